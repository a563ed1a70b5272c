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
 * The network {@link LinearLayer}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer   operation  output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image   input      3×4×4                                          1×1       1              192 B
 * scores  linear     10×1×1         490            480              4×4       4               40 B  linear
 * total                             490            480                                        40 B
 *
 * parameters       490  1.96 kB of floats
 * multiply-adds    480  480 for one image
 * input          192 B  one image
 * activations     40 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class LinearLayerNetwork extends CompiledNetwork implements LinearLayer {
  private final LinearOn4x4From3To10 scores;

  private LinearLayerNetwork(Parameters parameters) {
    super(new Workspaces(0));
    scores = new LinearOn4x4From3To10(parameters, "scores");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static LinearLayerNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static LinearLayerNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    LinearLayerNetwork network = new LinearLayerNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static LinearLayerNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new LinearLayerNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes scores (10×1×1) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor scores = Tensor.zeros(image.batch(), 10, 1, 1);
    forwardInto(image, scores);
    return scores;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor scores) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("scores", scores, 10, 1, 1);
    Arguments.sameBatch("scores", scores, "image", image);
    Arguments.distinct("scores", scores, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(scores), Arguments.at(scores, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toScores, int toScoresAt) {
    work.run(scores, image, imageAt, toScores, toScoresAt); // 10×1×1
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes scores, 10×1×1, by itself.
   */
  @Override
  public Tensor scores(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 10, 1, 1);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(scores, Arguments.array(image), Arguments.at(image, index),
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
   * Linear layer.
   *
   * <p>3×4×4 → 10×1×1. Used by scores.
   */
  private static final class LinearOn4x4From3To10 extends Step {
    private final WindowLoop loop;

    LinearOn4x4From3To10(Parameters parameters, String name) {
      super(1);
      Filter filter = parameters.linear(name, 10, 3, 4, 4, true);
      Window window =
          new Window(
              3, // input channels
              10, // output channels
              1, // groups
              4, // kernel rows
              4, // kernel columns
              12, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              12, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              10, // from an output pixel to the one below
              10); // from an output pixel to the next
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(lane, x, xAt, y, yAt, 1, 1, 0, 4, 0, 4);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("LinearLayer", ALL, STEPS,
        0L, 0L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("scores", "linear", new Shape(1, 10, 1, 1), 490L, 480L,
          new Extent(4, 4), new Extent(4, 4), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("linear", "scores"));
    }
  }
}
