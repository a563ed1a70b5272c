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
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.steps.JoinStep;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link Broadcasting}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer  operation                     output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image  input                         3×4×4                                          1×1       1              192 B
 * gate   global average pool, sigmoid  3×1×1                                          4×4       4               12 B  average
 * gated  multiply                      3×4×4                                          4×4       1              192 B  multiply
 * sum    add, ReLU                     3×4×4                                          4×4       1              192 B  add
 * total                                                 0              0                                       396 B
 *
 * parameters         0  0 B of floats
 * multiply-adds      0  0 for one image
 * input          192 B  one image
 * activations    396 B  the results of all layers
 * alive           12 B  of them between steps at once
 * memory         112 B  planned for them, for each caller: 833.3 % more than is alive
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class BroadcastingNetwork extends CompiledNetwork implements Broadcasting {
  private final GlobalAvgPoolOn4x4With3 gate;

  private final MultiplyOn4x4With3 gated;

  private final AddOn4x4With3 sum;

  private BroadcastingNetwork(Parameters parameters) {
    super(new Workspaces(28));
    gate = new GlobalAvgPoolOn4x4With3(parameters);
    gated = new MultiplyOn4x4With3(parameters);
    sum = new AddOn4x4With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static BroadcastingNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static BroadcastingNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    BroadcastingNetwork network = new BroadcastingNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static BroadcastingNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new BroadcastingNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes sum (3×4×4) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor sum = Tensor.zeros(image.batch(), 3, 4, 4);
    forwardInto(image, sum);
    return sum;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor sum) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("sum", sum, 3, 4, 4);
    Arguments.sameBatch("sum", sum, "image", image);
    Arguments.distinct("sum", sum, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(sum), Arguments.at(sum, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toSum, int toSumAt) {
    float[] memory = work.memory();
    work.run(gate, image, imageAt, memory, 12); // 3×1×1
    work.run(gated, image, imageAt, memory, 12, toSum, toSumAt); // 3×4×4
    work.run(sum, toSum, toSumAt, image, imageAt, toSum, toSumAt); // 3×4×4
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes gate, 3×1×1, by itself.
   */
  @Override
  public Tensor gate(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 3, 1, 1);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(gate, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes gated, 3×4×4, by itself.
   */
  @Override
  public Tensor gated(Tensor image, Tensor gate) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("gate", gate, 3, 1, 1);
    Arguments.sameBatch("gate", gate, "image", image);
    Tensor result = Tensor.zeros(image.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(gated, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(gate), Arguments.at(gate, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes sum, 3×4×4, by itself.
   */
  @Override
  public Tensor sum(Tensor gated, Tensor image) {
    Arguments.check("gated", gated, 3, 4, 4);
    Arguments.check("image", image, 3, 4, 4);
    Arguments.sameBatch("image", image, "gated", gated);
    Tensor result = Tensor.zeros(gated.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < gated.batch(); index++) {
        work.run(sum, Arguments.array(gated), Arguments.at(gated, index),
            Arguments.array(image), Arguments.at(image, index),
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
   * Average, sigmoid.
   *
   * <p>3×4×4 → 3×1×1. Used by gate.
   */
  private static final class GlobalAvgPoolOn4x4With3 extends Step {
    private final AverageLoop loop;

    GlobalAvgPoolOn4x4With3(Parameters parameters) {
      super(1);
      Window window =
          new Window(
              3, // input channels
              3, // output channels
              3, // groups
              4, // kernel rows
              4, // kernel columns
              12, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              12, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              3, // from an output pixel to the one below
              3); // from an output pixel to the next
      this.loop = parameters.loops().averagePool(window, Activation.SIGMOID);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      if (firstRow < endRow) {
        loop.pixels(lane, x, xAt, y, yAt, 1, 1, 0, 4, 0, 4, 16f);
      }
    }
  }

  /**
   * Product.
   *
   * <p>3×4×4 and 3×1×1 → 3×4×4. Used by gated.
   */
  private static final class MultiplyOn4x4With3 extends JoinStep {
    private final Loops loops;

    MultiplyOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loops.multiply(lane, x, xAt + firstRow * 12, 3, 3, z, zAt, 0, 3, y, yAt + firstRow * 12, 3,
          (endRow - firstRow) * 4, 3, Activation.NONE);
    }
  }

  /**
   * Sum, ReLU.
   *
   * <p>3×4×4 and 3×4×4 → 3×4×4. Used by sum.
   */
  private static final class AddOn4x4With3 extends JoinStep {
    private final Loops loops;

    AddOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loops.add(lane, x, xAt + firstRow * 12, 3, 3, z, zAt + firstRow * 12, 3, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, 3, Activation.RELU);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("Broadcasting", ALL, STEPS,
        112L, 12L);

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
      layers.add(new LayerSummary("gate", "global average pool, sigmoid", new Shape(1, 3, 1, 1),
          0L, 0L, new Extent(4, 4), new Extent(4, 4), new Extent(1, 1)));
      layers.add(new LayerSummary("gated", "multiply", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(4, 4), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("sum", "add, ReLU", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(4, 4), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("average", "gate"));
      steps.add(StepSummary.of("multiply", "gated"));
      steps.add(StepSummary.of("add", "sum"));
    }
  }
}
