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
import dev.atrous.runtime.steps.Pixels;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link ElementByElement}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer   operation          output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image   input              3×4×4                                          1×1       1              192 B
 * first   batch norm, PReLU  3×4×4            9                             1×1       1              192 B  batch normalisation; prelu
 * second  SiLU, leaky ReLU   3×4×4                                          1×1       1              192 B  activation
 * third   PReLU, tanh        3×4×4            1                             1×1       1              192 B  prelu; activation
 * total                                      10              0                                       576 B
 *
 * parameters        10  40 B of floats
 * multiply-adds      0  0 for one image
 * input          192 B  one image
 * activations    576 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class ElementByElementNetwork extends CompiledNetwork implements ElementByElement {
  private final FirstChain first;

  private final SecondChain second;

  private final ThirdChain third;

  private ElementByElementNetwork(Parameters parameters) {
    super(new Workspaces(0));
    first = new FirstChain(parameters, "first");
    second = new SecondChain(parameters, "");
    third = new ThirdChain(parameters, "third");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static ElementByElementNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static ElementByElementNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    ElementByElementNetwork network = new ElementByElementNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static ElementByElementNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new ElementByElementNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes third (3×4×4) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor third = Tensor.zeros(image.batch(), 3, 4, 4);
    forwardInto(image, third);
    return third;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor third) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("third", third, 3, 4, 4);
    Arguments.sameBatch("third", third, "image", image);
    Arguments.distinct("third", third, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(third), Arguments.at(third, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toThird, int toThirdAt) {
    first.run(work, image, imageAt, toThird, toThirdAt, 0); // 3×4×4
    second.run(work, toThird, toThirdAt, toThird, toThirdAt, 0); // 3×4×4
    third.run(work, toThird, toThirdAt, toThird, toThirdAt, 0); // 3×4×4
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes first, 3×4×4, by itself.
   */
  @Override
  public Tensor first(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        first.run(work, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index), 0);
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes second, 3×4×4, by itself.
   */
  @Override
  public Tensor second(Tensor first) {
    Arguments.check("first", first, 3, 4, 4);
    Tensor result = Tensor.zeros(first.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < first.batch(); index++) {
        second.run(work, Arguments.array(first), Arguments.at(first, index),
            Arguments.array(result), Arguments.at(result, index), 0);
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes third, 3×4×4, by itself.
   */
  @Override
  public Tensor third(Tensor second) {
    Arguments.check("second", second, 3, 4, 4);
    Tensor result = Tensor.zeros(second.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < second.batch(); index++) {
        third.run(work, Arguments.array(second), Arguments.at(second, index),
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
   * The operations of first.
   *
   * <p>3×4×4 → 3×4×4. Used by first.
   */
  private static final class FirstChain {
    private final BatchNormOn4x4With3 batchNorm;

    private final PReluOn4x4With3 pRelu;

    FirstChain(Parameters parameters, String path) {
      batchNorm = new BatchNormOn4x4With3(parameters, path);
      pRelu = new PReluOn4x4With3(parameters, path + ".prelu");
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      work.run(batchNorm, input, inputAt, output, outputAt); // 3×4×4
      work.run(pRelu, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /**
   * Batch normalisation.
   *
   * <p>3×4×4 → 3×4×4. Used by first.
   */
  private static final class BatchNormOn4x4With3 extends Step {
    private final Loops loops;

    private final Affine affine;

    BatchNormOn4x4With3(Parameters parameters, String name) {
      super(4);
      this.loops = parameters.loops();
      this.affine = parameters.norm(name, 3, 1.0E-5);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.affine(lane, affine, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, Activation.NONE);
    }
  }

  /**
   * PReLU.
   *
   * <p>3×4×4 → 3×4×4. Used by first.
   */
  private static final class PReluOn4x4With3 extends Step {
    private final Loops loops;

    private final float[] slopes;

    PReluOn4x4With3(Parameters parameters, String name) {
      super(4);
      this.loops = parameters.loops();
      this.slopes = parameters.slopes(name, 3);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.prelu(lane, slopes, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4);
    }
  }

  /**
   * The operations of second.
   *
   * <p>3×4×4 → 3×4×4. Used by second.
   */
  private static final class SecondChain {
    private final ActivationOn4x4With3 silu;

    private final ActivationOn4x4With3Variant2 leakyRelu;

    SecondChain(Parameters parameters, String path) {
      silu = new ActivationOn4x4With3(parameters);
      leakyRelu = new ActivationOn4x4With3Variant2(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      work.run(silu, input, inputAt, output, outputAt); // 3×4×4
      work.run(leakyRelu, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /**
   * Activation, SiLU.
   *
   * <p>3×4×4 → 3×4×4. Used by second.
   */
  private static final class ActivationOn4x4With3 extends Step {
    private final Loops loops;

    ActivationOn4x4With3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.activate(lane, Activation.SILU, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, 3);
    }
  }

  /**
   * Activation, leaky ReLU.
   *
   * <p>3×4×4 → 3×4×4. Used by second.
   */
  private static final class ActivationOn4x4With3Variant2 extends Step {
    private final Loops loops;

    ActivationOn4x4With3Variant2(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.activate(lane, Activation.leakyRelu(0.1f), x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, 3);
    }
  }

  /**
   * The operations of third.
   *
   * <p>3×4×4 → 3×4×4. Used by third.
   */
  private static final class ThirdChain {
    private final PReluOn4x4With3Variant2 pRelu;

    private final ActivationOn4x4With3Variant3 tanh;

    ThirdChain(Parameters parameters, String path) {
      pRelu = new PReluOn4x4With3Variant2(parameters, path);
      tanh = new ActivationOn4x4With3Variant3(parameters);
    }

    void run(Workspace work, float[] input, int inputAt, float[] output, int outputAt, int at) {
      work.run(pRelu, input, inputAt, output, outputAt); // 3×4×4
      work.run(tanh, output, outputAt, output, outputAt); // 3×4×4
    }
  }

  /**
   * PReLU.
   *
   * <p>3×4×4 → 3×4×4. Used by third.
   */
  private static final class PReluOn4x4With3Variant2 extends Step {
    private final Loops loops;

    private final float[] slopes;

    PReluOn4x4With3Variant2(Parameters parameters, String name) {
      super(4);
      this.loops = parameters.loops();
      this.slopes = Pixels.repeated(parameters.slopes(name, 1)[0], 3);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.prelu(lane, slopes, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4);
    }
  }

  /**
   * Activation, tanh.
   *
   * <p>3×4×4 → 3×4×4. Used by third.
   */
  private static final class ActivationOn4x4With3Variant3 extends Step {
    private final Loops loops;

    ActivationOn4x4With3Variant3(Parameters parameters) {
      super(4);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.activate(lane, Activation.TANH, x, xAt + firstRow * 12, 3,
          y, yAt + firstRow * 12, 3, (endRow - firstRow) * 4, 3);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("ElementByElement", ALL, STEPS,
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
      layers.add(new LayerSummary("first", "batch norm, PReLU", new Shape(1, 3, 4, 4), 9L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("second", "SiLU, leaky ReLU", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("third", "PReLU, tanh", new Shape(1, 3, 4, 4), 1L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("batch normalisation", "first"));
      steps.add(StepSummary.of("prelu", "first"));
      steps.add(StepSummary.of("activation", "second"));
      steps.add(StepSummary.of("activation", "second"));
      steps.add(StepSummary.of("prelu", "third"));
      steps.add(StepSummary.of("activation", "third"));
    }
  }
}
