package dev.atrous.runtime.crf;

import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.choice.LoopChoice;
import dev.atrous.runtime.steps.Step;
import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.awt.image.BufferedImage;
import java.util.Objects;

/**
 * A conditional random field in which every pixel is connected with every other, for one picture:
 * pixels that are near and of like colour should have the same label. Sharpens the scores of a
 * segmentation network, whose borders are as coarse as its output stride.
 *
 * <p>Mean field inference after Krähenbühl and Koltun 2011 ("Efficient Inference in Fully Connected
 * CRFs with Gaussian Edge Potentials", algorithm 1), with the Potts model; DeepLab's energy (Chen
 * et al. 2015, equations 2 and 3):
 *
 * <pre>{@code
 * Q⁰ᵢ(l)   = softmax over l of scoresᵢ(l)
 * Qᵗ⁺¹ᵢ(l) = softmax over l of scoresᵢ(l) + Σ over both kernels m, pixels j of wₘ · kₘ(i, j) · Qᵗⱼ(l)
 * }</pre>
 *
 * <p>Sums over all pixels are filters on the permutohedral lattice (Adams et al. 2010), so that the
 * time is linear in the number of pixels. Each kernel is normalised, {@code D^(−1/2) · K ·
 * D^(−1/2)} with {@code D = K · 1} (Krähenbühl and Koltun 2013), and the sum holds the pixel
 * itself, as in the authors' published program; the paper of 2011 has neither.
 *
 * <p>Not thread-safe; an inference runs on several threads itself, with the same bits on any
 * number.
 */
@SuppressWarnings("exports") // java.desktop: only who has pictures needs it
public final class FullyConnectedCrf {

  /** Pixels that a thread updates at a time. */
  private static final int BAND = 512;

  /** More pixels would not fit arrays of floats with 21 labels. */
  private static final long MOST_PIXELS = 1L << 26;

  private final int height;
  private final int width;
  private final CrfParameters parameters;
  private final Lattice bilateral;
  private final Lattice gaussian;
  private final Workspaces workspaces = new Workspaces(0);

  /**
   * Prepares inference on a picture.
   *
   * @param picture transparent parts count as they are coloured
   * @param parameters of the two kernels
   * @throws IllegalArgumentException if the picture has more than 2²⁶ pixels
   */
  public FullyConnectedCrf(BufferedImage picture, CrfParameters parameters) {
    this.parameters = Objects.requireNonNull(parameters, "parameters");
    height = picture.getHeight();
    width = picture.getWidth();
    if ((long) height * width > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "A picture of %d×%d pixels is too large; expected at most %d pixels."
              .formatted(width, height, MOST_PIXELS));
    }
    Features features = new Features(picture);
    bilateral =
        new Lattice(
            features.placesAndColours(parameters.bilateralPosition(), parameters.bilateralColour()),
            5);
    gaussian = new Lattice(features.places(parameters.gaussianPosition()), 2);
  }

  /** On how many threads an inference runs at the most. */
  public int threads() {
    return workspaces.threads();
  }

  /**
   * Sets on how many threads an inference runs at the most, its caller's among them.
   *
   * @throws IllegalArgumentException if that is less than 1
   */
  public void setThreads(int threads) {
    workspaces.setThreads(threads);
  }

  /**
   * Infers the probability of each label at each pixel.
   *
   * @param scores 1×labels×height×width, of the picture's height and width: a network's scores
   *     before a softmax
   * @return of the same shape; the labels of a pixel add up to 1
   * @throws IllegalArgumentException if the scores have another shape
   */
  public Tensor marginals(Tensor scores) {
    Shape expected = new Shape(1, scores.channels(), height, width);
    if (!scores.shape().equals(expected)) {
      throw new IllegalArgumentException(
          "The scores are %s; expected %s, the height and width of the picture."
              .formatted(scores.shape(), expected));
    }
    Workspace workspace = workspaces.acquire();
    try {
      return marginals(scores, workspace);
    } finally {
      workspaces.release(workspace);
    }
  }

  private Tensor marginals(Tensor scores, Workspace workspace) {
    int labels = scores.channels();
    int channels = (labels + RowSums.BLOCK - 1) / RowSums.BLOCK * RowSums.BLOCK;
    GaussianFilter near =
        new GaussianFilter(gaussian, parameters.gaussianWeight(), channels, workspace);
    GaussianFilter alike =
        new GaussianFilter(bilateral, parameters.bilateralWeight(), channels, workspace);
    float[] unary = spread(scores.toInterleaved(), labels, channels);
    float[] sums = unary.clone();
    float[] marginals = new float[unary.length];
    float[] one = new float[Math.max(near.memory(), alike.memory())];
    float[] other = new float[one.length];
    Step softmax = softmax(labels, channels);
    workspace.run(softmax, sums, 0, marginals, 0);
    for (int update = 0; update < parameters.iterations(); update++) {
      System.arraycopy(unary, 0, sums, 0, sums.length);
      near.addTo(workspace, marginals, one, other, sums);
      alike.addTo(workspace, marginals, one, other, sums);
      workspace.run(softmax, sums, 0, marginals, 0);
    }
    return Tensor.interleaved(gathered(marginals, labels, channels), 1, labels, height, width);
  }

  private Step softmax(int labels, int channels) {
    PixelLoop loop = LoopChoice.chosen().softmax(new PixelGeometry(labels, channels, channels));
    return new Step(height * width, BAND) {
      @Override
      protected void rows(
          Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
        int from = firstRow * channels;
        loop.pixels(scratch, x, xAt + from, y, yAt + from, endRow - firstRow);
      }
    };
  }

  private static float[] spread(float[] values, int labels, int channels) {
    float[] rows = new float[values.length / labels * channels];
    for (int pixel = 0; pixel < values.length / labels; pixel++) {
      System.arraycopy(values, pixel * labels, rows, pixel * channels, labels);
    }
    return rows;
  }

  private static float[] gathered(float[] rows, int labels, int channels) {
    float[] values = new float[rows.length / channels * labels];
    for (int pixel = 0; pixel < rows.length / channels; pixel++) {
      System.arraycopy(rows, pixel * channels, values, pixel * labels, labels);
    }
    return values;
  }
}
