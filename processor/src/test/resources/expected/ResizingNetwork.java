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
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link Resizing}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer     operation                output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image     input                    3×4×4                                          1×1       1              192 B
 * aligned   resize bilinear aligned  3×8×8                                          2×2       1              768 B  bilinear
 * bilinear  resize bilinear          3×3×7                                          3×3     3×1              252 B  bilinear
 * nearest   resize nearest           3×4×4                                          3×3       2              192 B  nearest
 * total                                               0              0                                     1.21 kB
 *
 * parameters           0  0 B of floats
 * multiply-adds        0  0 for one image
 * input            192 B  one image
 * activations    1.21 kB  the results of all layers
 * alive          1.02 kB  of them between steps at once
 * memory         1.07 kB  planned for them, for each caller: 5.1 % more than is alive
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class ResizingNetwork extends CompiledNetwork implements Resizing {
  private final Resize4x4To8x8With3 aligned;

  private final Resize8x8To3x7With3 bilinear;

  private final Resize3x7To4x4With3 nearest;

  private ResizingNetwork(Parameters parameters) {
    super(new Workspaces(268));
    aligned = new Resize4x4To8x8With3(parameters);
    bilinear = new Resize8x8To3x7With3(parameters);
    nearest = new Resize3x7To4x4With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static ResizingNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static ResizingNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    ResizingNetwork network = new ResizingNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static ResizingNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new ResizingNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes nearest (3×4×4) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor nearest = Tensor.zeros(image.batch(), 3, 4, 4);
    forwardInto(image, nearest);
    return nearest;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor nearest) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("nearest", nearest, 3, 4, 4);
    Arguments.sameBatch("nearest", nearest, "image", image);
    Arguments.distinct("nearest", nearest, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(nearest), Arguments.at(nearest, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toNearest, int toNearestAt) {
    float[] memory = work.memory();
    work.run(aligned, image, imageAt, memory, 12); // 3×8×8
    work.run(bilinear, memory, 12, memory, 204); // 3×3×7
    work.run(nearest, memory, 204, toNearest, toNearestAt); // 3×4×4
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes aligned, 3×8×8, by itself.
   */
  @Override
  public Tensor aligned(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 3, 8, 8);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(aligned, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes bilinear, 3×3×7, by itself.
   */
  @Override
  public Tensor bilinear(Tensor aligned) {
    Arguments.check("aligned", aligned, 3, 8, 8);
    Tensor result = Tensor.zeros(aligned.batch(), 3, 3, 7);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < aligned.batch(); index++) {
        work.run(bilinear, Arguments.array(aligned), Arguments.at(aligned, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes nearest, 3×4×4, by itself.
   */
  @Override
  public Tensor nearest(Tensor bilinear, Tensor image) {
    Arguments.check("bilinear", bilinear, 3, 3, 7);
    Arguments.check("image", image, 3, 4, 4);
    Arguments.sameBatch("image", image, "bilinear", bilinear);
    Tensor result = Tensor.zeros(bilinear.batch(), 3, 4, 4);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < bilinear.batch(); index++) {
        work.run(nearest, Arguments.array(bilinear), Arguments.at(bilinear, index),
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
   * Bilinear resize, corners aligned.
   *
   * <p>3×4×4 → 3×8×8. Used by aligned.
   */
  private static final class Resize4x4To8x8With3 extends Step {
    private final ResizeLoop loop;

    Resize4x4To8x8With3(Parameters parameters) {
      super(8);
      Resize resize =
          new Resize(
              Resize.Mode.BILINEAR,
              true, // corners aligned
              4, 4, // input rows and columns
              3, // from an input pixel to the next
              8, 8, // output rows and columns
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(lane, x, xAt, y, yAt + row * 24, row);
      }
    }
  }

  /**
   * Bilinear resize.
   *
   * <p>3×8×8 → 3×3×7. Used by bilinear.
   */
  private static final class Resize8x8To3x7With3 extends Step {
    private final ResizeLoop loop;

    Resize8x8To3x7With3(Parameters parameters) {
      super(3);
      Resize resize =
          new Resize(
              Resize.Mode.BILINEAR,
              false, // corners aligned
              8, 8, // input rows and columns
              3, // from an input pixel to the next
              3, 7, // output rows and columns
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(lane, x, xAt, y, yAt + row * 21, row);
      }
    }
  }

  /**
   * Nearest-neighbour resize.
   *
   * <p>3×3×7 → 3×4×4. Used by nearest.
   */
  private static final class Resize3x7To4x4With3 extends Step {
    private final ResizeLoop loop;

    Resize3x7To4x4With3(Parameters parameters) {
      super(4);
      Resize resize =
          new Resize(
              Resize.Mode.NEAREST,
              false, // corners aligned
              3, 7, // input rows and columns
              3, // from an input pixel to the next
              4, 4, // output rows and columns
              3, // from an output pixel to the next
              3); // channels
      this.loop = parameters.loops().resize(resize);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        loop.row(lane, x, xAt, y, yAt + row * 12, row);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("Resizing", ALL, STEPS,
        1072L, 1020L);

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
      layers.add(new LayerSummary("aligned", "resize bilinear aligned", new Shape(1, 3, 8, 8),
          0L, 0L, new Extent(2, 2), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("bilinear", "resize bilinear", new Shape(1, 3, 3, 7), 0L, 0L,
          new Extent(3, 3), new Extent(3, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("nearest", "resize nearest", new Shape(1, 3, 4, 4), 0L, 0L,
          new Extent(3, 3), new Extent(2, 2), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("bilinear", "aligned"));
      steps.add(StepSummary.of("bilinear", "bilinear"));
      steps.add(StepSummary.of("nearest", "nearest"));
    }
  }
}
