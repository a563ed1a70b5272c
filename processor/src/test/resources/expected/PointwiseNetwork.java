  /**
   * Convolution 1×1, hard swish.
   *
   * <p>4×5×5 → 8×5×5. Used by pointwise.
   */
  private static final class PointwiseOn5x5From4To8 extends Step {
    private final WindowLoop loop;

    PointwiseOn5x5From4To8(Parameters parameters, String name) {
      super(5);
      Filter filter = parameters.convolution(name, 8, 4, 1, 1, true);
      Window window =
          new Window(
              4, // input channels
              8, // output channels
              1, // groups
              1, // kernel rows
              1, // kernel columns
              20, // from a tap to the one below it: a row of the input
              4, // from a tap to the one on its right: a pixel
              20, // from the input of an output pixel to that of the one below: a row
              4, // from the input of an output pixel to that of the next: a pixel
              40, // from an output pixel to the one below
              8); // from an output pixel to the next
      this.loop = parameters.loops().convolution(window, filter, Activation.HARD_SWISH);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 20, y, yAt + firstRow * 40,
          endRow - firstRow, 5, 0, 1, 0, 1);
    }
  }
