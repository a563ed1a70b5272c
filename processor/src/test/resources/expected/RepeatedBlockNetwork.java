  private static final int SCRATCH = 12;

  private final BodyRepeated body;

  private RepeatedBlockNetwork(Parameters parameters) {
    super(new Workspaces(220));
    body = new BodyRepeated(parameters, "body");
  }

  /** All layers, on one image. */
  private void run(Workspace work, float[] image, int imageAt, float[] toBody, int toBodyAt) {
    body.run(work, image, imageAt, toBody, toBodyAt, SCRATCH); // 4×5×5
  }

  /** The copies of body. 4×5×5 → 4×5×5. Used by body. */
  private static final class BodyRepeated {
    private static final int SCRATCH = 0;
    private final InvertedResidualOn5x5With4 copy0;
    private final InvertedResidualOn5x5With4 copy1;
    private final InvertedResidualOn5x5With4 copy2;

    BodyRepeated(Parameters parameters, String path) {
      copy0 = new InvertedResidualOn5x5With4(parameters, path + ".0");
      copy1 = new InvertedResidualOn5x5With4(parameters, path + ".1");
      copy2 = new InvertedResidualOn5x5With4(parameters, path + ".2");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      copy0.run(work, input, inputAt, output, outputAt, at + SCRATCH); // 4×5×5
      copy1.run(work, output, outputAt, output, outputAt, at + SCRATCH); // 4×5×5
      copy2.run(work, output, outputAt, output, outputAt, at + SCRATCH); // 4×5×5
    }
  }

  /** Block InvertedResidual. 4×5×5 → 4×5×5. Used by body.0, body.1, body.2. */
  private static final class InvertedResidualOn5x5With4 {
    private static final int EXPAND = 0;
    private final PointwiseOn5x5From4To8 expand;
    private final Depthwise3x3On5x5With8 depthwise;
    private final PointwiseOn5x5From8To4Accumulating project;
    private final FusedJoinStep depthwiseAndProject;

    InvertedResidualOn5x5With4(Parameters parameters, String path) {
      expand = new PointwiseOn5x5From4To8(parameters, path + ".expand", path + ".expand.norm");
      depthwise = new Depthwise3x3On5x5With8(parameters, path + ".depthwise",
          path + ".depthwise.norm");
      project = new PointwiseOn5x5From8To4Accumulating(parameters, path + ".project",
          path + ".project.norm");
      depthwiseAndProject = new FusedJoinStep(depthwise, project,
          5, 40); // 5 rows of 40 floats at a time
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      float[] memory = work.memory();
      work.run(expand, input, inputAt, memory, at + EXPAND); // 8×5×5
      work.run(depthwiseAndProject, memory, at + EXPAND, input, inputAt, output, outputAt); // depthwise and project: 4×5×5
    }
  }

  /**
   * Convolution 1×1, batch norm, ReLU6.
   * 4×5×5 → 8×5×5. Used by body.0.expand, body.1.expand, body.2.expand.
   */
  private static final class PointwiseOn5x5From4To8 extends Step {
    private final WindowLoop loop;

    PointwiseOn5x5From4To8(Parameters parameters, String name, String norm) {
      super(5);
      Window window = Window.channels(4, 8).columns(5, 5);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 8, 1.0E-5));
      this.loop = parameters.loops().convolution(window, filter, Activation.RELU6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 20, y, yAt + firstRow * 40,
          endRow - firstRow, 5, 0, 1, 0, 1);
    }
  }

  /**
   * Depthwise convolution 3×3, padding 1, batch norm, ReLU6.
   * 8×5×5 → 8×5×5. Used by body.0.depthwise, body.1.depthwise, body.2.depthwise.
   */
  private static final class Depthwise3x3On5x5With8 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On5x5With8(Parameters parameters, String name, String norm) {
      super(5);
      Window window = Window.channels(8, 8).groups(8).kernel(3, 3).columns(5, 5);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 8, 1.0E-5));
      this.loop = parameters.loops().depthwise(window, filter, Activation.RELU6);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 3: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 4), 0, 3);
      // Row 4: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 4), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 40 - 8;
      int to = yAt + firstRow * 40;
      // Column 0: kernel columns 1 to 2 lie inside.
      loop.pixels(scratch, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 3: the whole kernel lies inside.
      loop.pixels(scratch, x, from + 8, y, to + 8, rows, 3, tapRow, tapRowEnd, 0, 3);
      // Column 4: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 32, y, to + 32, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /**
   * Convolution 1×1, batch norm, added to the second map.
   * 8×5×5 and 4×5×5 → 4×5×5. Used by body.0.project, body.1.project, body.2.project.
   */
  private static final class PointwiseOn5x5From8To4Accumulating extends JoinStep {
    private final WindowLoop loop;

    PointwiseOn5x5From8To4Accumulating(Parameters parameters, String name, String norm) {
      super(5);
      Window window = Window.channels(8, 4).columns(5, 5);
      Filter filter = parameters.convolution(name, window).fold(parameters.norm(norm, 4, 1.0E-5));
      this.loop = parameters.loops().accumulatingConvolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      Pixels.copy(z, zAt + firstRow * 20, 4, y, yAt + firstRow * 20, 4, (endRow - firstRow) * 5, 4);
      loop.pixels(scratch, x, xAt + firstRow * 40, y, yAt + firstRow * 20,
          endRow - firstRow, 5, 0, 1, 0, 1);
    }
  }
