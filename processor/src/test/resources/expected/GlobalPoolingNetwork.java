package layers;

import dev.atrous.runtime.Arguments;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Parameters;
import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.StepSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link GlobalPooling}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer  operation            output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image  input                3×5×5                                          1×1       1              300 B
 * mean   global average pool  3×1×1                                          5×5       5               12 B  average
 * total                                        0              0                                        12 B
 *
 * parameters         0  0 B of floats
 * multiply-adds      0  0 for one image
 * input          300 B  one image
 * activations     12 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class GlobalPoolingNetwork extends CompiledNetwork implements GlobalPooling {
  private final GlobalAvgPoolOn5x5With3 mean;

  private GlobalPoolingNetwork(Parameters parameters) {
    super(new Workspaces(0));
    mean = new GlobalAvgPoolOn5x5With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static GlobalPoolingNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static GlobalPoolingNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    GlobalPoolingNetwork network = new GlobalPoolingNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static GlobalPoolingNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new GlobalPoolingNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes mean (3×1×1) from image (3×5×5), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 5, 5);
    Tensor mean = Tensor.zeros(image.batch(), 3, 1, 1);
    forwardInto(image, mean);
    return mean;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor mean) {
    Arguments.check("image", image, 3, 5, 5);
    Arguments.check("mean", mean, 3, 1, 1);
    Arguments.sameBatch("mean", mean, "image", image);
    Arguments.distinct("mean", mean, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(mean), Arguments.at(mean, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toMean, int toMeanAt) {
    work.run(mean, image, imageAt, toMean, toMeanAt); // 3×1×1
  }

  /**
   * A tensor of zeros of this input's shape, 3×5×5, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 5, 5);
  }

  /**
   * Computes mean, 3×1×1, by itself.
   */
  @Override
  public Tensor mean(Tensor image) {
    Arguments.check("image", image, 3, 5, 5);
    Tensor result = Tensor.zeros(image.batch(), 3, 1, 1);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(mean, Arguments.array(image), Arguments.at(image, index),
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
   * Average.
   *
   * <p>3×5×5 → 3×1×1. Used by mean.
   */
  private static final class GlobalAvgPoolOn5x5With3 extends Step {
    private final AverageLoop loop;

    GlobalAvgPoolOn5x5With3(Parameters parameters) {
      super(1);
      Window window =
          new Window(
              3, // input channels
              3, // output channels
              3, // groups
              5, // kernel rows
              5, // kernel columns
              15, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              15, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              3, // from an output pixel to the one below
              3); // from an output pixel to the next
      this.loop = parameters.loops().averagePool(window, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(lane, x, xAt, y, yAt, 1, 1, 0, 5, 0, 5, 25f);
      }
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("GlobalPooling", ALL, STEPS,
        0L, 0L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 3, 5, 5), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("mean", "global average pool", new Shape(1, 3, 1, 1), 0L, 0L,
          new Extent(5, 5), new Extent(5, 5), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("average", "mean"));
    }
  }
}
