  /** Average, sigmoid. 3×4×4 → 3×1×1. Used by gate. */
  private static final class GlobalAvgPoolOn4x4With3 extends Step {
    private final AverageLoop loop;

    GlobalAvgPoolOn4x4With3(Parameters parameters) {
      super(1);
      Window window = Window.channels(3, 3).groups(3).kernel(4, 4).columns(4, 1);
      this.loop = parameters.loops().averagePool(window, Activation.SIGMOID);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, 4, 0, 4, 16f);
      }
    }
  }

  /** Product. 3×4×4 and 3×1×1 → 3×4×4. Used by gated. */
  private static final class MultiplyOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    MultiplyOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 0, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.MULTIPLY, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** Sum, ReLU. 3×4×4 and 3×4×4 → 3×4×4. Used by sum. */
  private static final class AddOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    AddOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 3, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.ADD, join, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt + firstRow * 12, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** Difference. 3×4×4 and 3×1×1 → 3×4×4. Used by centred. */
  private static final class SubtractOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    SubtractOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 0, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.SUBTRACT, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** Quotient. 3×4×4 and 3×1×1 → 3×4×4. Used by quotient. */
  private static final class DivideOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    DivideOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 0, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.DIVIDE, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** Maximum. 3×4×4 and 3×4×4 → 3×4×4. Used by greatest. */
  private static final class MaximumOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    MaximumOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 3, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.MAXIMUM, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt + firstRow * 12, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** Maximum. 3×4×4 and 3×1×1 → 3×4×4. Used by greatest. */
  private static final class MaximumOn4x4With3WithPixel extends JoinStep {
    private final JoinLoop loop;

    MaximumOn4x4With3WithPixel(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 0, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.MAXIMUM, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** Minimum, ReLU. 3×4×4 and 3×4×4 → 3×4×4. Used by least. */
  private static final class MinimumOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    MinimumOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 3, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.MINIMUM, join, Activation.RELU);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt + firstRow * 12, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }
