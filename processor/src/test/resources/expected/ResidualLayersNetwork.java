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
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.steps.JoinStep;
import dev.atrous.runtime.steps.Pixels;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link ResidualLayers}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer   operation             output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image   input                 6×9×7                                          1×1       1            1.51 kB
 * stem    ReLU                  6×9×7                                          1×1       1            1.51 kB  activation
 * change  conv 3×3, batch norm  6×9×7          336         20.4 k              3×3       1            1.51 kB  taps onto sum
 * sum     add                   6×9×7                                          3×3       1            1.51 kB  taps onto sum
 * total                                        336         20.4 k                                     4.54 kB
 *
 * parameters         336  1.34 kB of floats
 * multiply-adds   20,412  20.4 k for one image
 * input          1.51 kB  one image
 * activations    4.54 kB  the results of all layers
 * alive          1.51 kB  of them between steps at once
 * memory         1.58 kB  planned for them, for each caller: 4.8 % more than is alive
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class ResidualLayersNetwork extends CompiledNetwork implements ResidualLayers {
  private final ActivationOn9x7With6 stem;

  private final Conv3x3On9x7With6Onto change;

  private final AddOn9x7With6 sum;

  private ResidualLayersNetwork(Parameters parameters) {
    super(new Workspaces(396));
    stem = new ActivationOn9x7With6(parameters);
    change = new Conv3x3On9x7With6Onto(parameters, "change", "change.norm");
    sum = new AddOn9x7With6(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static ResidualLayersNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static ResidualLayersNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    ResidualLayersNetwork network = new ResidualLayersNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static ResidualLayersNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new ResidualLayersNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes sum (6×9×7) from image (6×9×7), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 6, 9, 7);
    Tensor sum = Tensor.zeros(image.batch(), 6, 9, 7);
    forwardInto(image, sum);
    return sum;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor sum) {
    Arguments.check("image", image, 6, 9, 7);
    Arguments.check("sum", sum, 6, 9, 7);
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
    work.run(stem, image, imageAt, memory, 12); // 6×9×7
    work.run(change, memory, 12, image, imageAt, toSum, toSumAt); // 6×9×7
  }

  /**
   * A tensor of zeros of this input's shape, 6×9×7, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 6, 9, 7);
  }

  /**
   * Computes stem, 6×9×7, by itself.
   */
  @Override
  public Tensor stem(Tensor image) {
    Arguments.check("image", image, 6, 9, 7);
    Tensor result = Tensor.zeros(image.batch(), 6, 9, 7);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(stem, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes change, 6×9×7, by itself.
   */
  @Override
  public Tensor change(Tensor stem) {
    Arguments.check("stem", stem, 6, 9, 7);
    Tensor result = Tensor.zeros(stem.batch(), 6, 9, 7);
    // The network adds a map to this layer's; by itself there is none.
    Tensor zeros = Tensor.zeros(1, 6, 9, 7);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < stem.batch(); index++) {
        work.run(change, Arguments.array(stem), Arguments.at(stem, index),
            Arguments.array(zeros), Arguments.at(zeros, 0),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes sum, 6×9×7, by itself.
   */
  @Override
  public Tensor sum(Tensor change, Tensor image) {
    Arguments.check("change", change, 6, 9, 7);
    Arguments.check("image", image, 6, 9, 7);
    Arguments.sameBatch("image", image, "change", change);
    Tensor result = Tensor.zeros(change.batch(), 6, 9, 7);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < change.batch(); index++) {
        work.run(sum, Arguments.array(change), Arguments.at(change, index),
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
   * Activation, ReLU.
   *
   * <p>6×9×7 → 6×9×7. Used by stem.
   */
  private static final class ActivationOn9x7With6 extends Step {
    private final Loops loops;

    ActivationOn9x7With6(Parameters parameters) {
      super(9);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      loops.activate(lane, Activation.RELU, x, xAt + firstRow * 42, 6,
          y, yAt + firstRow * 42, 6, (endRow - firstRow) * 7, 6);
    }
  }

  /**
   * Convolution 3×3, padding 1, batch norm, added to the second map.
   *
   * <p>6×9×7 and 6×9×7 → 6×9×7. Used by change.
   */
  private static final class Conv3x3On9x7With6Onto extends JoinStep {
    private final WindowLoop loop;

    Conv3x3On9x7With6Onto(Parameters parameters, String name, String norm) {
      super(9);
      Filter filter = parameters.convolution(name, 6, 6, 3, 3, false);
      filter = filter.fold(parameters.norm(norm, 6, 1.0E-5));
      Window window =
          new Window(
              6, // input channels
              6, // output channels
              1, // groups
              3, // kernel rows
              3, // kernel columns
              42, // from a tap to the one below it: a row of the input
              6, // from a tap to the one on its right: a pixel
              42, // from the input of an output pixel to that of the one below: a row
              6, // from the input of an output pixel to that of the next: a pixel
              42, // from an output pixel to the one below
              6); // from an output pixel to the next
      this.loop = parameters.loops().convolutionOnto(window, filter, Activation.NONE);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      Pixels.copy(z, zAt + firstRow * 42, 6, y, yAt + firstRow * 42, 6, (endRow - firstRow) * 7, 6);
      // Row 0: kernel rows 1 to 2 lie inside.
      columns(lane, x, xAt, y, yAt, firstRow, Math.min(endRow, 1), 1, 3);
      // Rows 1 to 7: the whole kernel lies inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 1), Math.min(endRow, 8), 0, 3);
      // Row 8: kernel rows 0 to 1 lie inside.
      columns(lane, x, xAt, y, yAt, Math.max(firstRow, 8), endRow, 0, 2);
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
      int from = xAt + (firstRow - 1) * 42 - 6;
      int to = yAt + firstRow * 42;
      // Column 0.
      loop.pixels(lane, x, from, y, to, rows, 1, tapRow, tapRowEnd, 1, 3);
      // Columns 1 to 5.
      loop.pixels(lane, x, from + 6, y, to + 6, rows, 5, tapRow, tapRowEnd, 0, 3);
      // Column 6.
      loop.pixels(lane, x, from + 36, y, to + 36, rows, 1, tapRow, tapRowEnd, 0, 2);
    }
  }

  /**
   * Sum.
   *
   * <p>6×9×7 and 6×9×7 → 6×9×7. Used by sum.
   */
  private static final class AddOn9x7With6 extends JoinStep {
    private final Loops loops;

    AddOn9x7With6(Parameters parameters) {
      super(9);
      this.loops = parameters.loops();
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt,
        int firstRow, int endRow) {
      loops.add(lane, x, xAt + firstRow * 42, 6, 6, z, zAt + firstRow * 42, 6, 6,
          y, yAt + firstRow * 42, 6, (endRow - firstRow) * 7, 6, Activation.NONE);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("ResidualLayers", ALL, STEPS,
        1584L, 1512L);

    private Layers() {
    }

    private static List<LayerSummary> layers() {
      List<LayerSummary> layers = new ArrayList<>();
      layers1(layers);
      return List.copyOf(layers);
    }

    private static void layers1(List<LayerSummary> layers) {
      layers.add(new LayerSummary("image", "input", new Shape(1, 6, 9, 7), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("stem", "ReLU", new Shape(1, 6, 9, 7), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("change", "conv 3×3, batch norm", new Shape(1, 6, 9, 7),
          336L, 20412L, new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("sum", "add", new Shape(1, 6, 9, 7), 0L, 0L,
          new Extent(3, 3), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("activation", "stem"));
      steps.add(StepSummary.of("taps onto sum", "change", "sum"));
    }
  }
}
