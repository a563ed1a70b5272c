  /** The operations of stem. 3×8×8 → 16×4×4. Used by stem. */
  private static final class StemChainOn8x8From3To16 {
    private final Conv2x2Stride2On8x8From3To16 conv;
    private final LayerNormOn4x4With16Epsilon0_000001 layerNorm;

    StemChainOn8x8From3To16(Parameters parameters, String path) {
      conv = new Conv2x2Stride2On8x8From3To16(parameters, path);
      layerNorm = new LayerNormOn4x4With16Epsilon0_000001(parameters, path + ".norm");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(conv, input, inputAt, output, outputAt); // 16×4×4
      work.run(layerNorm, output, outputAt, output, outputAt); // 16×4×4
    }
  }

  /** Convolution 2×2, stride 2. 3×8×8 → 16×4×4. Used by stem. */
  private static final class Conv2x2Stride2On8x8From3To16 extends Step {
    private final WindowLoop loop;

    Conv2x2Stride2On8x8From3To16(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(3, 16).kernel(2, 2).stride(2, 2).columns(8, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
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

  /** Layer normalisation. 16×4×4 → 16×4×4. Used by stem. */
  private static final class LayerNormOn4x4With16Epsilon0_000001 extends Step {
    private final PixelLoop loop;

    LayerNormOn4x4With16Epsilon0_000001(Parameters parameters, String name) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(16, 16, 16); // channels, input step, output step
      this.loop = parameters.loops().layerNorm(pixels, parameters.affine(name, 16), 1.0E-6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 64, y, yAt + firstRow * 64, (endRow - firstRow) * 4);
    }
  }

  /** The operations of normed. 16×4×4 → 16×4×4. Used by normed. */
  private static final class NormedChainOn4x4With16 {
    private final LayerNormOn4x4With16Epsilon0_00001 layerNorm;
    private final GeluOn4x4With16 gelu;

    NormedChainOn4x4With16(Parameters parameters, String path) {
      layerNorm = new LayerNormOn4x4With16Epsilon0_00001(parameters);
      gelu = new GeluOn4x4With16(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(layerNorm, input, inputAt, output, outputAt); // 16×4×4
      work.run(gelu, output, outputAt, output, outputAt); // 16×4×4
    }
  }

  /** Layer normalisation. 16×4×4 → 16×4×4. Used by normed. */
  private static final class LayerNormOn4x4With16Epsilon0_00001 extends Step {
    private final PixelLoop loop;

    LayerNormOn4x4With16Epsilon0_00001(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(16, 16, 16); // channels, input step, output step
      this.loop = parameters.loops().layerNorm(pixels, Affine.identity(16), 1.0E-5);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 64, y, yAt + firstRow * 64, (endRow - firstRow) * 4);
    }
  }

  /** Activation, GELU. 16×4×4 → 16×4×4. Used by normed. */
  private static final class GeluOn4x4With16 extends Step {
    private final PixelLoop loop;

    GeluOn4x4With16(Parameters parameters) {
      super(4);
      PixelGeometry pixels = new PixelGeometry(16, 16, 16); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.GELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 64, y, yAt + firstRow * 64, (endRow - firstRow) * 4);
    }
  }
