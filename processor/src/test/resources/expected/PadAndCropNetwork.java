  /** Padding with 0.5. 3×4×4 → 3×6×8. Used by padded. */
  private static final class PadOn4x4With3From1And2 extends Step {
    PadOn4x4With3From1And2(Parameters parameters) {
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

  /** Padding with the map mirrored. 3×4×4 → 3×5×7. Used by mirrored. */
  private static final class PadOn4x4With3MirroredFrom1And2 extends Step {
    PadOn4x4With3MirroredFrom1And2(Parameters parameters) {
      super(5);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 21;
        int from = Pixels.mirrored(row - 1, 4);
        Pixels.copy(x, xAt + from * 12, 3, y, to + 6, 3, 4, 3);
        Pixels.mirror(y, to, 3, 2, 4, 1, 3);
      }
    }
  }

  /** Padding with the outermost rows and columns. 3×4×4 → 3×6×4. Used by extended. */
  private static final class PadOn4x4With3ExtendedFrom1And0 extends Step {
    PadOn4x4With3ExtendedFrom1And0(Parameters parameters) {
      super(6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 12;
        int from = Pixels.extended(row - 1, 4);
        Pixels.copy(x, xAt + from * 12, 3, y, to, 3, 4, 3);
      }
    }
  }

  /** Padding with 0.0. 3×4×4 → 6×5×5. Used by deeper. */
  private static final class PadOn4x4With3From0And0 extends Step {
    PadOn4x4With3From0And0(Parameters parameters) {
      super(5);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 30;
        if (row >= 4) {
          Pixels.fill(y, to, 6, 5, 6, 0.0f);
          continue;
        }
        Pixels.fill(y, to, 6, 4, 2, 0.0f);
        Pixels.copy(x, xAt + row * 12, 3, y, to + 2, 6, 4, 3);
        Pixels.fill(y, to + 5, 6, 4, 1, 0.0f);
        Pixels.fill(y, to + 24, 6, 1, 6, 0.0f);
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
