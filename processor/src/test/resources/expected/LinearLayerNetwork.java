  /** Linear layer. 3×4×4 → 10×1×1. Used by scores. */
  private static final class LinearOn4x4From3To10 extends Step {
    private final WindowLoop loop;

    LinearOn4x4From3To10(Parameters parameters, String name) {
      super(1);
      Window window = Window.channels(3, 10).kernel(4, 4).columns(4, 1);
      Filter filter = parameters.linearWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, 4, 0, 4);
      }
    }
  }
