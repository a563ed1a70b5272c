  /** Convolution 1×1. 3×4×4 → 8×4×4. Used by unit. */
  private static final class PointwiseOn4x4From3To8 extends Step {
    private final WindowLoop loop;

    PointwiseOn4x4From3To8(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(3, 8).columns(4, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 32,
          endRow - firstRow, 4, 0, 1, 0, 1);
    }
  }

  /** Convolution 1×1. 4×4×4 in pixels of 8 → 4×4×4. Used by changed. */
  private static final class PointwiseOn4x4With4 extends Step {
    private final WindowLoop loop;

    PointwiseOn4x4With4(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(4, 4).pitch(8, 4).columns(4, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 32, y, yAt + firstRow * 16,
          endRow - firstRow, 4, 0, 1, 0, 1);
    }
  }

  /** The operations of mixed. 4×4×4 in pixels of 8 and 4×4×4 → 8×4×4. Used by mixed. */
  private static final class MixedChainOn4x4From4To8 {
    private static final int CONCAT = 0;
    private final CopyOn4x4With4Pitch8 concat;
    private final CopyOn4x4With4 concat2;
    private final ShuffleOn4x4With8Groups2 shuffle;

    MixedChainOn4x4From4To8(Parameters parameters, String path) {
      concat = new CopyOn4x4With4Pitch8(parameters);
      concat2 = new CopyOn4x4With4(parameters);
      shuffle = new ShuffleOn4x4With8Groups2(parameters);
    }

    void run(Workspace work, float[] input0, int input0At, float[] input1, int input1At,
        float[] output, int outputAt, int at) {
      float[] memory = work.memory();
      work.run(concat, input0, input0At, memory, at + CONCAT); // 4×4×4
      work.run(concat2, input1, input1At, memory, at + CONCAT + 4); // 4×4×4
      work.run(shuffle, memory, at + CONCAT, output, outputAt); // 8×4×4
    }
  }

  /** Copy. 4×4×4 in pixels of 8 → 4×4×4 in pixels of 8. Used by mixed. */
  private static final class CopyOn4x4With4Pitch8 extends Step {
    CopyOn4x4With4Pitch8(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 32, 8, y, yAt + firstRow * 32, 8, (endRow - firstRow) * 4, 4);
    }
  }

  /** Copy. 4×4×4 → 4×4×4 in pixels of 8. Used by mixed. */
  private static final class CopyOn4x4With4 extends Step {
    CopyOn4x4With4(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 16, 4, y, yAt + firstRow * 32, 8, (endRow - firstRow) * 4, 4);
    }
  }

  /** Shuffle of 2 groups of channels. 8×4×4 → 8×4×4. Used by mixed. */
  private static final class ShuffleOn4x4With8Groups2 extends Step {
    ShuffleOn4x4With8Groups2(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.shuffle(x, xAt + firstRow * 32, 8, y, yAt + firstRow * 32, 8,
          (endRow - firstRow) * 4, 8, 2);
    }
  }

  /** Channels 1 to 2. 8×4×4 → 2×4×4. Used by some. */
  private static final class SliceOn4x4With8Channels1To3 extends Step {
    SliceOn4x4With8Channels1To3(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + 1 + firstRow * 32, 8, y, yAt + firstRow * 8, 2,
          (endRow - firstRow) * 4, 2);
    }
  }

  /** Shuffle of 4 groups of channels. 8×4×4 → 8×4×4. Used by again. */
  private static final class ShuffleOn4x4With8Groups4 extends Step {
    ShuffleOn4x4With8Groups4(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.shuffle(x, xAt + firstRow * 32, 8, y, yAt + firstRow * 32, 8,
          (endRow - firstRow) * 4, 8, 4);
    }
  }

  /** Channels 0 to 3. 8×4×4 → 4×4×4. Used by kept. */
  private static final class SliceOn4x4With8Channels0To4 extends Step {
    SliceOn4x4With8Channels0To4(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 32, 8, y, yAt + firstRow * 16, 4, (endRow - firstRow) * 4, 4);
    }
  }

  /** Channels 4 to 7. 8×4×4 → 4×4×4. Used by other. */
  private static final class SliceOn4x4With8Channels4To8 extends Step {
    SliceOn4x4With8Channels4To8(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + 4 + firstRow * 32, 8, y, yAt + firstRow * 16, 4,
          (endRow - firstRow) * 4, 4);
    }
  }
