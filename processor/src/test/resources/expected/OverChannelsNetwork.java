  /**
   * Normalisation.
   *
   * <p>3×4×4 → 3×4×4. Used by normalized.
   */
  private static final class NormalizeOn4x4With3 extends Step {
    private final Loops loops;
    private final Affine affine;

    NormalizeOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
      this.affine = Affine.normalization(3, new float[] {0.5f, 0.25f, 0.125f}, new float[] {2.0f});
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.affine(scratch, affine, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, Activation.NONE);
    }
  }

  /**
   * Softmax.
   *
   * <p>3×4×4 → 3×4×4. Used by probabilities.
   */
  private static final class SoftmaxOn4x4With3 extends Step {
    private final Loops loops;

    SoftmaxOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.softmax(scratch, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, 3);
    }
  }

  /**
   * Arg max.
   *
   * <p>3×4×4 → 1×4×4. Used by classes.
   */
  private static final class ArgMaxOn4x4With3 extends Step {
    private final Loops loops;

    ArgMaxOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.argMax(scratch, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 4, 1, (endRow - firstRow) * 4, 3);
    }
  }
