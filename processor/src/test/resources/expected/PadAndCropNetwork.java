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
import dev.atrous.runtime.steps.Pixels;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network {@link PadAndCrop}, compiled. Any number of threads may use it.
 *
 * <pre>
 * layer    operation  output  parameters  multiply-adds  receptive field  stride  rate  activations  loop
 * image    input      3×4×4                                          1×1       1              192 B
 * padded   pad        3×6×8                                          1×1       1              576 B  pad
 * cropped  crop       3×3×5                                          1×1       1              180 B  copy
 * total                                0              0                                       756 B
 *
 * parameters         0  0 B of floats
 * multiply-adds      0  0 for one image
 * input          192 B  one image
 * activations    756 B  the results of all layers
 * alive          576 B  of them between steps at once
 * memory         624 B  planned for them, for each caller: 8.3 % more than is alive
 * </pre>
 */
@Generated("dev.atrous.processor.NetworkProcessor")
public final class PadAndCropNetwork extends CompiledNetwork implements PadAndCrop {
  private final PadOn4x4With3 padded;

  private final CropOn6x8With3 cropped;

  private PadAndCropNetwork(Parameters parameters) {
    super(new Workspaces(156));
    padded = new PadOn4x4With3(parameters);
    cropped = new CropOn6x8With3(parameters);
  }

  /**
   * Loads the network with the weights of a safetensors file.
   *
   * @throws dev.atrous.runtime.WeightsException if the file cannot be read, or holds other
   *     tensors than the network needs; the exception lists everything that is wrong
   */
  public static PadAndCropNetwork load(Path file) {
    return load(Weights.read(file));
  }

  /**
   * Makes the network with these weights.
   *
   * @throws dev.atrous.runtime.WeightsException if they hold other tensors than the network needs
   */
  public static PadAndCropNetwork load(Weights weights) {
    Parameters parameters = Parameters.of(weights);
    PadAndCropNetwork network = new PadAndCropNetwork(parameters);
    parameters.finish();
    return network;
  }

  /**
   * Makes the network with random weights, the same for the same seed.
   */
  public static PadAndCropNetwork random(long seed) {
    return load(randomWeights(seed));
  }

  /**
   * Random weights (He et al. 2015) under the names that {@link #load} expects.
   */
  public static Weights randomWeights(long seed) {
    Parameters parameters = Parameters.random(seed);
    new PadAndCropNetwork(parameters);
    return parameters.finish();
  }

  /**
   * Computes cropped (3×3×5) from image (3×4×4), for each image of the batch.
   */
  public Tensor forward(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor cropped = Tensor.zeros(image.batch(), 3, 3, 5);
    forwardInto(image, cropped);
    return cropped;
  }

  /**
   * As {@link #forward}, into tensors that the caller has: allocates nothing once warm.
   */
  public void forwardInto(Tensor image, Tensor cropped) {
    Arguments.check("image", image, 3, 4, 4);
    Arguments.check("cropped", cropped, 3, 3, 5);
    Arguments.sameBatch("cropped", cropped, "image", image);
    Arguments.distinct("cropped", cropped, "image", image);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        run(
            work,
            Arguments.array(image), Arguments.at(image, index),
            Arguments.array(cropped), Arguments.at(cropped, index));
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
  private void run(Workspace work, float[] image, int imageAt, float[] toCropped, int toCroppedAt) {
    float[] memory = work.memory();
    work.run(padded, image, imageAt, memory, 12); // 3×6×8
    work.run(cropped, memory, 12, toCropped, toCroppedAt); // 3×3×5
  }

  /**
   * A tensor of zeros of this input's shape, 3×4×4, to fill.
   */
  @Override
  public Tensor image() {
    return Tensor.zeros(1, 3, 4, 4);
  }

  /**
   * Computes padded, 3×6×8, by itself.
   */
  @Override
  public Tensor padded(Tensor image) {
    Arguments.check("image", image, 3, 4, 4);
    Tensor result = Tensor.zeros(image.batch(), 3, 6, 8);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < image.batch(); index++) {
        work.run(padded, Arguments.array(image), Arguments.at(image, index),
            Arguments.array(result), Arguments.at(result, index));
      }
    } finally {
      workspaces.release(work);
    }
    return result;
  }

  /**
   * Computes cropped, 3×3×5, by itself.
   */
  @Override
  public Tensor cropped(Tensor padded) {
    Arguments.check("padded", padded, 3, 6, 8);
    Tensor result = Tensor.zeros(padded.batch(), 3, 3, 5);
    Workspace work = workspaces.acquire();
    try {
      for (int index = 0; index < padded.batch(); index++) {
        work.run(cropped, Arguments.array(padded), Arguments.at(padded, index),
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
   * Padding with 0.5.
   *
   * <p>3×4×4 → 3×6×8. Used by padded.
   */
  private static final class PadOn4x4With3 extends Step {
    PadOn4x4With3(Parameters parameters) {
      super(6);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        int to = yAt + row * 24;
        if (row < 1 || row >= 5) {
          Pixels.fill(y, to, 3, 8, 3, 0.5f);
          continue;
        }
        Pixels.fill(y, to, 3, 2, 3, 0.5f);
        Pixels.copy(x, xAt + (row - 1) * 12, 3, y, to + 6, 3, 4, 3);
        Pixels.fill(y, to + 18, 3, 2, 3, 0.5f);
      }
    }
  }

  /**
   * Part from row 1 and column 0.
   *
   * <p>3×6×8 → 3×3×5. Used by cropped.
   */
  private static final class CropOn6x8With3 extends Step {
    CropOn6x8With3(Parameters parameters) {
      super(3);
    }

    @Override
    protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow,
        int endRow) {
      for (int row = firstRow; row < endRow; row++) {
        Pixels.copy(x, xAt + (row + 1) * 24, 3, y, yAt + row * 15, 3, 5, 3);
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
    public static final NetworkSummary SUMMARY = new NetworkSummary("PadAndCrop", ALL, STEPS,
        624L, 576L);

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
      layers.add(new LayerSummary("padded", "pad", new Shape(1, 3, 6, 8), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
      layers.add(new LayerSummary("cropped", "crop", new Shape(1, 3, 3, 5), 0L, 0L,
          new Extent(1, 1), new Extent(1, 1), new Extent(1, 1)));
    }

    private static List<StepSummary> steps() {
      List<StepSummary> steps = new ArrayList<>();
      steps1(steps);
      return List.copyOf(steps);
    }

    private static void steps1(List<StepSummary> steps) {
      steps.add(StepSummary.of("pad", "padded"));
      steps.add(StepSummary.of("copy", "cropped"));
    }
  }
}
