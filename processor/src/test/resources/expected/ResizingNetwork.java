  /** Bilinear resize, corners aligned. 3×4×4 → 3×8×8. Used by aligned. */
  private static final class Resize4x4To8x8With3 extends Step {
    private final ResizeLoop loop;

    Resize4x4To8x8With3(Parameters parameters) {
      super(8);
      ResizeRule rule =
          ResizeRule.bilinear(ResizeRule.Coordinates.ALIGN_CORNERS);
      Resize resize =
          new Resize(
              new ResizeAxis(rule, 4, 8), // rows read and written
              new ResizeAxis(rule, 4, 8), // columns
              3, // from an input pixel to the next
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(scratch, x, xAt, y, yAt + row * 24, row);
      }
    }
  }

  /** Bilinear resize. 3×8×8 → 3×3×7. Used by bilinear. */
  private static final class Resize8x8To3x7With3 extends Step {
    private final ResizeLoop loop;

    Resize8x8To3x7With3(Parameters parameters) {
      super(3);
      ResizeRule rule =
          ResizeRule.bilinear(ResizeRule.Coordinates.HALF_PIXEL);
      Resize resize =
          new Resize(
              new ResizeAxis(rule, 8, 3), // rows read and written
              new ResizeAxis(rule, 8, 7), // columns
              3, // from an input pixel to the next
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(scratch, x, xAt, y, yAt + row * 21, row);
      }
    }
  }

  /** Nearest-neighbour resize. 3×3×7 → 3×4×4. Used by nearest. */
  private static final class Resize3x7To4x4With3 extends Step {
    private final ResizeLoop loop;

    Resize3x7To4x4With3(Parameters parameters) {
      super(4);
      ResizeRule rule =
          ResizeRule.nearest(ResizeRule.Coordinates.ASYMMETRIC, ResizeRule.Rounding.FLOOR);
      Resize resize =
          new Resize(
              new ResizeAxis(rule, 3, 4), // rows read and written
              new ResizeAxis(rule, 7, 4), // columns
              3, // from an input pixel to the next
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(scratch, x, xAt, y, yAt + row * 12, row);
      }
    }
  }

  /** Bicubic resize. 3×4×4 → 3×3×2. Used by bicubic. */
  private static final class Resize4x4To3x2With3 extends Step {
    private final ResizeLoop loop;

    Resize4x4To3x2With3(Parameters parameters) {
      super(3);
      ResizeRule rule =
          ResizeRule.bicubic(ResizeRule.Coordinates.HALF_PIXEL, -0.75, false);
      Resize resize =
          new Resize(
              new ResizeAxis(rule, 4, 3), // rows read and written
              new ResizeAxis(rule, 4, 2, 0.6), // columns
              3, // from an input pixel to the next
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(scratch, x, xAt, y, yAt + row * 6, row);
      }
    }
  }
