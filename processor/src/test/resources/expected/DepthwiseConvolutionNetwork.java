  /** Depthwise convolution 3×3, padding 1, batch norm, ReLU6. 4×5×5 → 4×5×5. Used by depthwise. */
  private static final class Depthwise3x3On5x5With4 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On5x5With4(Parameters parameters, String name, String norm) {
      super(5);
      Window window = Window.channels(4, 4).groups(4).kernel(3, 3).columns(5, 5);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 4, 1.0E-5));
      this.loop = parameters.loops().depthwise(window, filter, Activation.RELU6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 3: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 4), 0, 3);
      // Row 4: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 4), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 20 - 4;
      int to = yAt + firstRow * 20;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 3: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 4, y, to + 4, rows, 3, tapRow, tapRowEnd, 0, 3);
      // Column 4: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 16, y, to + 16, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }
