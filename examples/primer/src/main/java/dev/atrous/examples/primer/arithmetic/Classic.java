package dev.atrous.examples.primer.arithmetic;

import java.util.Locale;

/**
 * The classic examples (Dumoulin and Visin 2016), each as the layer of its name in {@link
 * ArithmeticShapes}. A transposed one has the numbers of the convolution whose shape it turns
 * round.
 */
public enum Classic {
  NO_PADDING("No padding", convolution(4, 3, 1, 0, 1)),
  ARBITRARY_PADDING("Arbitrary padding", convolution(5, 4, 1, 2, 1)),
  HALF_PADDING("Half padding", convolution(5, 3, 1, 1, 1)),
  FULL_PADDING("Full padding", convolution(5, 3, 1, 2, 1)),
  STRIDES("Strides", convolution(5, 3, 2, 0, 1)),
  PADDING_AND_STRIDES("Padding and strides", convolution(5, 3, 2, 1, 1)),
  PADDING_AND_STRIDES_ODD("Padding and strides, odd", convolution(6, 3, 2, 1, 1)),
  NO_PADDING_TRANSPOSED("No padding, transposed", transposed(2, 3, 1, 0, 0)),
  ARBITRARY_PADDING_TRANSPOSED("Arbitrary padding, transposed", transposed(6, 4, 1, 2, 0)),
  HALF_PADDING_TRANSPOSED("Half padding, transposed", transposed(5, 3, 1, 1, 0)),
  FULL_PADDING_TRANSPOSED("Full padding, transposed", transposed(7, 3, 1, 2, 0)),
  STRIDES_TRANSPOSED("Strides, transposed", transposed(2, 3, 2, 0, 0)),
  PADDING_AND_STRIDES_TRANSPOSED("Padding and strides, transposed", transposed(3, 3, 2, 1, 0)),
  PADDING_AND_STRIDES_ODD_TRANSPOSED(
      "Padding and strides, odd, transposed", transposed(3, 3, 2, 1, 1)),
  DILATION("Dilation", convolution(7, 3, 1, 0, 2));

  private final String title;
  private final WindowAxis axis;

  Classic(String title, WindowAxis axis) {
    this.title = title;
    this.axis = axis;
  }

  private static WindowAxis convolution(int input, int kernel, int stride, int padding, int rate) {
    return new WindowAxis(input, kernel, stride, padding, padding, rate, false, 0);
  }

  private static WindowAxis transposed(
      int input, int kernel, int stride, int padding, int outputPadding) {
    return new WindowAxis(input, kernel, stride, padding, padding, 1, true, outputPadding);
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** The name of a file: {@code no-padding}. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Equal along both axes. */
  public ArithmeticPicture picture() {
    return new ArithmeticPicture(axis, axis);
  }
}
