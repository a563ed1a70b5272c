  /**
   * Convolution 3×3, rate 2, padding 2 above, 1 left, 2 below, 3 right, batch norm, ReLU.
   * 2×6×7 → 3×6×7. Used by conv.
   */
  private static final class Conv3x3Rate2On6x7From2To3 extends Step {
    private final WindowLoop loop;

    Conv3x3Rate2On6x7From2To3(Parameters parameters, String name, String norm) {
      super(6);
      Window window = Window.channels(2, 3).kernel(3, 3).rate(2, 2).columns(7, 7);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 3, 1.0E-5));
      this.loop = parameters.loops().convolution(window, filter, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Rows 0 to 1: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 2), 1, 3);
      // Rows 2 to 3: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 2), Math.min(endRow, 4), 0, 3);
      // Rows 4 to 5: kernel rows 0 to 1 lie inside.
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
      int from = xAt + (firstRow - 2) * 14 - 2;
      int to = yAt + firstRow * 21;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 3: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 2, y, to + 3, rows, 3, tapRow, tapRowEnd, 0, 3);
      // Columns 4 to 5: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 8, y, to + 12, rows, 2, tapRow, tapRowEnd, 0, 2);
      // Column 6: kernel column 0 lies inside.
      loop.pixels(scratch, x, from + 12, y, to + 18, rows, 1, tapRow, tapRowEnd, 0, 1);
    }
  }
