  /** Transposed convolution 3×3, stride 2×2, rate 1×1. 3×4×4 → 2×8×8. Used by larger. */
  private static final class TransposedConv3x3On4x4From3To2 extends Step {
    private final dev.atrous.runtime.steps.TransposedConvolution convolution;

    TransposedConv3x3On4x4From3To2(Parameters parameters, String name) {
      super(8);
      Filter filter = parameters.transposed(name, 3, 2, 1, 3, 3, true);
      TransposedGeometry geometry =
          new TransposedGeometry(
              3, // input channels
              4, 4, // input rows and columns
              3, // from an input pixel to the next
              2, // output channels
              8, 8, // output rows and columns
              2, // from an output pixel to the next
              1, // groups
              3, 3, // kernel
              2, 2, // stride
              1, 1, // rate
              0, 0); // cut off above and to the left
      this.convolution = new dev.atrous.runtime.steps.TransposedConvolution(parameters.loops(), geometry, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        convolution.row(scratch, x, xAt, y, yAt + row * 16, row);
      }
    }
  }
