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
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.TransposedGeometry;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link TransposedConvolution}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer   operation                     output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image   input                         3×4×4                                          1×1       1              192 B
 * larger  transposed conv 3×3 stride 2  2×8×8           56            864              2×2       1              512 B  transposed by phases
 * total                                                 56            864                                       512 B
 *
 * parameters        56  224 B of floats
 * multiply-adds    864  864 for one image
 * input          192 B  one image
 * activations    512 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class TransposedConvolutionNetwork extends CompiledNetwork implements TransposedConvolution {
  private final TransposedConv3x3On4x4From3To2 larger;

  private TransposedConvolutionNetwork(Parameters parameters) {
    super(new Workspaces(0));
    larger = new TransposedConv3x3On4x4From3To2(parameters, "larger");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static TransposedConvolutionNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static TransposedConvolutionNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    TransposedConvolutionNetwork network = new TransposedConvolutionNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static TransposedConvolutionNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new TransposedConvolutionNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes larger (2×8×8) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor larger = Tensor.zeros(image.batch(), 2, 8, 8);
    forwardInto(image, larger);
    return larger;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor larger) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("larger", larger, 2, 8, 8);
    Arguments.sameBatch("larger", larger, "image", image);
    Arguments.distinct("larger", larger, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(larger), Arguments.at(larger, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toLarger, int toLargerAt) {
    work.run(larger, image, imageAt, toLarger, toLargerAt); // 2×8×8
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes larger, 2×8×8, by itself.
   */
  @Override
  public Tensor larger(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 2, 8, 8);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(larger, Arguments.array(image), Arguments.at(image, index),
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
   * Transposed convolution 3×3, stride 2×2, rate 1×1.
   *
   * <p>3×4×4 → 2×8×8. Used by larger.
   */
  private static final class TransposedConv3x3On4x4From3To2 extends Step {
    private final dev.atrous.runtime.steps.TransposedConvolution convolution;

    TransposedConv3x3On4x4From3To2(Parameters parameters, String name) {
      super(8);
      Filter filter = parameters.transposed(name, 3, 2, 1, 3, 3, true);
      TransposedGeometry geometry =
          new TransposedGeometry(
              3, // input channels
              4, 4, // input rows and columns
              3, // from an input pixel to the next
              2, // output channels
              8, 8, // output rows and columns
              2, // from an output pixel to the next
              1, // groups
              3, 3, // kernel
              2, 2, // stride
              1, 1, // rate
              0, 0); // cut off above and to the left
      this.convolution = new dev.atrous.runtime.steps.TransposedConvolution(parameters.loops(), geometry, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        convolution.row(lane, x, xAt, y, yAt + row * 16, row);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("TransposedConvolution", ALL, STEPS,
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
      layers.add(new LayerSummary("larger", "transposed conv 3×3 stride 2", new Shape(1, 2, 8, 8),
          56L, 864L, new Extent(2, 2), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("transposed by phases", "larger"));
    }
  }
}
