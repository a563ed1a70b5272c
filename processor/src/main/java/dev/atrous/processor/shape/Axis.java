package dev.atrous.processor.shape;

/**
 * A window along one axis, padding resolved. Numbers are {@code long}, so that nothing overflows
 * before it is checked. Arithmetic as in Dumoulin and Visin 2016, "A guide to convolution
 * arithmetic for deep learning".
 *
 * @param before rows or columns of padding above or to the left
 * @param after rows or columns of padding below or to the right
 * @param output positions of the window; below 1 if it does not fit
 */
public record Axis(
    long input, long kernel, long stride, long rate, long before, long after, long output) {

  /** Pixels from the first tap to the last, both included. */
  public static long covered(long kernel, long rate) {
    return rate * (kernel - 1) + 1;
  }

  public long covered() {
    return covered(kernel, rate);
  }

  public long padded() {
    return input + before + after;
  }

  /** A window with a rule for its padding. */
  static Axis of(long input, long kernel, long stride, long rate, Padding rule, boolean ceil) {
    long covered = covered(kernel, rate);
    return switch (rule) {
      case VALID -> padded(input, kernel, stride, rate, 0, 0, ceil);
      case HALF -> {
        long half = (covered - 1) / 2;
        yield padded(input, kernel, stride, rate, half, half, ceil);
      }
      case FULL -> padded(input, kernel, stride, rate, covered - 1, covered - 1, ceil);
      case SAME -> {
        long output = (input + stride - 1) / stride;
        long total = Math.max((output - 1) * stride + covered - input, 0);
        yield new Axis(input, kernel, stride, rate, total / 2, total - total / 2, output);
      }
    };
  }

  /** A window with padding in numbers. */
  static Axis padded(
      long input, long kernel, long stride, long rate, long before, long after, boolean ceil) {
    long room = input + before + after - covered(kernel, rate);
    long output = room < 0 ? 0 : (room + (ceil ? stride - 1 : 0)) / stride + 1;
    if (ceil && output > 0 && (output - 1) * stride >= input + before) {
      output--; // the last window would start behind the input's last pixel
    }
    return new Axis(input, kernel, stride, rate, before, after, output);
  }

  /** The axis of a transposed convolution: the same window, from output to input. */
  static Axis transposed(
      long input, long kernel, long stride, long rate, Padding rule, long outputPadding) {
    long covered = covered(kernel, rate);
    return switch (rule) {
      case VALID -> transposed(input, kernel, stride, rate, 0, 0, outputPadding);
      case HALF -> {
        long half = (covered - 1) / 2;
        yield transposed(input, kernel, stride, rate, half, half, outputPadding);
      }
      case FULL -> transposed(input, kernel, stride, rate, covered - 1, covered - 1, outputPadding);
      case SAME -> {
        long total = Math.max(covered - stride, 0);
        long missing = Math.max(stride - covered, 0);
        long before = total / 2;
        yield transposed(
            input, kernel, stride, rate, before, total - before, outputPadding + missing);
      }
    };
  }

  static Axis transposed(
      long input, long kernel, long stride, long rate, long before, long after, long extra) {
    long output = (input - 1) * stride + covered(kernel, rate) - before - after + extra;
    return new Axis(input, kernel, stride, rate, before, after, output);
  }
}
