package layers;

import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Extent;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Profile;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.StepSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import dev.atrous.runtime.generated.Arguments;
import dev.atrous.runtime.generated.OnnxModel;
import dev.atrous.runtime.generated.Parameters;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.steps.JoinStep;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link SeveralOutputs}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer   operation      output  parameters  multiply-adds  sees  stride
 * image   input          3×4×4                               1×1       1
 * mask    input          3×4×4                               1×1       1
 * stem    pointwise 1×1  2×4×4            8             96   1×1       1
 * masked  multiply       3×4×4                               1×1       1
 *
 * parameters         8  32 B of floats
 * multiply-adds     96  96 for one image
 * input          384 B  one image
 * activations    320 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class SeveralOutputsNetwork extends CompiledNetwork implements SeveralOutputs {
  private final PointwiseOn4x4From3To2 stem;
  private final MultiplyOn4x4With3 masked;

  private SeveralOutputsNetwork(Parameters parameters) {
    super(new Workspaces(0));
    stem = new PointwiseOn4x4From3To2(parameters, "stem");
    masked = new MultiplyOn4x4With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static SeveralOutputsNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs,
   *     or the heap is too small for it
   */
  public static SeveralOutputsNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    try {
      SeveralOutputsNetwork network = new SeveralOutputsNetwork(parameters);
      parameters.finish();
      return network;
    } catch (OutOfMemoryError full) {
      throw parameters.outOfMemory(full);
    }
  }

  /** Makes the network with random weights, the same for the same seed. */
  public static SeveralOutputsNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /** Random weights (He et al. 2015) under the names that {@link #load} expects. */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    try {
      new SeveralOutputsNetwork(parameters);
      return parameters.finish();
    } catch (OutOfMemoryError full) {
      throw parameters.outOfMemory(full);
    }
  }

  /**
   * Writes the network with these weights as an ONNX model, for other libraries to read:
   * layers and weights have their names there, the batch any size.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs,
   *     or the file cannot be written
   */
  public static void writeOnnx(Weights weights, Path file) {
    OnnxModel.write(Onnx.GRAPH, weights, file);
  }

  /**
   * Computes stem (2×4×4) and masked (3×4×4) from image (3×4×4) and mask (3×4×4), for each image of the batch.
   */
  public Outputs forward(Tensor image, Tensor mask) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("mask", mask, 3, 4, 4);
    Tensor stem = Tensor.zeros(image.batch(), 2, 4, 4);
    Tensor masked = Tensor.zeros(image.batch(), 3, 4, 4);
    forwardInto(image, mask, stem, masked);
    return new Outputs(stem, masked);
  }

  /** As {@link #forward}, into tensors that the caller has: allocates nothing once warm. */
  public void forwardInto(Tensor image, Tensor mask, Tensor stem, Tensor masked) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("mask", mask, 3, 4, 4);
    Arguments.check("stem", stem, 2, 4, 4);
    Arguments.check("masked", masked, 3, 4, 4);
    Arguments.sameBatch("mask", mask, "image", image);
    Arguments.sameBatch("stem", stem, "image", image);
    Arguments.sameBatch("masked", masked, "image", image);
    Arguments.distinct("stem", stem, "image", image);
    Arguments.distinct("stem", stem, "mask", mask);
    Arguments.distinct("masked", masked, "image", image);
    Arguments.distinct("masked", masked, "mask", mask);
    Arguments.distinct("masked", masked, "stem", stem);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(mask), Arguments.at(mask, index),
            Arguments.array(stem), Arguments.at(stem, index),
            Arguments.array(masked), Arguments.at(masked, index));
      }
    } finally {
      workspaces.release(work);
    }
  }

  /**
   * Runs {@link #forward} until its loops are those that it stays with, a second at least, and
   * then for a second that it times: what each layer takes.
   */
  public Profile profile(Tensor image, Tensor mask) {
    return profile(image.batch(), () -> forward(image, mask));
  }

  /** All layers, on one image. */
  private void run(Workspace work, float[] image, int imageAt, float[] mask, int maskAt,
      float[] toStem, int toStemAt, float[] toMasked, int toMaskedAt) {
    work.run(stem, image, imageAt, toStem, toStemAt); // 2×4×4
    work.run(masked, image, imageAt, mask, maskAt, toMasked, toMaskedAt); // 3×4×4
  }

  /** A tensor of zeros of this input's shape, 3×4×4, to fill. */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /** A tensor of zeros of this input's shape, 3×4×4, to fill. */
  @Override
  public Tensor mask() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /** Computes stem, 2×4×4, by itself. */
  @Override
  public Tensor stem(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 2, 4, 4);
    each(image.batch(), (work, index) -> work.run(stem,
        Arguments.array(image), Arguments.at(image, index),
        Arguments.array(result), Arguments.at(result, index)));
    return result;
  }

  /** Computes masked, 3×4×4, by itself. */
  @Override
  public Tensor masked(Tensor image, Tensor mask) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("mask", mask, 3, 4, 4);
    Arguments.sameBatch("mask", mask, "image", image);
    Tensor result = Tensor.zeros(image.batch(), 3, 4, 4);
    each(image.batch(), (work, index) -> work.run(masked,
        Arguments.array(image), Arguments.at(image, index),
        Arguments.array(mask), Arguments.at(mask, index),
        Arguments.array(result), Arguments.at(result, index)));
    return result;
  }

  /** Left out: no output needs it. */
  @Override
  public Tensor unneeded(Tensor image) {
    throw new UnsupportedOperationException("Layer 'unneeded' was left out of this network: no output needs it. Mark it with @Output to keep it.");
  }

  @Override
  public NetworkSummary summary() {
    return Layers.SUMMARY;
  }

  /** The results of {@link #forward}. */
  public record Outputs(Tensor stem, Tensor masked) {
  }

  /** Convolution 1×1. 3×4×4 → 2×4×4. Used by stem. */
  private static final class PointwiseOn4x4From3To2 extends Step {
    private final WindowLoop loop;

    PointwiseOn4x4From3To2(Parameters parameters, String name) {
      super(4);
      Window window = Window.channels(3, 2).columns(4, 4);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, y, yAt + firstRow * 8,
          endRow - firstRow, 4, 0, 1, 0, 1);
    }
  }

  /** Product. 3×4×4 and 3×4×4 → 3×4×4. Used by masked. */
  private static final class MultiplyOn4x4With3 extends JoinStep {
    private final JoinLoop loop;

    MultiplyOn4x4With3(Parameters parameters) {
      super(4);
      JoinGeometry join =
          new JoinGeometry(
              3, // channels
              3, 3, // the first map's, and from a pixel to the next
              3, 3, // the second map's
              3); // from an output pixel to the next
      this.loop = parameters.loops().join(Combination.MULTIPLY, join, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loop.pixels(scratch, x, xAt + firstRow * 12, z, zAt + firstRow * 12, y, yAt + firstRow * 12,
          (endRow - firstRow) * 4);
    }
  }

  /** What the processor knows about the network; no weights are needed for it. */
  public static final class Layers {
    /** The layers in the order in which they are computed. */
    public static final List<LayerSummary> ALL = layers();

    /** The steps of a pass in their order. */
    public static final List<StepSummary> STEPS = steps();

    /** All of it; prints as a table. */
    public static final NetworkSummary SUMMARY = new NetworkSummary("SeveralOutputs", ALL, STEPS,
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
      layers.add(new LayerSummary("mask", "input", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("stem", "pointwise 1×1", new Shape(1, 2, 4, 4), 8L, 96L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("masked", "multiply", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("pointwise", "stem"));
      steps.add(StepSummary.of("multiply", "masked"));
    }
  }

  /** The graph that {@link #writeOnnx} writes, but for the numbers. */
  private static final class Onnx {
    static final List<String> GRAPH = List.of(
        """
        opset: 21
        network: SeveralOutputs
        input: image 3 4 4
        input: mask 3 4 4
        output: stem 2 4 4
        output: masked 3 4 4
        weight: stem.weight 2 3 1 1
        weight: stem.bias 2
        stem /stem/Conv = Conv image stem.weight stem.bias : kernel_shape=[1,1]
        masked /masked/Mul = Mul image mask
        """);
  }
}
