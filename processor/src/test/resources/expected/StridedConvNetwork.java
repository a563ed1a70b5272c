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
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
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
 * The network {@link StridedConv}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer  operation          output  parameters  multiply-adds  sees  stride
 * image  input              2×6×6                               1×1       1
 * conv   conv 3×3 stride 2  3×3×3           57            486   3×3       2
 *
 * parameters        57  228 B of floats
 * multiply-adds    486  486 for one image
 * input          288 B  one image
 * activations    108 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class StridedConvNetwork extends CompiledNetwork implements StridedConv {
  private final Conv3x3Stride2On6x6From2To3 conv;

  private StridedConvNetwork(Parameters parameters) {
    super(new Workspaces(0));
    conv = new Conv3x3Stride2On6x6From2To3(parameters, "conv");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static StridedConvNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs,
   *     or the heap is too small for it
   */
  public static StridedConvNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    try {
      StridedConvNetwork network = new StridedConvNetwork(parameters);
      parameters.finish();
      return network;
    } catch (OutOfMemoryError full) {
      throw parameters.outOfMemory(full);
    }
  }

  /** Makes the network with random weights, the same for the same seed. */
  public static StridedConvNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /** Random weights (He et al. 2015) under the names that {@link #load} expects. */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    try {
      new StridedConvNetwork(parameters);
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

  /** Computes conv (3×3×3) from image (2×6×6), for each image of the batch. */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 2, 6, 6);
    Tensor conv = Tensor.zeros(image.batch(), 3, 3, 3);
    forwardInto(image, conv);
    return conv;
  }

  /** As {@link #forward}, into tensors that the caller has: allocates nothing once warm. */
  public void forwardInto(Tensor image, Tensor conv) {
    Arguments.check("image", image, 2, 6, 6);
    Arguments.check("conv", conv, 3, 3, 3);
    Arguments.sameBatch("conv", conv, "image", image);
    Arguments.distinct("conv", conv, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(conv), Arguments.at(conv, index));
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

  /** All layers, on one image. */
  private void run(Workspace work, float[] image, int imageAt, float[] toConv, int toConvAt) {
    work.run(conv, image, imageAt, toConv, toConvAt); // 3×3×3
  }

  /** A tensor of zeros of this input's shape, 2×6×6, to fill. */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 2, 6, 6);
  }

  /** Computes conv, 3×3×3, by itself. */
  @Override
  public Tensor conv(Tensor image) {
    Arguments.check("image", image, 2, 6, 6);
    Tensor result = Tensor.zeros(image.batch(), 3, 3, 3);
    each(image.batch(), (work, index) -> work.run(conv,
        Arguments.array(image), Arguments.at(image, index),
        Arguments.array(result), Arguments.at(result, index)));
    return result;
  }

  @Override
  public NetworkSummary summary() {
    return Layers.SUMMARY;
  }

  /**
   * Convolution 3×3, stride 2, padding 0 above, 0 left, 1 below, 1 right.
   * 2×6×6 → 3×3×3. Used by conv.
   */
  private static final class Conv3x3Stride2On6x6From2To3 extends Step {
    private final WindowLoop loop;

    Conv3x3Stride2On6x6From2To3(Parameters parameters, String name) {
      super(3);
      Window window = Window.channels(2, 3).kernel(3, 3).stride(2, 2).columns(6, 3);
      Filter filter = parameters.convolutionWithBias(name, window);
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Rows 0 to 1: the whole kernel lies inside.
      columns(scratch, x, xAt, y, yAt, firstRow, Math.min(endRow, 2), 0, 3);
      // Row 2: kernel rows 0 to 1 lie inside.
      columns(scratch, x, xAt, y, yAt, Math.max(firstRow, 2), endRow, 0, 2);
    }

    /** Rows of the output, if any, from the same rows of the kernel. */
    private void columns(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      int from = xAt + firstRow * 2 * 12;
      int to = yAt + firstRow * 9;
      // Columns 0 to 1: the whole kernel lies inside.
      loop.pixels(scratch, x, from, y, to, rows, 2, tapRow, tapRowEnd, 0, 3);
      // Column 2: kernel columns 0 to 1 lie inside.
      loop.pixels(scratch, x, from + 8, y, to + 6, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /** What the processor knows about the network; no weights are needed for it. */
  public static final class Layers {
    /** The layers in the order in which they are computed. */
    public static final List<LayerSummary> ALL = layers();

    /** The steps of a pass in their order. */
    public static final List<StepSummary> STEPS = steps();

    /** All of it; prints as a table. */
    public static final NetworkSummary SUMMARY = new NetworkSummary("StridedConv", ALL, STEPS,
        0L, 0L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 2, 6, 6), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("conv", "conv 3×3 stride 2", new Shape(1, 3, 3, 3), 57L, 486L,
          new Extent(3, 3), new Extent(2, 2), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("taps", "conv"));
    }
  }

  /** The graph that {@link #writeOnnx} writes, but for the numbers. */
  private static final class Onnx {
    static final List<String> GRAPH = List.of(
        """
        opset: 21
        network: StridedConv
        input: image 2 6 6
        output: conv 3 3 3
        weight: conv.weight 3 2 3 3
        weight: conv.bias 3
        conv /conv/Conv = Conv image conv.weight conv.bias : kernel_shape=[3,3] strides=[2,2] pads=[0,0,1,1]
        """);
  }
}
