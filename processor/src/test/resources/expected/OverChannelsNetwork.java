package layers;

import dev.atrous.runtime.Affine;
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
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link OverChannels}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer          operation  output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image          input      3×4×4                                          1×1       1              192 B
 * normalized     normalize  3×4×4                                          1×1       1              192 B  normalisation
 * probabilities  softmax    3×4×4                                          1×1       1              192 B  softmax
 * classes        arg max    1×4×4                                          1×1       1               64 B  arg max
 * total                                      0              0                                       448 B
 *
 * parameters         0  0 B of floats
 * multiply-adds      0  0 for one image
 * input          192 B  one image
 * activations    448 B  the results of all layers
 * alive          384 B  of them between steps at once
 * memory         432 B  planned for them, for each caller: 12.5 % more than is alive
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class OverChannelsNetwork extends CompiledNetwork implements OverChannels {
  private final NormalizeOn4x4With3 normalized;

  private final SoftmaxOn4x4With3 probabilities;

  private final ArgMaxOn4x4With3 classes;

  private OverChannelsNetwork(Parameters parameters) {
    super(new Workspaces(108));
    normalized = new NormalizeOn4x4With3(parameters);
    probabilities = new SoftmaxOn4x4With3(parameters);
    classes = new ArgMaxOn4x4With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static OverChannelsNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static OverChannelsNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    OverChannelsNetwork network = new OverChannelsNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static OverChannelsNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new OverChannelsNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes classes (1×4×4) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor classes = Tensor.zeros(image.batch(), 1, 4, 4);
    forwardInto(image, classes);
    return classes;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor classes) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("classes", classes, 1, 4, 4);
    Arguments.sameBatch("classes", classes, "image", image);
    Arguments.distinct("classes", classes, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(classes), Arguments.at(classes, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toClasses, int toClassesAt) {
    float[] memory = work.memory();
    work.run(normalized, image, imageAt, memory, 12); // 3×4×4
    work.run(probabilities, memory, 12, memory, 60); // 3×4×4
    work.run(classes, memory, 60, toClasses, toClassesAt); // 1×4×4
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes normalized, 3×4×4, by itself.
   */
  @Override
  public Tensor normalized(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(normalized, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes probabilities, 3×4×4, by itself.
   */
  @Override
  public Tensor probabilities(Tensor normalized) {
    Arguments.check("normalized", normalized, 3, 4, 4);
    Tensor result = Tensor.zeros(normalized.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < normalized.batch(); index++) {
        work.run(probabilities, Arguments.array(normalized), Arguments.at(normalized, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes classes, 1×4×4, by itself.
   */
  @Override
  public Tensor classes(Tensor probabilities) {
    Arguments.check("probabilities", probabilities, 3, 4, 4);
    Tensor result = Tensor.zeros(probabilities.batch(), 1, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < probabilities.batch(); index++) {
        work.run(classes, Arguments.array(probabilities), Arguments.at(probabilities, index),
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
   * Normalisation.
   *
   * <p>3×4×4 → 3×4×4. Used by normalized.
   */
  private static final class NormalizeOn4x4With3 extends Step {
    private final Loops loops;

    private final Affine affine;

    NormalizeOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
      this.affine = Affine.normalization(3, new float[] {0.5f, 0.25f, 0.125f}, new float[] {2.0f});
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.affine(lane, affine, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, Activation.NONE);
    }
  }

  /**
   * Softmax.
   *
   * <p>3×4×4 → 3×4×4. Used by probabilities.
   */
  private static final class SoftmaxOn4x4With3 extends Step {
    private final Loops loops;

    SoftmaxOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.softmax(lane, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, 3);
    }
  }

  /**
   * Arg max.
   *
   * <p>3×4×4 → 1×4×4. Used by classes.
   */
  private static final class ArgMaxOn4x4With3 extends Step {
    private final Loops loops;

    ArgMaxOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.argMax(lane, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 4, 1, (endRow - firstRow) * 4, 3);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("OverChannels", ALL, STEPS,
        432L, 384L);

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
      layers.add(new LayerSummary("normalized", "normalize", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("probabilities", "softmax", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("classes", "arg max", new Shape(1, 1, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("normalisation", "normalized"));
      steps.add(StepSummary.of("softmax", "probabilities"));
      steps.add(StepSummary.of("arg max", "classes"));
    }
  }
}
