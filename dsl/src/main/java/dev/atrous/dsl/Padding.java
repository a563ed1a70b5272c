package dev.atrous.dsl;

/**
 * How many pixels surround the input of a convolution or of pooling, computed for height and width
 * by themselves ({@link TransposedConv} says what they are there). With padding {@code before} and
 * {@code after}, a size {@code in} becomes
 *
 * <pre>{@code
 * out = floor((in + before + after − rate·(kernel − 1) − 1) / stride) + 1
 * }</pre>
 *
 * <p>Source: Dumoulin and Visin 2016, "A Guide to Convolution Arithmetic for Deep Learning",
 * chapter 2.
 */
public enum Padding {
  /** No padding: {@code out = floor((in − rate·(kernel − 1) − 1) / stride) + 1}. */
  VALID,

  /**
   * {@code out = ceil(in / stride)}, TensorFlow's way: {@code total = max((out − 1)·stride +
   * rate·(kernel − 1) + 1 − in, 0)}, of which half (rounded down) goes before and the rest after,
   * so that an odd pixel lies at the bottom or right.
   */
  SAME,

  /**
   * {@code rate·(kernel − 1) / 2}, rounded down, on every side: PyTorch's usual choice. With an odd
   * kernel and stride 1 it equals {@link #SAME}; with a larger stride the windows may start
   * elsewhere.
   */
  HALF,

  /** {@code rate·(kernel − 1)} on every side: every window that meets the input at all. */
  FULL
}
