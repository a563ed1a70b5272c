  private final Depthwise3x3On18x32With256 depthwise;

  private final PointwiseOn18x32From256To64 pointwise;

  private final FusedStep depthwiseAndPointwise;

  private SeparableLayersNetwork(Parameters parameters) {
    super(new Workspaces(0));
    depthwise = new Depthwise3x3On18x32With256(parameters, "depthwise", "depthwise.norm");
    pointwise = new PointwiseOn18x32From256To64(parameters, "pointwise", "pointwise.norm");
    depthwiseAndPointwise = new FusedStep(depthwise, pointwise,
        18, 8192); // 18 rows of 8192 floats at a time
  }

  /** All layers, on one image. */
  private void run(Workspace work, float[] image, int imageAt, float[] toPointwise,
      int toPointwiseAt) {
    work.run(depthwiseAndPointwise, image, imageAt, toPointwise, toPointwiseAt); // depthwise and pointwise: 64×18×32
  }

  /**
   * Depthwise convolution 3×3, padding 1, batch norm, ReLU.
   * 256×18×32 → 256×18×32. Used by depthwise.
   */
  private static final class Depthwise3x3On18x32With256 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On18x32With256(Parameters parameters, String name, String norm) {
      super(18, 9); // rows, and the fewest for a thread
      Window window = Window.channels(256, 256).groups(256).kernel(3, 3).columns(32, 32);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 256, 1.0E-5));
      this.loop = parameters.loops().depthwise(window, filter, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 16: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 17), 0, 3);
      // Row 17: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 17), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 8192 - 256;
      int to = yAt + firstRow * 8192;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 30: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 256, y, to + 256, rows, 30, tapRow, tapRowEnd, 0, 3);
      // Column 31: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 7936, y, to + 7936, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /** Convolution 1×1, batch norm, ReLU. 256×18×32 → 64×18×32. Used by pointwise. */
  private static final class PointwiseOn18x32From256To64 extends Step {
    private final WindowLoop loop;

    PointwiseOn18x32From256To64(Parameters parameters, String name, String norm) {
      super(18, 1); // rows, and the fewest for a thread
      Window window = Window.channels(256, 64).columns(32, 32);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 64, 1.0E-5));
      this.loop = parameters.loops().convolution(window, filter, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 8192, y, yAt + firstRow * 2048,
          endRow - firstRow, 32, 0, 1, 0, 1);
    }
  }
