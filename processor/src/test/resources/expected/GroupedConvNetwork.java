  /** Convolution 3×3, 2 groups, padding 1. 4×5×5 → 6×5×5. Used by grouped. */
  private static final class Conv3x3Groups2On5x5From4To6 extends Step {
    private final WindowLoop loop;

    Conv3x3Groups2On5x5From4To6(Parameters parameters, String name) {
      super(5);
      Window window = Window.channels(4, 6).groups(2).kernel(3, 3).columns(5, 5);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
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
      int to = yAt + firstRow * 30;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 3: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 4, y, to + 6, rows, 3, tapRow, tapRowEnd, 0, 3);
      // Column 4: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 16, y, to + 24, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }
