  /** Depth to space, blocks of 3×3. 18×2×3 → 2×6×9. Used by tripled. */
  private static final class DepthToSpaceOn2x3With18 extends Step {
    DepthToSpaceOn2x3With18(Parameters parameters) {
      super(6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        Pixels.depthToSpace(x, xAt + row / 3 * 54, 18, y, yAt + row * 18, 2, 3, 2, 3, row % 3);
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
        Pixels.depthToSpace(x, xAt + row / 2 * 66, 22, y, yAt + row * 6, 1, 3, 1, 2, row % 2);
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
