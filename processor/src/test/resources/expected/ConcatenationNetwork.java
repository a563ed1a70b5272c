  private final PointwiseOn4x4From3To2 one;

  private final Conv3x3On4x4From3To5 two;

  private final CopyOn4x4With3 both;

  private final CopyOn4x4With2 both2;

  private final CopyOn4x4With5 both3;

  private ConcatenationNetwork(Parameters parameters) {
    super(new Workspaces(0));
    one = new PointwiseOn4x4From3To2(parameters, "one");
    two = new Conv3x3On4x4From3To5(parameters, "two");
    both = new CopyOn4x4With3(parameters);
    both2 = new CopyOn4x4With2(parameters);
    both3 = new CopyOn4x4With5(parameters);
  }

  /** All layers, on one image. */
  private void run(Workspace work, float[] image, int imageAt, float[] toBoth, int toBothAt) {
    work.run(one, image, imageAt, toBoth, toBothAt); // 2×4×4
    work.run(two, image, imageAt, toBoth, toBothAt + 2); // 5×4×4
    work.run(both, image, imageAt, toBoth, toBothAt + 7); // 3×4×4
  }

  /** Convolution 1×1. 3×4×4 → 2×4×4 in pixels of 10. Used by one. */
  private static final class PointwiseOn4x4From3To2 extends Step {
    private final WindowLoop loop;

    PointwiseOn4x4From3To2(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(3, 2).pitch(3, 10).columns(4, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 40,
          endRow - firstRow, 4, 0, 1, 0, 1);
    }
  }

  /** Convolution 3×3, padding 1. 3×4×4 → 5×4×4 in pixels of 10. Used by two. */
  private static final class Conv3x3On4x4From3To5 extends Step {
    private final WindowLoop loop;

    Conv3x3On4x4From3To5(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(3, 5).kernel(3, 3).pitch(3, 10).columns(4, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 2: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 3), 0, 3);
      // Row 3: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 3), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 12 - 3;
      int to = yAt + firstRow * 40;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 2: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 3, y, to + 10, rows, 2, tapRow, tapRowEnd, 0, 3);
      // Column 3: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 9, y, to + 30, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /** Copy. 3×4×4 → 3×4×4 in pixels of 10. Used by both. */
  private static final class CopyOn4x4With3 extends Step {
    CopyOn4x4With3(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 12, 3, y, yAt + firstRow * 40, 10,
          (endRow - firstRow) * 4, 3);
    }
  }

  /** Copy. 2×4×4 → 2×4×4 in pixels of 10. Used by both. */
  private static final class CopyOn4x4With2 extends Step {
    CopyOn4x4With2(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 8, 2, y, yAt + firstRow * 40, 10, (endRow - firstRow) * 4, 2);
    }
  }

  /** Copy. 5×4×4 → 5×4×4 in pixels of 10. Used by both. */
  private static final class CopyOn4x4With5 extends Step {
    CopyOn4x4With5(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 20, 5, y, yAt + firstRow * 40, 10,
          (endRow - firstRow) * 4, 5);
    }
  }
