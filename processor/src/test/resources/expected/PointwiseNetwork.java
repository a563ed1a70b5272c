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
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link Pointwise}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer      operation                  output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image      input                      4×5×5                                          1×1       1              400 B
 * pointwise  pointwise 1×1, hard swish  8×5×5           40            800              1×1       1              800 B  pointwise
 * total                                                 40            800                                       800 B
 *
 * parameters        40  160 B of floats
 * multiply-adds    800  800 for one image
 * input          400 B  one image
 * activations    800 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class PointwiseNetwork extends CompiledNetwork implements Pointwise {
  private final PointwiseOn5x5From4To8 pointwise;

  private PointwiseNetwork(Parameters parameters) {
    super(new Workspaces(0));
    pointwise = new PointwiseOn5x5From4To8(parameters, "pointwise");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static PointwiseNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static PointwiseNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    PointwiseNetwork network = new PointwiseNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static PointwiseNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new PointwiseNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes pointwise (8×5×5) from image (4×5×5), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 4, 5, 5);
    Tensor pointwise = Tensor.zeros(image.batch(), 8, 5, 5);
    forwardInto(image, pointwise);
    return pointwise;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor pointwise) {
    Arguments.check("image", image, 4, 5, 5);
    Arguments.check("pointwise", pointwise, 8, 5, 5);
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
    work.run(pointwise, image, imageAt, toPointwise, toPointwiseAt); // 8×5×5
  }

  /**
   * A tensor of zeros of this input's shape, 4×5×5, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 4, 5, 5);
  }

  /**
   * Computes pointwise, 8×5×5, by itself.
   */
  @Override
  public Tensor pointwise(Tensor image) {
    Arguments.check("image", image, 4, 5, 5);
    Tensor result = Tensor.zeros(image.batch(), 8, 5, 5);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(pointwise, Arguments.array(image), Arguments.at(image, index),
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
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(lane, x, xAt + firstRow * 20, y, yAt + firstRow * 40,
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("Pointwise", ALL, STEPS,
        0L, 0L);

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
      layers.add(new LayerSummary("pointwise", "pointwise 1×1, hard swish", new Shape(1, 8, 5, 5),
          40L, 800L, new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("pointwise", "pointwise"));
    }
  }
}
