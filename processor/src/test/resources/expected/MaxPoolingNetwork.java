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
 * The network {@link MaxPooling}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer   operation              output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image   input                  3×5×5                                          1×1       1              300 B
 * pooled  max pool 3×3 stride 2  3×3×3                                          3×3       2              108 B  maximum
 * total                                           0              0                                       108 B
 *
 * parameters         0  0 B of floats
 * multiply-adds      0  0 for one image
 * input          300 B  one image
 * activations    108 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class MaxPoolingNetwork extends CompiledNetwork implements MaxPooling {
  private final MaxPool3x3Stride2On5x5With3 pooled;

  private MaxPoolingNetwork(Parameters parameters) {
    super(new Workspaces(0));
    pooled = new MaxPool3x3Stride2On5x5With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static MaxPoolingNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static MaxPoolingNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    MaxPoolingNetwork network = new MaxPoolingNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static MaxPoolingNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new MaxPoolingNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes pooled (3×3×3) from image (3×5×5), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 5, 5);
    Tensor pooled = Tensor.zeros(image.batch(), 3, 3, 3);
    forwardInto(image, pooled);
    return pooled;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor pooled) {
    Arguments.check("image", image, 3, 5, 5);
    Arguments.check("pooled", pooled, 3, 3, 3);
    Arguments.sameBatch("pooled", pooled, "image", image);
    Arguments.distinct("pooled", pooled, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(pooled), Arguments.at(pooled, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toPooled, int toPooledAt) {
    work.run(pooled, image, imageAt, toPooled, toPooledAt); // 3×3×3
  }

  /**
   * A tensor of zeros of this input's shape, 3×5×5, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 5, 5);
  }

  /**
   * Computes pooled, 3×3×3, by itself.
   */
  @Override
  public Tensor pooled(Tensor image) {
    Arguments.check("image", image, 3, 5, 5);
    Tensor result = Tensor.zeros(image.batch(), 3, 3, 3);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(pooled, Arguments.array(image), Arguments.at(image, index),
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
   * Maximum of 3×3, stride 2, padding 1.
   *
   * <p>3×5×5 → 3×3×3. Used by pooled.
   */
  private static final class MaxPool3x3Stride2On5x5With3 extends Step {
    private final WindowLoop loop;

    MaxPool3x3Stride2On5x5With3(Parameters parameters) {
      super(3);
      Window window =
          new Window(
              3, // input channels
              3, // output channels
              3, // groups
              3, // kernel rows
              3, // kernel columns
              15, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              30, // from the input of an output pixel to that of the one below: 2 rows
              6, // from the input of an output pixel to that of the next: 2 pixels
              9, // from an output pixel to the one below
              3); // from an output pixel to the next
      this.loop = parameters.loops().maxPool(window, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(lane, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Row 1: the whole kernel lies inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 2), 0, 3);
      // Row 2: kernel rows 0 to 1 lie inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 2), endRow, 0, 2);
    }

    /**
     * Rows of the output, if any, from the same rows of the kernel.
     */
    private void columns(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow, int tapRow, int tapRowEnd) {
      int rows = endRow - firstRow;
      if (rows <= 0) {
        return;
      }
      // Where tap (0, 0) of the first pixel lies; it may be padding.
      int from = xAt + (firstRow * 2 - 1) * 15 - 3;
      int to = yAt + firstRow * 9;
      // Column 0.
      loop.pixels(lane, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Column 1.
      loop.pixels(lane, x, from + 6, y, to + 3, rows, 1, tapRow, tapRowEnd, 0, 3);
      // Column 2.
      loop.pixels(lane, x, from + 12, y, to + 6, rows, 1, tapRow, tapRowEnd, 0, 2);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("MaxPooling", ALL, STEPS,
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
      layers.add(new LayerSummary("pooled", "max pool 3×3 stride 2", new Shape(1, 3, 3, 3), 0L, 0L,
          new Extent(3, 3), new Extent(2, 2), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("maximum", "pooled"));
    }
  }
}
