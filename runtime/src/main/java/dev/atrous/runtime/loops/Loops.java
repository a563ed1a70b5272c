package dev.atrous.runtime.loops;

/**
 * Makes everything that a network computes with: one loop for each geometry, once. All maps are
 * channels-last in one {@code float[]}; positions are array indices and steps are floats between
 * pixels, so that a map may be a slice of wider pixels. Loops are immutable and may be shared by
 * threads; {@link Scratch} is the thread's own. No call allocates, apart from arrays of scratch,
 * which are kept, from weights that the first call that needs them packs, and from vectors that the
 * JVM has not compiled yet. Filters are held, not copied, and must not change. Results are the same
 * bits however a map is cut into calls, and whichever loops compute them.
 */
public interface Loops {

  /** The name by which the system property {@code atrous.loops} forces these loops. */
  String name();

  /** Whether each loop that was used is the one that it will stay. */
  default boolean areSettled() {
    return true;
  }

  /**
   * A convolution, grouped if the window is. The weights are packed once, here or by the first call
   * that needs them so.
   *
   * @param filter weight [outputs, inputs / groups, kernel height, kernel width], bias [outputs]
   */
  WindowLoop convolution(Window window, Filter filter, Activation activation);

  /**
   * A convolution on top of what the output holds: y = activation(y + bias + Σ weight · x), so that
   * a residual connection costs no pass of its own (He et al. 2016, equation 1).
   *
   * @param filter as for {@link #convolution}
   */
  WindowLoop accumulatingConvolution(Window window, Filter filter, Activation activation);

  /**
   * A depthwise convolution: output channel c · multiplier + m reads input channel c.
   *
   * @param window whose groups are its input channels
   * @param filter weight [channels · multiplier, 1, kernel height, kernel width], bias [channels ·
   *     multiplier]
   */
  WindowLoop depthwise(Window window, Filter filter, Activation activation);

  /** The maximum of every channel's taps; NaN if one of them is, −∞ if there is none. */
  WindowLoop maxPool(Window window, Activation activation);

  /** The sum of every channel's taps over a divisor that each call gives. */
  AverageLoop averagePool(Window window, Activation activation);

  /** Scales maps to another height and width. The tables of its sources are built once, here. */
  ResizeLoop resize(Resize geometry);

  /** y = activation(x ∘ z). */
  JoinLoop join(Combination combination, JoinGeometry geometry, Activation activation);

  /** y = activation(x · scale + shift), one scale and shift per channel. y may be x. */
  PixelLoop affine(PixelGeometry geometry, Affine affine, Activation activation);

  /** y = activation(x). y may be x. */
  PixelLoop activate(PixelGeometry geometry, Activation activation);

  /**
   * y = x where x &gt; 0, else x · slope. y may be x.
   *
   * @param slopes one per channel
   */
  PixelLoop prelu(PixelGeometry geometry, float[] slopes);

  /** y = exp(x − max) / Σ exp(x − max) over the channels of every pixel. y may be x. */
  PixelLoop softmax(PixelGeometry geometry);

  /** The logarithm of that: y = x − max − log(Σ exp(x − max)). y may be x. */
  PixelLoop logSoftmax(PixelGeometry geometry);

  /**
   * y = (x − mean) / √(variance + epsilon) · scale + shift, mean and variance being those of the
   * pixel's channels. y may be x.
   *
   * @param affine one scale and shift per channel
   */
  PixelLoop layerNorm(PixelGeometry geometry, Affine affine, double epsilon);

  /**
   * y = x / (k + alpha / size · Σ x²)^beta, the sum being over the channels around one, of which
   * those that there are not count as 0. y may be x.
   *
   * @param size how many channels are summed, an odd number
   */
  PixelLoop localResponseNorm(
      PixelGeometry geometry, int size, double alpha, double beta, double k);

  /**
   * y = the index of every pixel's greatest channel, one float per pixel. The first of equals wins,
   * and NaN counts as greater than any number.
   */
  PixelLoop argMax(PixelGeometry geometry);

  /** y = every pixel's greatest channel, one float per pixel; NaN if one of them is. */
  PixelLoop channelMax(PixelGeometry geometry);

  /** y = the mean of every pixel's channels, one float per pixel. */
  PixelLoop channelMean(PixelGeometry geometry);
}
