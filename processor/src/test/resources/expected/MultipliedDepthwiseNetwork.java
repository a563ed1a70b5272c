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
 * The network {@link MultipliedDepthwise}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer      operation         output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image      input             2×5×5                                          1×1       1              200 B
 * depthwise  depthwise 3×3 ×2  4×3×3           40            324              3×3       1              144 B  depthwise
 * total                                        40            324                                       144 B
 *
 * parameters        40  160 B of floats
 * multiply-adds    324  324 for one image
 * input          200 B  one image
 * activations    144 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class MultipliedDepthwiseNetwork extends CompiledNetwork implements MultipliedDepthwise {
  private final Depthwise3x3On5x5From2To4 depthwise;

  private MultipliedDepthwiseNetwork(Parameters parameters) {
    super(new Workspaces(0));
    depthwise = new Depthwise3x3On5x5From2To4(parameters, "depthwise");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static MultipliedDepthwiseNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static MultipliedDepthwiseNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    MultipliedDepthwiseNetwork network = new MultipliedDepthwiseNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static MultipliedDepthwiseNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new MultipliedDepthwiseNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes depthwise (4×3×3) from image (2×5×5), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 2, 5, 5);
    Tensor depthwise = Tensor.zeros(image.batch(), 4, 3, 3);
    forwardInto(image, depthwise);
    return depthwise;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor depthwise) {
    Arguments.check("image", image, 2, 5, 5);
    Arguments.check("depthwise", depthwise, 4, 3, 3);
    Arguments.sameBatch("depthwise", depthwise, "image", image);
    Arguments.distinct("depthwise", depthwise, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(depthwise), Arguments.at(depthwise, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toDepthwise,
      int toDepthwiseAt) {
    work.run(depthwise, image, imageAt, toDepthwise, toDepthwiseAt); // 4×3×3
  }

  /**
   * A tensor of zeros of this input's shape, 2×5×5, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 2, 5, 5);
  }

  /**
   * Computes depthwise, 4×3×3, by itself.
   */
  @Override
  public Tensor depthwise(Tensor image) {
    Arguments.check("image", image, 2, 5, 5);
    Tensor result = Tensor.zeros(image.batch(), 4, 3, 3);
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

  @Override
  public NetworkSummary summary() {
    return Layers.SUMMARY;
  }

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
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      int from = xAt + firstRow * 10;
      int to = yAt + firstRow * 12;
      int rows = endRow - firstRow;
      loop.pixels(lane, x, from, y, to, rows, 3, 0, 3, 0, 3);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("MultipliedDepthwise", ALL, STEPS,
        0L, 0L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 2, 5, 5), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("depthwise", "depthwise 3×3 ×2", new Shape(1, 4, 3, 3), 40L, 324L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("depthwise", "depthwise"));
    }
  }
}
