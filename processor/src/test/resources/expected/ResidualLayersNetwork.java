  private static final int STEM = 12;

  private final ReluOn9x7With6 stem;

  private final Conv3x3On9x7With6Accumulating change;

  private final AddOn9x7With6 sum;

  private ResidualLayersNetwork(Parameters parameters) {
    super(new Workspaces(396));
    stem = new ReluOn9x7With6(parameters);
    change = new Conv3x3On9x7With6Accumulating(parameters, "change", "change.norm");
    sum = new AddOn9x7With6(parameters);
  }

  /** All layers, on one image. */
  private void run(Workspace work, float[] image, int imageAt, float[] toSum, int toSumAt) {
    float[] memory = work.memory();
    work.run(stem, image, imageAt, memory, STEM); // 6×9×7
    work.run(change, memory, STEM, image, imageAt, toSum, toSumAt); // 6×9×7
  }

  /** Activation, ReLU. 6×9×7 → 6×9×7. Used by stem. */
  private static final class ReluOn9x7With6 extends Step {
    private final PixelLoop loop;

    ReluOn9x7With6(Parameters parameters) {
      super(9);
      PixelGeometry pixels = new PixelGeometry(6, 6, 6); // channels, input step, output step
      this.loop = parameters.loops().activate(pixels, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 42, y, yAt + firstRow * 42, (endRow - firstRow) * 7);
    }
  }

  /**
   * Convolution 3×3, padding 1, batch norm, added to the second map.
   * 6×9×7 and 6×9×7 → 6×9×7. Used by change.
   */
  private static final class Conv3x3On9x7With6Accumulating extends JoinStep {
    private final WindowLoop loop;

    Conv3x3On9x7With6Accumulating(Parameters parameters, String name, String norm) {
      super(9);
      Window window = Window.channels(6, 6).kernel(3, 3).columns(7, 7);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 6, 1.0E-5));
      this.loop = parameters.loops().accumulatingConvolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      Pixels.copy(z, zAt + firstRow * 42, 6, y, yAt + firstRow * 42, 6, (endRow - firstRow) * 7, 6);
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 7: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 8), 0, 3);
      // Row 8: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 8), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 42 - 6;
      int to = yAt + firstRow * 42;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 5: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 6, y, to + 6, rows, 5, tapRow, tapRowEnd, 0, 3);
      // Column 6: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 36, y, to + 36, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /** Sum. 6×9×7 and 6×9×7 → 6×9×7. Used by sum. */
  private static final class AddOn9x7With6 extends JoinStep {
    private final JoinLoop loop;

    AddOn9x7With6(Parameters parameters) {
      super(9);
      JoinGeometry join =
          new JoinGeometry(
              6, // channels
              6, 6, // the first map's, and from a pixel to the next
              6, 6, // the second map's
              6); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.ADD, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 42, z, zAt + firstRow * 42, y, yAt + firstRow * 42,
          (endRow - firstRow) * 7);
    }
  }
