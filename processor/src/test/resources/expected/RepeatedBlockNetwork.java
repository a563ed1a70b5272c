package layers;

import dev.atrous.runtime.Arguments;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.Filter;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Parameters;
import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.StepSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.steps.FusedJoinStep;
import dev.atrous.runtime.steps.JoinStep;
import dev.atrous.runtime.steps.Pixels;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link RepeatedBlock}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer             operation                         output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image             input                             4×5×5                                          1×1       1              400 B
 * body.0.expand     pointwise 1×1, batch norm, ReLU6  8×5×5           48            800              1×1       1              800 B  pointwise
 * body.0.depthwise  depthwise 3×3, batch norm, ReLU6  8×5×5           88         1.80 k              3×3       1              800 B  depthwise → pointwise onto sum
 * body.0.project    pointwise 1×1, batch norm         4×5×5           40            800              3×3       1              400 B  depthwise → pointwise onto sum
 * body.0.sum        add                               4×5×5                                          3×3       1              400 B  depthwise → pointwise onto sum
 * body.1.expand     pointwise 1×1, batch norm, ReLU6  8×5×5           48            800              3×3       1              800 B  pointwise
 * body.1.depthwise  depthwise 3×3, batch norm, ReLU6  8×5×5           88         1.80 k              5×5       1              800 B  depthwise → pointwise onto sum
 * body.1.project    pointwise 1×1, batch norm         4×5×5           40            800              5×5       1              400 B  depthwise → pointwise onto sum
 * body.1.sum        add                               4×5×5                                          5×5       1              400 B  depthwise → pointwise onto sum
 * body.2.expand     pointwise 1×1, batch norm, ReLU6  8×5×5           48            800              5×5       1              800 B  pointwise
 * body.2.depthwise  depthwise 3×3, batch norm, ReLU6  8×5×5           88         1.80 k              7×7       1              800 B  depthwise → pointwise onto sum
 * body.2.project    pointwise 1×1, batch norm         4×5×5           40            800              7×7       1              400 B  depthwise → pointwise onto sum
 * body.2.sum        add                               4×5×5                                          7×7       1              400 B  depthwise → pointwise onto sum
 * total                                                              528         10.2 k                                     7.20 kB
 *
 * parameters         528  2.11 kB of floats
 * multiply-adds   10,200  10.2 k for one image
 * input            400 B  one image
 * activations    7.20 kB  the results of all layers
 * alive            800 B  of them between steps at once
 * memory           880 B  planned for them, for each caller: 10.0 % more than is alive
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class RepeatedBlockNetwork extends CompiledNetwork implements RepeatedBlock {
  private final BodyRepeated body;

  private RepeatedBlockNetwork(Parameters parameters) {
    super(new Workspaces(220));
    body = new BodyRepeated(parameters, "body");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static RepeatedBlockNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static RepeatedBlockNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    RepeatedBlockNetwork network = new RepeatedBlockNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static RepeatedBlockNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new RepeatedBlockNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes body (4×5×5) from image (4×5×5), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 4, 5, 5);
    Tensor body = Tensor.zeros(image.batch(), 4, 5, 5);
    forwardInto(image, body);
    return body;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor body) {
    Arguments.check("image", image, 4, 5, 5);
    Arguments.check("body", body, 4, 5, 5);
    Arguments.sameBatch("body", body, "image", image);
    Arguments.distinct("body", body, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(body), Arguments.at(body, index));
      }
    } finally {
      workspaces.release(work);
    }
  }

  /**
   * Runs {@link #forward} until its loops are those that it stays with, a second at least, and
   * then for a second that it times: what each layer takes.
   */
  public Profile profile(Tensor image) {
    return profile(image.batch(), () -> forward(image));
  }

  /**
   * All layers, on one image.
   */
  private void run(Workspace work, float[] image, int imageAt, float[] toBody, int toBodyAt) {
    body.run(work, image, imageAt, toBody, toBodyAt, 12); // 4×5×5
  }

  /**
   * A tensor of zeros of this input's shape, 4×5×5, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 4, 5, 5);
  }

  /**
   * Computes body, 4×5×5, by itself.
   */
  @Override
  public Tensor body(Tensor image) {
    Arguments.check("image", image, 4, 5, 5);
    Tensor result = Tensor.zeros(image.batch(), 4, 5, 5);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        body.run(work, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index), 0);
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  @Override
  public NetworkSummary summary() {
    return Layers.SUMMARY;
  }

  /**
   * The copies of body.
   *
   * <p>4×5×5 → 4×5×5. Used by body.
   */
  private static final class BodyRepeated {
    private final InvertedResidualOn5x5With4 copy0;

    private final InvertedResidualOn5x5With4 copy1;

    private final InvertedResidualOn5x5With4 copy2;

    BodyRepeated(Parameters parameters, String path) {
      copy0 = new InvertedResidualOn5x5With4(parameters, path + ".0");
      copy1 = new InvertedResidualOn5x5With4(parameters, path + ".1");
      copy2 = new InvertedResidualOn5x5With4(parameters, path + ".2");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      copy0.run(work, input, inputAt, output, outputAt, at); // 4×5×5
      copy1.run(work, output, outputAt, output, outputAt, at); // 4×5×5
      copy2.run(work, output, outputAt, output, outputAt, at); // 4×5×5
    }
  }

  /**
   * Block InvertedResidual.
   *
   * <p>4×5×5 → 4×5×5. Used by body.0, body.1, body.2.
   */
  private static final class InvertedResidualOn5x5With4 {
    private final PointwiseOn5x5From4To8 expand;

    private final Depthwise3x3On5x5With8 depthwise;

    private final PointwiseOn5x5From8To4Onto project;

    private final FusedJoinStep depthwiseAndProject;

    InvertedResidualOn5x5With4(Parameters parameters, String path) {
      expand = new PointwiseOn5x5From4To8(parameters, path + ".expand", path + ".expand.norm");
      depthwise = new Depthwise3x3On5x5With8(parameters, path + ".depthwise",
          path + ".depthwise.norm");
      project = new PointwiseOn5x5From8To4Onto(parameters, path + ".project",
          path + ".project.norm");
      depthwiseAndProject = new FusedJoinStep(depthwise, project, 5, 40); // 5 rows at a time
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      float[] memory = work.memory();
      work.run(expand, input, inputAt, memory, at); // 8×5×5
      work.run(depthwiseAndProject, memory, at, input, inputAt, output, outputAt); // depthwise and project: 4×5×5
    }
  }

  /**
   * Convolution 1×1, batch norm, ReLU6.
   *
   * <p>4×5×5 → 8×5×5. Used by body.0.expand, body.1.expand, body.2.expand.
   */
  private static final class PointwiseOn5x5From4To8 extends Step {
    private final WindowLoop loop;

    PointwiseOn5x5From4To8(Parameters parameters, String name, String norm) {
      super(5);
      Filter filter = parameters.convolution(name, 8, 4, 1, 1, false);
      filter = filter.fold(parameters.norm(norm, 8, 1.0E-5));
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
      this.loop = parameters.loops().convolution(window, filter, Activation.RELU6);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(lane, x, xAt + firstRow * 20, y, yAt + firstRow * 40,
          endRow - firstRow, 5, 0, 1, 0, 1);
    }
  }

  /**
   * Depthwise convolution 3×3, padding 1, batch norm, ReLU6.
   *
   * <p>8×5×5 → 8×5×5. Used by body.0.depthwise, body.1.depthwise, body.2.depthwise.
   */
  private static final class Depthwise3x3On5x5With8 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On5x5With8(Parameters parameters, String name, String norm) {
      super(5);
      Filter filter = parameters.convolution(name, 8, 1, 3, 3, false);
      filter = filter.fold(parameters.norm(norm, 8, 1.0E-5));
      Window window =
          new Window(
              8, // input channels
              8, // output channels
              8, // groups
              3, // kernel rows
              3, // kernel columns
              40, // from a tap to the one below it: a row of the input
              8, // from a tap to the one on its right: a pixel
              40, // from the input of an output pixel to that of the one below: a row
              8, // from the input of an output pixel to that of the next: a pixel
              40, // from an output pixel to the one below
              8); // from an output pixel to the next
      this.loop = parameters.loops().depthwise(window, filter, Activation.RELU6);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(lane, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 3: the whole kernel lies inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 4), 0, 3);
      // Row 4: kernel rows 0 to 1 lie inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 4), endRow, 0, 2);
    }

    /**
     * Rows of the output, if any, from the same rows of the kernel.
     */
    private void columns(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow - 1) * 40 - 8;
      int to = yAt + firstRow * 40;
      // Column 0.
      loop.pixels(lane, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 3.
      loop.pixels(lane, x, from + 8, y, to + 8, rows, 3, tapRow, tapRowEnd, 0, 3);
      // Column 4.
      loop.pixels(lane, x, from + 32, y, to + 32, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /**
   * Convolution 1×1, batch norm, added to the second map.
   *
   * <p>8×5×5 and 4×5×5 → 4×5×5. Used by body.0.project, body.1.project, body.2.project.
   */
  private static final class PointwiseOn5x5From8To4Onto extends JoinStep {
    private final WindowLoop loop;

    PointwiseOn5x5From8To4Onto(Parameters parameters, String name, String norm) {
      super(5);
      Filter filter = parameters.convolution(name, 4, 8, 1, 1, false);
      filter = filter.fold(parameters.norm(norm, 4, 1.0E-5));
      Window window =
          new Window(
              8, // input channels
              4, // output channels
              1, // groups
              1, // kernel rows
              1, // kernel columns
              40, // from a tap to the one below it: a row of the input
              8, // from a tap to the one on its right: a pixel
              40, // from the input of an output pixel to that of the one below: a row
              8, // from the input of an output pixel to that of the next: a pixel
              20, // from an output pixel to the one below
              4); // from an output pixel to the next
      this.loop = parameters.loops().convolutionOnto(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      Pixels.copy(z, zAt + firstRow * 20, 4, y, yAt + firstRow * 20, 4, (endRow - firstRow) * 5, 4);
      loop.pixels(lane, x, xAt + firstRow * 40, y, yAt + firstRow * 20,
          endRow - firstRow, 5, 0, 1, 0, 1);
    }
  }

  /**
   * What the processor knows about the network; no weights are needed for it.
   */
  public static final class Layers {
    /**
     * The layers in the order in which they are computed.
     */
    public static final List<LayerSummary> ALL = layers();

    /**
     * The steps of a pass in their order.
     */
    public static final List<StepSummary> STEPS = steps();

    /**
     * All of it; prints as a table.
     */
    public static final NetworkSummary SUMMARY = new NetworkSummary("RepeatedBlock", ALL, STEPS,
        880L, 800L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 4, 5, 5), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.0.expand", "pointwise 1×1, batch norm, ReLU6",
          new Shape(1, 8, 5, 5), 48L, 800L, new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.0.depthwise", "depthwise 3×3, batch norm, ReLU6",
          new Shape(1, 8, 5, 5), 88L, 1800L, new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.0.project", "pointwise 1×1, batch norm",
          new Shape(1, 4, 5, 5), 40L, 800L, new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.0.sum", "add", new Shape(1, 4, 5, 5), 0L, 0L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.1.expand", "pointwise 1×1, batch norm, ReLU6",
          new Shape(1, 8, 5, 5), 48L, 800L, new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.1.depthwise", "depthwise 3×3, batch norm, ReLU6",
          new Shape(1, 8, 5, 5), 88L, 1800L, new Extent(5, 5), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.1.project", "pointwise 1×1, batch norm",
          new Shape(1, 4, 5, 5), 40L, 800L, new Extent(5, 5), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.1.sum", "add", new Shape(1, 4, 5, 5), 0L, 0L,
          new Extent(5, 5), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.2.expand", "pointwise 1×1, batch norm, ReLU6",
          new Shape(1, 8, 5, 5), 48L, 800L, new Extent(5, 5), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.2.depthwise", "depthwise 3×3, batch norm, ReLU6",
          new Shape(1, 8, 5, 5), 88L, 1800L, new Extent(7, 7), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.2.project", "pointwise 1×1, batch norm",
          new Shape(1, 4, 5, 5), 40L, 800L, new Extent(7, 7), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("body.2.sum", "add", new Shape(1, 4, 5, 5), 0L, 0L,
          new Extent(7, 7), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("pointwise", "body.0.expand"));
      steps.add(StepSummary.of("depthwise → pointwise onto sum", "body.0.depthwise",
          "body.0.project", "body.0.sum"));
      steps.add(StepSummary.of("pointwise", "body.1.expand"));
      steps.add(StepSummary.of("depthwise → pointwise onto sum", "body.1.depthwise",
          "body.1.project", "body.1.sum"));
      steps.add(StepSummary.of("pointwise", "body.2.expand"));
      steps.add(StepSummary.of("depthwise → pointwise onto sum", "body.2.depthwise",
          "body.2.project", "body.2.sum"));
    }
  }
}
