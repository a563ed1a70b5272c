  /** Depthwise convolution 3×3. 2×5×5 → 4×3×3. Used by depthwise. */
  private static final class Depthwise3x3On5x5From2To4 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On5x5From2To4(Parameters parameters, String name) {
      super(3);
      Window window = Window.channels(2, 4).groups(2).kernel(3, 3).columns(5, 3);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().depthwise(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      int from = xAt + firstRow * 10;
      int to = yAt + firstRow * 12;
      int rows = endRow - firstRow;
      loop.pixels(scratch, x, from, y, to, rows, 3, 0, 3, 0, 3);
    }
  }
