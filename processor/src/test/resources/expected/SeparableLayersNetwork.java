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
import dev.atrous.runtime.steps.FusedStep;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link SeparableLayers}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer      operation                        output     parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image      input                            256×18×32                                         1×1       1             590 kB
 * depthwise  depthwise 3×3, batch norm, ReLU  256×18×32       2,816         1.33 M              3×3       1             590 kB  depthwise → pointwise
 * pointwise  pointwise 1×1, batch norm, ReLU  64×18×32       16,512         9.44 M              3×3       1             147 kB  depthwise → pointwise
 * total                                                      19,328         10.8 M                                      737 kB
 *
 * parameters         19,328  77.3 kB of floats
 * multiply-adds  10,764,288  10.8 M for one image
 * input              590 kB  one image
 * activations        737 kB  the results of all layers
 * alive                 0 B  of them between steps at once
 * memory                0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class SeparableLayersNetwork extends CompiledNetwork implements SeparableLayers {
  private final Depthwise3x3On18x32With256 depthwise;

  private final PointwiseOn18x32From256To64 pointwise;

  private final FusedStep depthwiseAndPointwise;

  private SeparableLayersNetwork(Parameters parameters) {
    super(new Workspaces(0));
    depthwise = new Depthwise3x3On18x32With256(parameters, "depthwise", "depthwise.norm");
    pointwise = new PointwiseOn18x32From256To64(parameters, "pointwise", "pointwise.norm");
    depthwiseAndPointwise = new FusedStep(depthwise, pointwise, 18, 8192); // 18 rows at a time
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static SeparableLayersNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static SeparableLayersNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    SeparableLayersNetwork network = new SeparableLayersNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static SeparableLayersNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new SeparableLayersNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes pointwise (64×18×32) from image (256×18×32), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 256, 18, 32);
    Tensor pointwise = Tensor.zeros(image.batch(), 64, 18, 32);
    forwardInto(image, pointwise);
    return pointwise;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor pointwise) {
    Arguments.check("image", image, 256, 18, 32);
    Arguments.check("pointwise", pointwise, 64, 18, 32);
    Arguments.sameBatch("pointwise", pointwise, "image", image);
    Arguments.distinct("pointwise", pointwise, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(pointwise), Arguments.at(pointwise, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toPointwise,
      int toPointwiseAt) {
    work.run(depthwiseAndPointwise, image, imageAt, toPointwise, toPointwiseAt); // depthwise and pointwise: 64×18×32
  }

  /**
   * A tensor of zeros of this input's shape, 256×18×32, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 256, 18, 32);
  }

  /**
   * Computes depthwise, 256×18×32, by itself.
   */
  @Override
  public Tensor depthwise(Tensor image) {
    Arguments.check("image", image, 256, 18, 32);
    Tensor result = Tensor.zeros(image.batch(), 256, 18, 32);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(depthwise, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes pointwise, 64×18×32, by itself.
   */
  @Override
  public Tensor pointwise(Tensor depthwise) {
    Arguments.check("depthwise", depthwise, 256, 18, 32);
    Tensor result = Tensor.zeros(depthwise.batch(), 64, 18, 32);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < depthwise.batch(); index++) {
        work.run(pointwise, Arguments.array(depthwise), Arguments.at(depthwise, index),
            Arguments.array(result), Arguments.at(result, index));
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
   * Depthwise convolution 3×3, padding 1, batch norm, ReLU.
   *
   * <p>256×18×32 → 256×18×32. Used by depthwise.
   */
  private static final class Depthwise3x3On18x32With256 extends Step {
    private final WindowLoop loop;

    Depthwise3x3On18x32With256(Parameters parameters, String name, String norm) {
      super(18, 9); // rows, and the fewest for a thread
      Filter filter = parameters.convolution(name, 256, 1, 3, 3, false);
      filter = filter.fold(parameters.norm(norm, 256, 1.0E-5));
      Window window =
          new Window(
              256, // input channels
              256, // output channels
              256, // groups
              3, // kernel rows
              3, // kernel columns
              8192, // from a tap to the one below it: a row of the input
              256, // from a tap to the one on its right: a pixel
              8192, // from the input of an output pixel to that of the one below: a row
              256, // from the input of an output pixel to that of the next: a pixel
              8192, // from an output pixel to the one below
              256); // from an output pixel to the next
      this.loop = parameters.loops().depthwise(window, filter, Activation.RELU);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(lane, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 16: the whole kernel lies inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 17), 0, 3);
      // Row 17: kernel rows 0 to 1 lie inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 17), endRow, 0, 2);
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
      int from = xAt + (firstRow - 1) * 8192 - 256;
      int to = yAt + firstRow * 8192;
      // Column 0.
      loop.pixels(lane, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 30.
      loop.pixels(lane, x, from + 256, y, to + 256, rows, 30, tapRow, tapRowEnd, 0, 3);
      // Column 31.
      loop.pixels(lane, x, from + 7936, y, to + 7936, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /**
   * Convolution 1×1, batch norm, ReLU.
   *
   * <p>256×18×32 → 64×18×32. Used by pointwise.
   */
  private static final class PointwiseOn18x32From256To64 extends Step {
    private final WindowLoop loop;

    PointwiseOn18x32From256To64(Parameters parameters, String name, String norm) {
      super(18, 1); // rows, and the fewest for a thread
      Filter filter = parameters.convolution(name, 64, 256, 1, 1, false);
      filter = filter.fold(parameters.norm(norm, 64, 1.0E-5));
      Window window =
          new Window(
              256, // input channels
              64, // output channels
              1, // groups
              1, // kernel rows
              1, // kernel columns
              8192, // from a tap to the one below it: a row of the input
              256, // from a tap to the one on its right: a pixel
              8192, // from the input of an output pixel to that of the one below: a row
              256, // from the input of an output pixel to that of the next: a pixel
              2048, // from an output pixel to the one below
              64); // from an output pixel to the next
      this.loop = parameters.loops().convolution(window, filter, Activation.RELU);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(lane, x, xAt + firstRow * 8192, y, yAt + firstRow * 2048,
          endRow - firstRow, 32, 0, 1, 0, 1);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("SeparableLayers", ALL, STEPS,
        0L, 0L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 256, 18, 32), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("depthwise", "depthwise 3×3, batch norm, ReLU",
          new Shape(1, 256, 18, 32), 2816L, 1327104L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("pointwise", "pointwise 1×1, batch norm, ReLU",
          new Shape(1, 64, 18, 32), 16512L, 9437184L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("depthwise → pointwise", "depthwise", "pointwise"));
    }
  }
}
