  /** Average of 3×3, stride 2, padding 1. 3×5×5 → 3×3×3. Used by inside. */
  private static final class AvgPool3x3Stride2On5x5With3 extends Step {
    private final AverageLoop loop;

    AvgPool3x3Stride2On5x5With3(Parameters parameters) {
      super(3);
      Window window = Window.channels(3, 3).groups(3).kernel(3, 3).stride(2, 2).columns(5, 3);
      this.loop = parameters.loops().averagePool(window, Activation.NONE);
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
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd,
          1, 3, (tapRowEnd - tapRow) * 2f);
      // Column 1: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 6, y, to + 3, rows, 1, tapRow, tapRowEnd,
          0, 3, (tapRowEnd - tapRow) * 3f);
      // Column 2: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 12, y, to + 6, rows, 1, tapRow, tapRowEnd,
          0, 2, (tapRowEnd - tapRow) * 2f);
    }
  }

  /** Average of 2×2, stride 2, padding 1. 3×5×5 → 3×3×3. Used by padded. */
  private static final class AvgPool2x2Stride2On5x5With3 extends Step {
    private final AverageLoop loop;

    AvgPool2x2Stride2On5x5With3(Parameters parameters) {
      super(3);
      Window window = Window.channels(3, 3).groups(3).kernel(2, 2).stride(2, 2).columns(5, 3);
      this.loop = parameters.loops().averagePool(window, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel row 1 lies inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 2, 2);
      // Rows 1 to 2: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), endRow, 0, 2, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd, int rowsCounted) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow * 2 - 1) * 15 - 3;
      int to = yAt + firstRow * 9;
      // Column 0: kernel column 1 lies inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 2, rowsCounted * 2f);
      // Columns 1 to 2: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 6, y, to + 3, rows, 2, tapRow, tapRowEnd,
          0, 2, rowsCounted * 2f);
    }
  }
