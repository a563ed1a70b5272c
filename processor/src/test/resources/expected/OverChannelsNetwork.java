  /** Normalisation. 3×4×4 → 3×4×4. Used by normalized. */
  private static final class NormalizeOn4x4With3 extends Step {
    private final PixelLoop loop;

    NormalizeOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().affine(pixels,
          Affine.normalization(3, new float[] {0.5f, 0.25f, 0.125f}, new float[] {2.0f}), Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Softmax. 3×4×4 → 3×4×4. Used by probabilities. */
  private static final class SoftmaxOn4x4With3 extends Step {
    private final PixelLoop loop;

    SoftmaxOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().softmax(pixels);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Log softmax. 3×4×4 → 3×4×4. Used by logarithms. */
  private static final class LogSoftmaxOn4x4With3 extends Step {
    private final PixelLoop loop;

    LogSoftmaxOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().logSoftmax(pixels);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 12, (endRow - firstRow) * 4);
    }
  }

  /** Arg max. 3×4×4 → 1×4×4. Used by classes. */
  private static final class ArgMaxOn4x4With3 extends Step {
    private final PixelLoop loop;

    ArgMaxOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 1); // channels, input step, output step
      this.loop = parameters.loops().argMax(pixels);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 4, (endRow - firstRow) * 4);
    }
  }

  /** Maximum of channels. 3×4×4 → 1×4×4. Used by greatest. */
  private static final class ChannelMaxOn4x4With3 extends Step {
    private final PixelLoop loop;

    ChannelMaxOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 1); // channels, input step, output step
      this.loop = parameters.loops().channelMax(pixels);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 4, (endRow - firstRow) * 4);
    }
  }

  /** Mean of channels. 3×4×4 → 1×4×4. Used by mean. */
  private static final class ChannelMeanOn4x4With3 extends Step {
    private final PixelLoop loop;

    ChannelMeanOn4x4With3(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(3, 3, 1); // channels, input step, output step
      this.loop = parameters.loops().channelMean(pixels);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 4, (endRow - firstRow) * 4);
    }
  }
