  /** Convolution 1×1, hard swish. 4×5×5 → 8×5×5. Used by pointwise. */
  private static final class PointwiseOn5x5From4To8 extends Step {
    private final WindowLoop loop;

    PointwiseOn5x5From4To8(Parameters parameters, String name) {
      super(5);
      Window window = Window.channels(4, 8).columns(5, 5);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.HARD_SWISH);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 20, y, yAt + firstRow * 40,
          endRow - firstRow, 5, 0, 1, 0, 1);
    }
  }
