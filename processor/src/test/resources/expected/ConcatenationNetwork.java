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
import dev.atrous.runtime.steps.Pixels;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link Concatenation}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer  operation      output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image  input          3×4×4                                          1×1       1              192 B
 * one    pointwise 1×1  2×4×4            8             96              1×1       1              128 B  pointwise
 * two    conv 3×3       5×4×4          140         2.16 k              3×3       1              320 B  taps
 * both   concat         10×4×4                                         3×3       1              640 B  copy
 * total                                148         2.26 k                                     1.09 kB
 *
 * parameters         148  592 B of floats
 * multiply-adds    2,256  2.26 k for one image
 * input            192 B  one image
 * activations    1.09 kB  the results of all layers
 * alive              0 B  of them between steps at once
 * memory             0 B  planned for them, for each caller
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class ConcatenationNetwork extends CompiledNetwork implements Concatenation {
  private final PointwiseOn4x4From3To2 one;

  private final Conv3x3On4x4From3To5 two;

  private final CopyOn4x4With3 both;

  private final CopyOn4x4With2 both2;

  private final CopyOn4x4With5 both3;

  private ConcatenationNetwork(Parameters parameters) {
    super(new Workspaces(0));
    one = new PointwiseOn4x4From3To2(parameters, "one");
    two = new Conv3x3On4x4From3To5(parameters, "two");
    both = new CopyOn4x4With3(parameters);
    both2 = new CopyOn4x4With2(parameters);
    both3 = new CopyOn4x4With5(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static ConcatenationNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static ConcatenationNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    ConcatenationNetwork network = new ConcatenationNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static ConcatenationNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new ConcatenationNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes both (10×4×4) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor both = Tensor.zeros(image.batch(), 10, 4, 4);
    forwardInto(image, both);
    return both;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor both) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("both", both, 10, 4, 4);
    Arguments.sameBatch("both", both, "image", image);
    Arguments.distinct("both", both, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(both), Arguments.at(both, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toBoth, int toBothAt) {
    work.run(one, image, imageAt, toBoth, toBothAt); // 2×4×4
    work.run(two, image, imageAt, toBoth, toBothAt + 2); // 5×4×4
    work.run(both, image, imageAt, toBoth, toBothAt + 7); // 3×4×4
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes one, 2×4×4, by itself.
   */
  @Override
  public Tensor one(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 2, 4, 4);
    // In the network, result lies in pixels of 10 floats.
    Tensor wideResult = Tensor.zeros(1, 10, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(one, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(wideResult), Arguments.at(wideResult, 0));
        Pixels.copy(Arguments.array(wideResult), Arguments.at(wideResult, 0), 10,
            Arguments.array(result), Arguments.at(result, index), 2, 16, 2);
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes two, 5×4×4, by itself.
   */
  @Override
  public Tensor two(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 5, 4, 4);
    // In the network, result lies in pixels of 10 floats.
    Tensor wideResult = Tensor.zeros(1, 10, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(two, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(wideResult), Arguments.at(wideResult, 0));
        Pixels.copy(Arguments.array(wideResult), Arguments.at(wideResult, 0), 10,
            Arguments.array(result), Arguments.at(result, index), 5, 16, 5);
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes both, 10×4×4, by itself.
   */
  @Override
  public Tensor both(Tensor one, Tensor two, Tensor image) {
    Arguments.check("one", one, 2, 4, 4);
    Arguments.check("two", two, 5, 4, 4);
    Arguments.check("image", image, 3, 4, 4);
    Arguments.sameBatch("two", two, "one", one);
    Arguments.sameBatch("image", image, "one", one);
    Tensor result = Tensor.zeros(one.batch(), 10, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < one.batch(); index++) {
        float[] to = Arguments.array(result);
        int toAt = Arguments.at(result, index);
        work.run(both2, Arguments.array(one), Arguments.at(one, index), to, toAt);
        work.run(both3, Arguments.array(two), Arguments.at(two, index), to, toAt + 2);
        work.run(both, Arguments.array(image), Arguments.at(image, index), to, toAt + 7);
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
   * Convolution 1×1.
   *
   * <p>3×4×4 → 2×4×4 in pixels of 10. Used by one.
   */
  private static final class PointwiseOn4x4From3To2 extends Step {
    private final WindowLoop loop;

    PointwiseOn4x4From3To2(Parameters parameters, String name) {
      super(4);
      Filter filter = parameters.convolution(name, 2, 3, 1, 1, true);
      Window window =
          new Window(
              3, // input channels
              2, // output channels
              1, // groups
              1, // kernel rows
              1, // kernel columns
              12, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              12, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              40, // from an output pixel to the one below
              10); // from an output pixel to the next
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loop.pixels(lane, x, xAt + firstRow * 12, y, yAt + firstRow * 40,
          endRow - firstRow, 4, 0, 1, 0, 1);
    }
  }

  /**
   * Convolution 3×3, padding 1.
   *
   * <p>3×4×4 → 5×4×4 in pixels of 10. Used by two.
   */
  private static final class Conv3x3On4x4From3To5 extends Step {
    private final WindowLoop loop;

    Conv3x3On4x4From3To5(Parameters parameters, String name) {
      super(4);
      Filter filter = parameters.convolution(name, 5, 3, 3, 3, true);
      Window window =
          new Window(
              3, // input channels
              5, // output channels
              1, // groups
              3, // kernel rows
              3, // kernel columns
              12, // from a tap to the one below it: a row of the input
              3, // from a tap to the one on its right: a pixel
              12, // from the input of an output pixel to that of the one below: a row
              3, // from the input of an output pixel to that of the next: a pixel
              40, // from an output pixel to the one below
              10); // from an output pixel to the next
      this.loop = parameters.loops().convolution(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(lane, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 2: the whole kernel lies inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 3), 0, 3);
      // Row 3: kernel rows 0 to 1 lie inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 3), endRow, 0, 2);
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
      int from = xAt + (firstRow - 1) * 12 - 3;
      int to = yAt + firstRow * 40;
      // Column 0.
      loop.pixels(lane, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 2.
      loop.pixels(lane, x, from + 3, y, to + 10, rows, 2, tapRow, tapRowEnd, 0, 3);
      // Column 3.
      loop.pixels(lane, x, from + 9, y, to + 30, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /**
   * Copy.
   *
   * <p>3×4×4 → 3×4×4 in pixels of 10. Used by both.
   */
  private static final class CopyOn4x4With3 extends Step {
    CopyOn4x4With3(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 12, 3, y, yAt + firstRow * 40, 10,
          (endRow - firstRow) * 4, 3);
    }
  }

  /**
   * Copy.
   *
   * <p>2×4×4 → 2×4×4 in pixels of 10. Used by both.
   */
  private static final class CopyOn4x4With2 extends Step {
    CopyOn4x4With2(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 8, 2, y, yAt + firstRow * 40, 10, (endRow - firstRow) * 4, 2);
    }
  }

  /**
   * Copy.
   *
   * <p>5×4×4 → 5×4×4 in pixels of 10. Used by both.
   */
  private static final class CopyOn4x4With5 extends Step {
    CopyOn4x4With5(Parameters parameters) {
      super(4);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      Pixels.copy(x, xAt + firstRow * 20, 5, y, yAt + firstRow * 40, 10,
          (endRow - firstRow) * 4, 5);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("Concatenation", ALL, STEPS,
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
      layers.add(new LayerSummary("one", "pointwise 1×1", new Shape(1, 2, 4, 4), 8L, 96L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("two", "conv 3×3", new Shape(1, 5, 4, 4), 140L, 2160L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("both", "concat", new Shape(1, 10, 4, 4), 0L, 0L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("pointwise", "one"));
      steps.add(StepSummary.of("taps", "two"));
      steps.add(StepSummary.of("copy", "both"));
    }
  }
}
