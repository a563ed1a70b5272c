package dev.atrous.processor.shape;

import java.util.List;

/**
 * Kernel, stride, rate and padding of a convolution or a pooling.
 *
 * @param pad numbers written for the padding, {top, left, bottom, right}; empty where {@code
 *     padding} gives the rule
 */
public record Window(Size kernel, Size stride, Size rate, Padding padding, List<Integer> pad) {

  public static Window pointwise() {
    return new Window(Size.ONE, Size.ONE, Size.ONE, Padding.VALID, List.of());
  }

  public Axis vertical(int input, boolean ceil) {
    return pad.isEmpty()
        ? Axis.of(input, kernel.height(), stride.height(), rate.height(), padding, ceil)
        : Axis.padded(
            input, kernel.height(), stride.height(), rate.height(), pad.get(0), pad.get(2), ceil);
  }

  public Axis horizontal(int input, boolean ceil) {
    return pad.isEmpty()
        ? Axis.of(input, kernel.width(), stride.width(), rate.width(), padding, ceil)
        : Axis.padded(
            input, kernel.width(), stride.width(), rate.width(), pad.get(1), pad.get(3), ceil);
  }

  public Axis verticalTransposed(int input, int outputPadding) {
    return pad.isEmpty()
        ? Axis.transposed(
            input, kernel.height(), stride.height(), rate.height(), padding, outputPadding)
        : Axis.transposed(
            input,
            kernel.height(),
            stride.height(),
            rate.height(),
            pad.get(0),
            pad.get(2),
            outputPadding);
  }

  public Axis horizontalTransposed(int input, int outputPadding) {
    return pad.isEmpty()
        ? Axis.transposed(
            input, kernel.width(), stride.width(), rate.width(), padding, outputPadding)
        : Axis.transposed(
            input,
            kernel.width(),
            stride.width(),
            rate.width(),
            pad.get(1),
            pad.get(3),
            outputPadding);
  }

  public long taps() {
    return (long) kernel.height() * kernel.width();
  }

  /** {@code 3×3 stride 2 rate 4}. */
  public String label() {
    String label = kernel.toString();
    if (!stride.equals(Size.ONE)) {
      label += " stride " + stride.brief();
    }
    if (!rate.equals(Size.ONE) && taps() > 1) {
      label += " rate " + rate.brief();
    }
    return label;
  }
}
