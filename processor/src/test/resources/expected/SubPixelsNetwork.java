  /** Depth to space, blocks of 3×3. 18×2×3 → 2×6×9. Used by tripled. */
  private static final class DepthToSpaceOn2x3With18 extends Step {
    DepthToSpaceOn2x3With18(Parameters parameters) {
      super(6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int from = xAt + row / 3 * 54 + row % 3 * 3;
        int to = yAt + row * 18;
        for (int column = 0; column < 3; column++) {
          Pixels.copyApart(x, from + column, 18, 9, y, to + column * 2, 6, 1, 3, 2);
        }
      }
    }
  }

  /** Depth to space, blocks of 3×3, pixel by pixel. 18×2×3 → 2×6×9. Used by tripledByPixel. */
  private static final class DepthToSpaceOn2x3With18ByPixel extends Step {
    DepthToSpaceOn2x3With18ByPixel(Parameters parameters) {
      super(6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int from = xAt + row / 3 * 54 + row % 3 * 6;
        int to = yAt + row * 18;
        for (int column = 0; column < 3; column++) {
          Pixels.copyApart(x, from + column * 2, 18, 1, y, to + column * 2, 6, 1, 3, 2);
        }
      }
    }
  }

  /** Space to depth, blocks of 3×3. 2×6×9 → 18×2×3. Used by deep. */
  private static final class SpaceToDepthOn6x9With2 extends Step {
    SpaceToDepthOn6x9With2(Parameters parameters) {
      super(2);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 54;
        for (int pixel = 0; pixel < 9; pixel++) {
          int from = xAt + (row * 3 + pixel / 3) * 18;
          Pixels.copyApart(x, from + pixel % 3 * 2, 6, 1, y, to + pixel, 18, 9, 3, 2);
        }
      }
    }
  }

  /** Space to depth, blocks of 3×3, pixel by pixel. 2×6×9 → 18×2×3. Used by deepByPixel. */
  private static final class SpaceToDepthOn6x9With2ByPixel extends Step {
    SpaceToDepthOn6x9With2ByPixel(Parameters parameters) {
      super(2);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 54;
        for (int pixel = 0; pixel < 9; pixel++) {
          int from = xAt + (row * 3 + pixel / 3) * 18;
          Pixels.copyApart(x, from + pixel % 3 * 2, 6, 1, y, to + pixel * 2, 18, 1, 3, 2);
        }
      }
    }
  }

  /** Convolution 1×1. 18×2×3 → 4×2×3 in pixels of 22. Used by slice. */
  private static final class PointwiseOn2x3From18To4 extends Step {
    private final WindowLoop loop;

    PointwiseOn2x3From18To4(Parameters parameters, String name) {
      super(2);
      Window window = Window.channels(18, 4).pitch(18, 22).columns(3, 3);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 54, y, yAt + firstRow * 66,
          endRow - firstRow, 3, 0, 1, 0, 1);
    }
  }

  /** Copy. 18×2×3 → 18×2×3 in pixels of 22. Used by whole. */
  private static final class CopyOn2x3With18 extends Step {
    CopyOn2x3With18(Parameters parameters) {
      super(2);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 54, 18, y, yAt + firstRow * 66, 22,
          (endRow - firstRow) * 3, 18);
    }
  }

  /** Depth to space, blocks of 2×2. 4×2×3 in pixels of 22 → 1×4×6. Used by doubled. */
  private static final class DepthToSpaceOn2x3With4 extends Step {
    DepthToSpaceOn2x3With4(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int from = xAt + row / 2 * 66 + row % 2 * 2;
        int to = yAt + row * 6;
        for (int column = 0; column < 2; column++) {
          Pixels.copyApart(x, from + column, 22, 4, y, to + column, 2, 1, 3, 1);
        }
      }
    }
  }

  /** Copy. 4×2×3 → 4×2×3 in pixels of 22. Used by whole. */
  private static final class CopyOn2x3With4 extends Step {
    CopyOn2x3With4(Parameters parameters) {
      super(2);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 12, 4, y, yAt + firstRow * 66, 22,
          (endRow - firstRow) * 3, 4);
    }
  }
