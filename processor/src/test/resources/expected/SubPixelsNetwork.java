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
