  /** Scale. 3×8×8 → 3×8×8. Used by calibrated. */
  private static final class ScaleOn8x8With3 extends Step {
    private final PixelLoop loop;

    ScaleOn8x8With3(Parameters parameters, String name) {
      super(8);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().affine(pixels, parameters.affine(name, 3), Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 24, y, yAt + firstRow * 24, (endRow - firstRow) * 8);
    }
  }

  /** Convolution 3×3, padding 1, scale. 3×8×8 → 3×8×8. Used by branch. */
  private static final class Conv3x3On8x8With3 extends Step {
    private final WindowLoop loop;

    Conv3x3On8x8With3(Parameters parameters, String name, String norm) {
      super(8);
      Window window = Window.channels(3, 3).kernel(3, 3).columns(8, 8);
      Filter filter = parameters.convolutionWithBias(name, window).fold(parameters.scale(norm, 3));
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 6: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 7), 0, 3);
      // Row 7: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 7), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 24 - 3;
      int to = yAt + firstRow * 24;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 6: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 3, y, to + 3, rows, 6, tapRow, tapRowEnd, 0, 3);
      // Column 7: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 21, y, to + 21, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /** The operations of sum. 3×8×8 and 3×8×8 → 3×8×8. Used by sum. */
  private static final class SumChainOn8x8With3 {
    private final AddOn8x8With3 add;
    private final ScaleOn8x8With3Relu scale;

    SumChainOn8x8With3(Parameters parameters, String path) {
      add = new AddOn8x8With3(parameters);
      scale = new ScaleOn8x8With3Relu(parameters, path);
    }

    void run(Workspace work, float[] input0, int input0At, float[] input1, int input1At,
        float[] output, int outputAt) {
      work.run(add, input0, input0At, input1, input1At, output, outputAt); // 3×8×8
      work.run(scale, output, outputAt, output, outputAt); // 3×8×8
    }
  }

  /** Sum. 3×8×8 and 3×8×8 → 3×8×8. Used by sum. */
  private static final class AddOn8x8With3 extends JoinStep {
    private final JoinLoop loop;

    AddOn8x8With3(Parameters parameters) {
      super(8);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 3, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.ADD, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 24, z, zAt + firstRow * 24, y, yAt + firstRow * 24,
          (endRow - firstRow) * 8);
    }
  }

  /** Scale, ReLU. 3×8×8 → 3×8×8. Used by sum. */
  private static final class ScaleOn8x8With3Relu extends Step {
    private final PixelLoop loop;

    ScaleOn8x8With3Relu(Parameters parameters, String name) {
      super(8);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().affine(pixels, parameters.scale(name, 3), Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 24, y, yAt + firstRow * 24, (endRow - firstRow) * 8);
    }
  }
