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
 * The network {@link GroupedConv}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer    operation          output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image    input              4×5×5                                          1×1       1              400 B
 * grouped  conv 3×3 groups 2  6×5×5          114         2.70 k              3×3       1              600 B  grouped taps
 * total                                      114         2.70 k                                       600 B
 *
 * parameters       114  456 B of floats
 * multiply-adds  2,700  2.70 k for one image
 * input          400 B  one image
 * activations    600 B  the results of all layers
 * alive            0 B  of them between steps at once
 * memory           0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class GroupedConvNetwork extends CompiledNetwork implements GroupedConv {
  private final Conv3x3Groups2On5x5From4To6 grouped;

  private GroupedConvNetwork(Parameters parameters) {
    super(new Workspaces(0));
    grouped = new Conv3x3Groups2On5x5From4To6(parameters, "grouped");
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static GroupedConvNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static GroupedConvNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    GroupedConvNetwork network = new GroupedConvNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static GroupedConvNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new GroupedConvNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes grouped (6×5×5) from image (4×5×5), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 4, 5, 5);
    Tensor grouped = Tensor.zeros(image.batch(), 6, 5, 5);
    forwardInto(image, grouped);
    return grouped;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor grouped) {
    Arguments.check("image", image, 4, 5, 5);
    Arguments.check("grouped", grouped, 6, 5, 5);
    Arguments.sameBatch("grouped", grouped, "image", image);
    Arguments.distinct("grouped", grouped, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(grouped), Arguments.at(grouped, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toGrouped, int toGroupedAt) {
    work.run(grouped, image, imageAt, toGrouped, toGroupedAt); // 6×5×5
  }

  /**
   * A tensor of zeros of this input's shape, 4×5×5, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 4, 5, 5);
  }

  /**
   * Computes grouped, 6×5×5, by itself.
   */
  @Override
  public Tensor grouped(Tensor image) {
    Arguments.check("image", image, 4, 5, 5);
    Tensor result = Tensor.zeros(image.batch(), 6, 5, 5);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(grouped, Arguments.array(image), Arguments.at(image, index),
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
   * Convolution 3×3, 2 groups, padding 1.
   *
   * <p>4×5×5 → 6×5×5. Used by grouped.
   */
  private static final class Conv3x3Groups2On5x5From4To6 extends Step {
    private final WindowLoop loop;

    Conv3x3Groups2On5x5From4To6(Parameters parameters, String name) {
      super(5);
      Filter filter = parameters.convolution(name, 6, 2, 3, 3, true);
      Window window =
          new Window(
              4, // input channels
              6, // output channels
              2, // groups
              3, // kernel rows
              3, // kernel columns
              20, // from a tap to the one below it: a row of the input
              4, // from a tap to the one on its right: a pixel
              20, // from the input of an output pixel to that of the one below: a row
              4, // from the input of an output pixel to that of the next: a pixel
              30, // from an output pixel to the one below
              6); // from an output pixel to the next
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(lane, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 3: the whole kernel lies inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 4), 0, 3);
      // Row 4: kernel rows 0 to 1 lie inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 4), endRow, 0, 2);
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
      int from = xAt + (firstRow - 1) * 20 - 4;
      int to = yAt + firstRow * 30;
      // Column 0.
      loop.pixels(lane, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 3.
      loop.pixels(lane, x, from + 4, y, to + 6, rows, 3, tapRow, tapRowEnd, 0, 3);
      // Column 4.
      loop.pixels(lane, x, from + 16, y, to + 24, rows, 1, tapRow, tapRowEnd, 0, 2);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("GroupedConv", ALL, STEPS,
        0L, 0L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 4, 5, 5), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("grouped", "conv 3×3 groups 2", new Shape(1, 6, 5, 5),
          114L, 2700L, new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("grouped taps", "grouped"));
    }
  }
}
