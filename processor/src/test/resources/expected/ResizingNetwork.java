  /** Bilinear resize, corners aligned. 3×4×4 → 3×8×8. Used by aligned. */
  private static final class Resize4x4To8x8With3 extends Step {
    private final ResizeLoop loop;

    Resize4x4To8x8With3(Parameters parameters) {
      super(8);
      Resize resize =
          new Resize(
              Resize.Mode.BILINEAR,
              true, // corners aligned
              4, 4, // input rows and columns
              3, // from an input pixel to the next
              8, 8, // output rows and columns
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
      Resize resize =
          new Resize(
              Resize.Mode.BILINEAR,
              false, // corners aligned
              8, 8, // input rows and columns
              3, // from an input pixel to the next
              3, 7, // output rows and columns
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
      Resize resize =
          new Resize(
              Resize.Mode.NEAREST,
              false, // corners aligned
              3, 7, // input rows and columns
              3, // from an input pixel to the next
              4, 4, // output rows and columns
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
