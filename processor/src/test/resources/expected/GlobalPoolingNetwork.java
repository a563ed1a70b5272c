  /** Average. 3×5×5 → 3×1×1. Used by mean. */
  private static final class GlobalAvgPoolOn5x5With3 extends Step {
    private final AverageLoop loop;

    GlobalAvgPoolOn5x5With3(Parameters parameters) {
      super(1);
      Window window = Window.channels(3, 3).groups(3).kernel(5, 5).columns(5, 1);
      this.loop = parameters.loops().averagePool(window, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, 5, 0, 5, 25f);
      }
    }
  }

  /** Maximum, ReLU. 3×5×5 → 3×1×1. Used by greatest. */
  private static final class GlobalMaxPoolOn5x5With3 extends Step {
    private final WindowLoop loop;

    GlobalMaxPoolOn5x5With3(Parameters parameters) {
      super(1);
      Window window = Window.channels(3, 3).groups(3).kernel(5, 5).columns(5, 1);
      this.loop = parameters.loops().maxPool(window, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, 5, 0, 5);
      }
    }
  }
