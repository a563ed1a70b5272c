  /** Maximum of 3×3, stride 2, padding 1. 3×5×5 → 3×3×3. Used by pooled. */
  private static final class MaxPool3x3Stride2On5x5With3 extends Step {
    private final WindowLoop loop;

    MaxPool3x3Stride2On5x5With3(Parameters parameters) {
      super(3);
      Window window = Window.channels(3, 3).groups(3).kernel(3, 3).stride(2, 2).columns(5, 3);
      this.loop = parameters.loops().maxPool(window, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Row 1: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 2), 0, 3);
      // Row 2: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 2), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow * 2 - 1) * 15 - 3;
      int to = yAt + firstRow * 9;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Column 1: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 6, y, to + 3, rows, 1, tapRow, tapRowEnd, 0, 3);
      // Column 2: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 12, y, to + 6, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }
