  /**
   * The operations of first.
   *
   * <p>3×4×4 → 3×4×4. Used by first.
   */
  private static final class FirstChain {
    private final BatchNormOn4x4With3 batchNorm;

    private final PReluOn4x4With3 pRelu;

    FirstChain(Parameters parameters, String path) {
      batchNorm = new BatchNormOn4x4With3(parameters, path);
      pRelu = new PReluOn4x4With3(parameters, path + ".prelu");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      work.run(batchNorm, input, inputAt, output, outputAt); // 3×4×4
      work.run(pRelu, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /**
   * Batch normalisation.
   *
   * <p>3×4×4 → 3×4×4. Used by first.
   */
  private static final class BatchNormOn4x4With3 extends Step {
    private final PixelLoop loop;

    BatchNormOn4x4With3(Parameters parameters, String name) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().affine(pixels,
          parameters.norm(name, 3, 1.0E-5), Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /**
   * PReLU.
   *
   * <p>3×4×4 → 3×4×4. Used by first.
   */
  private static final class PReluOn4x4With3 extends Step {
    private final PixelLoop loop;

    PReluOn4x4With3(Parameters parameters, String name) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().prelu(pixels, parameters.slopes(name, 3));
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /**
   * The operations of second.
   *
   * <p>3×4×4 → 3×4×4. Used by second.
   */
  private static final class SecondChain {
    private final ActivationOn4x4With3 silu;

    private final ActivationOn4x4With3Variant2 leakyRelu;

    SecondChain(Parameters parameters, String path) {
      silu = new ActivationOn4x4With3(parameters);
      leakyRelu = new ActivationOn4x4With3Variant2(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      work.run(silu, input, inputAt, output, outputAt); // 3×4×4
      work.run(leakyRelu, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /**
   * Activation, SiLU.
   *
   * <p>3×4×4 → 3×4×4. Used by second.
   */
  private static final class ActivationOn4x4With3 extends Step {
    private final PixelLoop loop;

    ActivationOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.SILU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /**
   * Activation, leaky ReLU.
   *
   * <p>3×4×4 → 3×4×4. Used by second.
   */
  private static final class ActivationOn4x4With3Variant2 extends Step {
    private final PixelLoop loop;

    ActivationOn4x4With3Variant2(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.leakyRelu(0.1f));
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /**
   * The operations of third.
   *
   * <p>3×4×4 → 3×4×4. Used by third.
   */
  private static final class ThirdChain {
    private final PReluOn4x4With3Variant2 pRelu;

    private final ActivationOn4x4With3Variant3 tanh;

    ThirdChain(Parameters parameters, String path) {
      pRelu = new PReluOn4x4With3Variant2(parameters, path);
      tanh = new ActivationOn4x4With3Variant3(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      work.run(pRelu, input, inputAt, output, outputAt); // 3×4×4
      work.run(tanh, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /**
   * PReLU.
   *
   * <p>3×4×4 → 3×4×4. Used by third.
   */
  private static final class PReluOn4x4With3Variant2 extends Step {
    private final PixelLoop loop;

    PReluOn4x4With3Variant2(Parameters parameters, String name) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().prelu(pixels,
          Pixels.repeated(parameters.slopes(name, 1)[0], 3));
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /**
   * Activation, tanh.
   *
   * <p>3×4×4 → 3×4×4. Used by third.
   */
  private static final class ActivationOn4x4With3Variant3 extends Step {
    private final PixelLoop loop;

    ActivationOn4x4With3Variant3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.TANH);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }
