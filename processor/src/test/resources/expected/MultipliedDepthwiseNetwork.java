  /**
   * Depthwise convolution 3×3.
   *
   * <p>2×5×5 → 4×3×3. Used by depthwise.
   */
  private static final class Depthwise3x3On5x5From2To4 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On5x5From2To4(Parameters parameters, String name) {
      super(3);
      Filter filter = parameters.convolution(name, 4, 1, 3, 3, true);
      Window window =
          new Window(
              2, // input channels
              4, // output channels
              2, // groups
              3, // kernel rows
              3, // kernel columns
              10, // from a tap to the one below it: a row of the input
              2, // from a tap to the one on its right: a pixel
              10, // from the input of an output pixel to that of the one below: a row
              2, // from the input of an output pixel to that of the next: a pixel
              12, // from an output pixel to the one below
              4); // from an output pixel to the next
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
