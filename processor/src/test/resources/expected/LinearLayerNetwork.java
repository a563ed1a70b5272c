  /**
   * Linear layer.
   *
   * <p>3×4×4 → 10×1×1. Used by scores.
   */
  private static final class LinearOn4x4From3To10 extends Step {
    private final WindowLoop loop;

    LinearOn4x4From3To10(Parameters parameters, String name) {
      super(1);
      Filter filter = parameters.linear(name, 10, 3, 4, 4, true);
      Window window =
          new Window(
              3, // input channels
              10, // output channels
              1, // groups
              4, // kernel rows
              4, // kernel columns
              12, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              12, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              10, // from an output pixel to the one below
              10); // from an output pixel to the next
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
