  /** Padding with 0.5. 3×4×4 → 3×6×8. Used by padded. */
  private static final class PadOn4x4With3 extends Step {
    PadOn4x4With3(Parameters parameters) {
      super(6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 24;
        if (row < 1 || row >= 5) {
          Pixels.fill(y, to, 3, 8, 3, 0.5f);
          continue;
        }
        Pixels.fill(y, to, 3, 2, 3, 0.5f);
        Pixels.copy(x, xAt + (row - 1) * 12, 3, y, to + 6, 3, 4, 3);
        Pixels.fill(y, to + 18, 3, 2, 3, 0.5f);
      }
    }
  }

  /** Part from row 1 and column 0. 3×6×8 → 3×3×5. Used by cropped. */
  private static final class CropOn6x8With3 extends Step {
    CropOn6x8With3(Parameters parameters) {
      super(3);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        Pixels.copy(x, xAt + (row + 1) * 24, 3, y, yAt + row * 15, 3, 5, 3);
      }
    }
  }
