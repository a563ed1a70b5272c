  /** The operations of first. 3×4×4 → 3×4×4. Used by first. */
  private static final class FirstChainOn4x4With3 {
    private final BatchNormOn4x4With3 batchNorm;
    private final PReluOn4x4With3 pRelu;

    FirstChainOn4x4With3(Parameters parameters, String path) {
      batchNorm = new BatchNormOn4x4With3(parameters, path);
      pRelu = new PReluOn4x4With3(parameters, path + ".prelu");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(batchNorm, input, inputAt, output, outputAt); // 3×4×4
      work.run(pRelu, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /** Batch normalisation. 3×4×4 → 3×4×4. Used by first. */
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

  /** PReLU. 3×4×4 → 3×4×4. Used by first. */
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

  /** The operations of second. 3×4×4 → 3×4×4. Used by second. */
  private static final class SecondChainOn4x4With3 {
    private final SiluOn4x4With3 silu;
    private final LeakyReluOn4x4With3 leakyRelu;

    SecondChainOn4x4With3(Parameters parameters, String path) {
      silu = new SiluOn4x4With3(parameters);
      leakyRelu = new LeakyReluOn4x4With3(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(silu, input, inputAt, output, outputAt); // 3×4×4
      work.run(leakyRelu, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /** Activation, SiLU. 3×4×4 → 3×4×4. Used by second. */
  private static final class SiluOn4x4With3 extends Step {
    private final PixelLoop loop;

    SiluOn4x4With3(Parameters parameters) {
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

  /** Activation, leaky ReLU. 3×4×4 → 3×4×4. Used by second. */
  private static final class LeakyReluOn4x4With3 extends Step {
    private final PixelLoop loop;

    LeakyReluOn4x4With3(Parameters parameters) {
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

  /** The operations of third. 3×4×4 → 3×4×4. Used by third. */
  private static final class ThirdChainOn4x4With3 {
    private final PReluOn4x4With3Shared pRelu;
    private final TanhOn4x4With3 tanh;

    ThirdChainOn4x4With3(Parameters parameters, String path) {
      pRelu = new PReluOn4x4With3Shared(parameters, path);
      tanh = new TanhOn4x4With3(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(pRelu, input, inputAt, output, outputAt); // 3×4×4
      work.run(tanh, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /** PReLU. 3×4×4 → 3×4×4. Used by third. */
  private static final class PReluOn4x4With3Shared extends Step {
    private final PixelLoop loop;

    PReluOn4x4With3Shared(Parameters parameters, String name) {
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

  /** Activation, tanh. 3×4×4 → 3×4×4. Used by third. */
  private static final class TanhOn4x4With3 extends Step {
    private final PixelLoop loop;

    TanhOn4x4With3(Parameters parameters) {
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

  /** The operations of fourth. 3×4×4 → 3×4×4. Used by fourth. */
  private static final class FourthChainOn4x4With3 {
    private final HardSigmoidOn4x4With3 hardSigmoid;
    private final SigmoidOn4x4With3 activate;

    FourthChainOn4x4With3(Parameters parameters, String path) {
      hardSigmoid = new HardSigmoidOn4x4With3(parameters);
      activate = new SigmoidOn4x4With3(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(hardSigmoid, input, inputAt, output, outputAt); // 3×4×4
      work.run(activate, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /** Activation, hard sigmoid. 3×4×4 → 3×4×4. Used by fourth. */
  private static final class HardSigmoidOn4x4With3 extends Step {
    private final PixelLoop loop;

    HardSigmoidOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.HARD_SIGMOID);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Activation, sigmoid. 3×4×4 → 3×4×4. Used by fourth. */
  private static final class SigmoidOn4x4With3 extends Step {
    private final PixelLoop loop;

    SigmoidOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.SIGMOID);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Activation, GELU by tanh. 3×4×4 → 3×4×4. Used by fifth. */
  private static final class GeluTanhOn4x4With3 extends Step {
    private final PixelLoop loop;

    GeluTanhOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.GELU_TANH);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Activation, sloped hard sigmoid. 3×4×4 → 3×4×4. Used by sixth. */
  private static final class SlopedHardSigmoidOn4x4With3 extends Step {
    private final PixelLoop loop;

    SlopedHardSigmoidOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.slopedHardSigmoid(0.2f, 0.4f));
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** The operations of seventh. 3×4×4 → 3×4×4. Used by seventh. */
  private static final class SeventhChainOn4x4With3 {
    private final EluOn4x4With3 elu;
    private final SoftplusOn4x4With3 softplus;
    private final MishOn4x4With3 mish;
    private final ClipOn4x4With3 clip;

    SeventhChainOn4x4With3(Parameters parameters, String path) {
      elu = new EluOn4x4With3(parameters);
      softplus = new SoftplusOn4x4With3(parameters);
      mish = new MishOn4x4With3(parameters);
      clip = new ClipOn4x4With3(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(elu, input, inputAt, output, outputAt); // 3×4×4
      work.run(softplus, output, outputAt, output, outputAt); // 3×4×4
      work.run(mish, output, outputAt, output, outputAt); // 3×4×4
      work.run(clip, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /** Activation, ELU. 3×4×4 → 3×4×4. Used by seventh. */
  private static final class EluOn4x4With3 extends Step {
    private final PixelLoop loop;

    EluOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.elu(1.0f));
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Activation, softplus. 3×4×4 → 3×4×4. Used by seventh. */
  private static final class SoftplusOn4x4With3 extends Step {
    private final PixelLoop loop;

    SoftplusOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.SOFTPLUS);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Activation, Mish. 3×4×4 → 3×4×4. Used by seventh. */
  private static final class MishOn4x4With3 extends Step {
    private final PixelLoop loop;

    MishOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.MISH);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Activation, clip. 3×4×4 → 3×4×4. Used by seventh. */
  private static final class ClipOn4x4With3 extends Step {
    private final PixelLoop loop;

    ClipOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.clip(-0.5f, 2.5f));
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }
