  /**
   * Average.
   *
   * <p>3×5×5 → 3×1×1. Used by mean.
   */
  private static final class GlobalAvgPoolOn5x5With3 extends Step {
    private final AverageLoop loop;

    GlobalAvgPoolOn5x5With3(Parameters parameters) {
      super(1);
      Window window =
          new Window(
              3, // input channels
              3, // output channels
              3, // groups
              5, // kernel rows
              5, // kernel columns
              15, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              15, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              3, // from an output pixel to the one below
              3); // from an output pixel to the next
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
