  /** Maximum of 2×2, stride 2. 6×4×4 → 6×2×2. Used by far. */
  private static final class MaxPool2x2Stride2On4x4With6 extends Step {
    private final WindowLoop loop;

    MaxPool2x2Stride2On4x4With6(Parameters parameters) {
      super(2);
      Window window = Window.channels(6, 6).groups(6).kernel(2, 2).stride(2, 2).columns(4, 2);
      this.loop = parameters.loops().maxPool(window, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      int from = xAt + firstRow * 2 * 24;
      int to = yAt + firstRow * 12;
      int rows = endRow - firstRow;
      loop.pixels(scratch, x, from, y, to, rows, 2, 0, 2, 0, 2);
    }
  }

  /** The operations of classes. 6×4×4 and 6×2×2 → 3×40×1. Used by classes. */
  private static final class ClassesChainOn4x4From6To3 {
    private static final int PREDICTIONS = 0;
    private final PredictionsOn4x4With6 predictions;
    private final PredictionsOn2x2With6 predictions2;
    private final SoftmaxOn40x1With3 softmax;

    ClassesChainOn4x4From6To3(Parameters parameters, String path) {
      predictions = new PredictionsOn4x4With6(parameters);
      predictions2 = new PredictionsOn2x2With6(parameters);
      softmax = new SoftmaxOn40x1With3(parameters);
    }

    void run(Workspace work, float[] input0, int input0At, float[] input1, int input1At,
        float[] output, int outputAt, int at) {
      float[] memory = work.memory();
      work.run(predictions, input0, input0At, memory, at + PREDICTIONS); // 3×32×1
      work.run(predictions2, input1, input1At, memory, at + PREDICTIONS + 96); // 3×8×1
      work.run(softmax, memory, at + PREDICTIONS, output, outputAt); // 3×40×1
    }
  }

  /** Pixels as predictions, 2 of each. 6×4×4 → 3×32×1. Used by classes. */
  private static final class PredictionsOn4x4With6 extends Step {
    PredictionsOn4x4With6(Parameters parameters) {
      super(32);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copyParts(x, xAt, 6, 2, y, yAt + firstRow * 3, 3, firstRow, endRow - firstRow, 3);
    }
  }

  /** Pixels as predictions, 2 of each. 6×2×2 → 3×8×1. Used by classes. */
  private static final class PredictionsOn2x2With6 extends Step {
    PredictionsOn2x2With6(Parameters parameters) {
      super(8);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copyParts(x, xAt, 6, 2, y, yAt + firstRow * 3, 3, firstRow, endRow - firstRow, 3);
    }
  }

  /** Softmax. 3×40×1 → 3×40×1. Used by classes. */
  private static final class SoftmaxOn40x1With3 extends Step {
    private final PixelLoop loop;

    SoftmaxOn40x1With3(Parameters parameters) {
      super(40);
      PixelGeometry pixels = new PixelGeometry(3, 3, 3); // channels, input step, output step
      this.loop = parameters.loops().softmax(pixels);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 3, y, yAt + firstRow * 3, (endRow - firstRow));
    }
  }

  /** Pixels as predictions, 2 of each. 4×4×4 in pixels of 6 → 2×32×1. Used by boxes. */
  private static final class PredictionsOn4x4With4Of2 extends Step {
    PredictionsOn4x4With4Of2(Parameters parameters) {
      super(32);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copyParts(x, xAt, 6, 2, y, yAt + firstRow * 2, 2, firstRow, endRow - firstRow, 2);
    }
  }

  /** Pixels as predictions, 1 of each. 4×4×4 in pixels of 6 → 4×16×1. Used by pixels. */
  private static final class PredictionsOn4x4With4Of4 extends Step {
    PredictionsOn4x4With4Of4(Parameters parameters) {
      super(16);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copyParts(x, xAt, 6, 1, y, yAt + firstRow * 4, 4, firstRow, endRow - firstRow, 4);
    }
  }

  /** Channels 2 to 5. 6×4×4 → 4×4×4. Used by some. */
  private static final class SliceOn4x4With6 extends Step {
    SliceOn4x4With6(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + 2 + firstRow * 24, 6, y, yAt + firstRow * 16, 4,
          (endRow - firstRow) * 4, 4);
    }
  }
