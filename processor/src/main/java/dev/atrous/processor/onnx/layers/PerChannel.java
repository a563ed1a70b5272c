package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;

/**
 * A constant that meets a map in an operation on each pair of elements.
 *
 * @param numbers the number that each channel meets
 */
record PerChannel(double[] numbers) {

  /**
   * The constant as a number for each channel.
   *
   * @throws Inexpressible if it differs between the pixels of a channel, or enlarges the map
   */
  static PerChannel of(Array constant, View view, String operation) {
    int channels = view.extents().channels();
    double[] given = constant.numbers();
    double[] numbers = new double[channels];
    if (constant.size() == 1 && constant.axes() <= view.shape().length) {
      Arrays.fill(numbers, given[0]);
      return new PerChannel(numbers);
    }
    int[] within = view.shape();
    int[] joined = Shapes.broadcast(constant.shape(), within);
    if (joined == null || !Arrays.equals(joined, within)) {
      throw new Inexpressible(
          operation
              + " of the map "
              + view.extents()
              + " with a constant of "
              + Shapes.text(constant.shape()));
    }
    int[] steps = Shapes.steps(constant.shape(), within);
    int pixels = view.extents().size() / channels;
    boolean[] seen = new boolean[channels];
    int[] at = new int[within.length];
    for (int element = 0; element < view.extents().size(); element++) {
      int channel = view.isPlanar() ? element / pixels : element % channels;
      double number = given[offset(at, steps)];
      if (seen[channel] && Double.compare(numbers[channel], number) != 0) {
        throw new Inexpressible(operation + " with a constant that differs between pixels");
      }
      seen[channel] = true;
      numbers[channel] = number;
      advance(at, within);
    }
    return new PerChannel(numbers);
  }

  /** Whether all channels meet the same number. */
  boolean isUniform() {
    return Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
  }

  private static int offset(int[] at, int[] steps) {
    int offset = 0;
    for (int axis = 0; axis < at.length; axis++) {
      offset += at[axis] * steps[axis];
    }
    return offset;
  }

  private static void advance(int[] at, int[] shape) {
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      if (++at[axis] < shape[axis]) {
        return;
      }
      at[axis] = 0;
    }
  }
}
