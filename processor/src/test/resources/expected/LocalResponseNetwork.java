  /** The operations of stem. 3×8×8 → 16×4×4. Used by stem. */
  private static final class StemChainOn8x8From3To16 {
    private final Conv2x2Stride2On8x8From3To16 conv;
    private final LocalResponseNorm5On4x4With16 localResponseNorm;

    StemChainOn8x8From3To16(Parameters parameters, String path) {
      conv = new Conv2x2Stride2On8x8From3To16(parameters, path);
      localResponseNorm = new LocalResponseNorm5On4x4With16(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(conv, input, inputAt, output, outputAt); // 16×4×4
      work.run(localResponseNorm, output, outputAt, output, outputAt); // 16×4×4
    }
  }

  /** Convolution 2×2, stride 2, ReLU. 3×8×8 → 16×4×4. Used by stem. */
  private static final class Conv2x2Stride2On8x8From3To16 extends Step {
    private final WindowLoop loop;

    Conv2x2Stride2On8x8From3To16(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(3, 16).kernel(2, 2).stride(2, 2).columns(8, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      int from = xAt + firstRow * 2 * 24;
      int to = yAt + firstRow * 64;
      int rows = endRow - firstRow;
      loop.pixels(scratch, x, from, y, to, rows, 4, 0, 2, 0, 2);
    }
  }

  /** Local response normalisation over 5. 16×4×4 → 16×4×4. Used by stem. */
  private static final class LocalResponseNorm5On4x4With16 extends Step {
    private final PixelLoop loop;

    LocalResponseNorm5On4x4With16(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(16, 16, 16); // channels, input step, output step
      this.loop = parameters.loops().localResponseNorm(pixels, 5, 5.0E-4, 0.75, 2.0);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 64, y, yAt + firstRow * 64, (endRow - firstRow) * 4);
    }
  }

  /** The operations of normed. 16×4×4 → 16×4×4. Used by normed. */
  private static final class NormedChainOn4x4With16 {
    private final LocalResponseNorm3On4x4With16 localResponseNorm;
    private final TanhOn4x4With16 tanh;

    NormedChainOn4x4With16(Parameters parameters, String path) {
      localResponseNorm = new LocalResponseNorm3On4x4With16(parameters);
      tanh = new TanhOn4x4With16(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(localResponseNorm, input, inputAt, output, outputAt); // 16×4×4
      work.run(tanh, output, outputAt, output, outputAt); // 16×4×4
    }
  }

  /** Local response normalisation over 3. 16×4×4 → 16×4×4. Used by normed. */
  private static final class LocalResponseNorm3On4x4With16 extends Step {
    private final PixelLoop loop;

    LocalResponseNorm3On4x4With16(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(16, 16, 16); // channels, input step, output step
      this.loop = parameters.loops().localResponseNorm(pixels, 3, 1.0E-4, 0.6, 1.0);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 64, y, yAt + firstRow * 64, (endRow - firstRow) * 4);
    }
  }

  /** Activation, tanh. 16×4×4 → 16×4×4. Used by normed. */
  private static final class TanhOn4x4With16 extends Step {
    private final PixelLoop loop;

    TanhOn4x4With16(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(16, 16, 16); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.TANH);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 64, y, yAt + firstRow * 64, (endRow - firstRow) * 4);
    }
  }
