  /** The operations of stem. 3×64×64 → 16×32×32. Used by stem. */
  private static final class StemChainOn64x64From3To16 {
    private final Conv3x3Stride2On64x64From3To16 conv;
    private final GroupNorm4On32x32With16 groupNorm;

    StemChainOn64x64From3To16(Parameters parameters, String path) {
      conv = new Conv3x3Stride2On64x64From3To16(parameters, path);
      groupNorm = new GroupNorm4On32x32With16(parameters, path + ".norm");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(conv, input, inputAt, output, outputAt); // 16×32×32
      work.run(groupNorm, output, outputAt, output, outputAt); // 16×32×32
    }
  }

  /**
   * Convolution 3×3, stride 2, padding 0 above, 0 left, 1 below, 1 right.
   * 3×64×64 → 16×32×32. Used by stem.
   */
  private static final class Conv3x3Stride2On64x64From3To16 extends Step {
    private final WindowLoop loop;

    Conv3x3Stride2On64x64From3To16(Parameters parameters, String name) {
      super(32);
      Window window = Window.channels(3, 16).kernel(3, 3).stride(2, 2).columns(64, 32);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Rows 0 to 30: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 31), 0, 3);
      // Row 31: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 31), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      int from = xAt + firstRow * 2 * 192;
      int to = yAt + firstRow * 512;
      // Columns 0 to 30: the whole kernel lies inside.
      loop.pixels(scratch, x, from, y, to, rows, 31, tapRow, tapRowEnd, 0, 3);
      // Column 31: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 186, y, to + 496, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /** Normalisation of 4 groups, SiLU. 16×32×32 → 16×32×32. Used by stem. */
  private static final class GroupNorm4On32x32With16 extends GroupNormStep {
    GroupNorm4On32x32With16(Parameters parameters, String name) {
      super(
          parameters.loops(),
          16, 4, // channels, and groups of them
          32, 32, // rows, columns
          16, 16, // input step, output step
          32, // the fewest rows for a thread
          parameters.affine(name, 16),
          1.0E-5,
          Activation.SILU);
    }
  }

  /** The operations of style. 16×32×32 → 8×8×8. Used by style. */
  private static final class StyleChainOn32x32From16To8 {
    private final Conv3x3Stride4On32x32From16To8 conv;
    private final InstanceNormOn8x8With8 instanceNorm;

    StyleChainOn32x32From16To8(Parameters parameters, String path) {
      conv = new Conv3x3Stride4On32x32From16To8(parameters, path);
      instanceNorm = new InstanceNormOn8x8With8(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt) {
      work.run(conv, input, inputAt, output, outputAt); // 8×8×8
      work.run(instanceNorm, output, outputAt, output, outputAt); // 8×8×8
    }
  }

  /** Convolution 3×3, stride 4. 16×32×32 → 8×8×8. Used by style. */
  private static final class Conv3x3Stride4On32x32From16To8 extends Step {
    private final WindowLoop loop;

    Conv3x3Stride4On32x32From16To8(Parameters parameters, String name) {
      super(8);
      Window window = Window.channels(16, 8).kernel(3, 3).stride(4, 4).columns(32, 8);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      int from = xAt + firstRow * 4 * 512;
      int to = yAt + firstRow * 64;
      int rows = endRow - firstRow;
      loop.pixels(scratch, x, from, y, to, rows, 8, 0, 3, 0, 3);
    }
  }

  /** Normalisation of each channel. 8×8×8 → 8×8×8. Used by style. */
  private static final class InstanceNormOn8x8With8 extends GroupNormStep {
    InstanceNormOn8x8With8(Parameters parameters) {
      super(
          parameters.loops(),
          8, 8, // channels, and groups of them
          8, 8, // rows, columns
          8, 8, // input step, output step
          8, // the fewest rows for a thread
          Affine.identity(8),
          1.0E-5,
          Activation.NONE);
    }
  }

  /** Normalisation of each channel. 3×64×64 → 3×64×64. Used by picture. */
  private static final class InstanceNormOn64x64With3 extends GroupNormStep {
    InstanceNormOn64x64With3(Parameters parameters, String name) {
      super(
          parameters.loops(),
          3, 3, // channels, and groups of them
          64, 64, // rows, columns
          3, 3, // input step, output step
          64, // the fewest rows for a thread
          parameters.affine(name, 3),
          0.001,
          Activation.NONE);
    }
  }
