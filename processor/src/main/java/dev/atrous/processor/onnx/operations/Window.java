package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;

/**
 * How a window moves over the spatial axes of an array of images, which stand behind images and
 * channels. There are one to three such axes; those that are missing are in front, with an extent
 * of 1.
 *
 * @param planes how it moves from plane to plane
 * @param rows how it moves from row to row
 * @param columns how it moves along a row
 */
record Window(WindowAxis planes, WindowAxis rows, WindowAxis columns) {

  /** The axes in front of the spatial ones: images, channels. */
  static final int OUTER = 2;

  /** Works out where an axis has its padding and how many positions that makes. */
  @FunctionalInterface
  interface Fitting {
    /** An axis of which the output and the paddings are to be found. */
    WindowAxis fitted(int axis, int input, int kernel, int stride, int rate);
  }

  /** The window of a node that reads an array of a shape. */
  static Window of(Call call, int[] shape, int[] kernel, Fitting fitting) {
    int spatial = spatial(shape);
    if (kernel.length != spatial) {
      throw new OperationException(
          "its kernel of " + Shapes.text(kernel) + " does not fit " + Shapes.text(shape));
    }
    long taps = 1;
    for (int extent : kernel) {
      taps = Call.extent(taps * extent);
    }
    int[] strides = numbers(call, "strides", spatial, 1, 1);
    int[] rates = numbers(call, "dilations", spatial, 1, 1);
    WindowAxis[] axes = {WindowAxis.NONE, WindowAxis.NONE, WindowAxis.NONE};
    for (int axis = 0; axis < spatial; axis++) {
      axes[3 - spatial + axis] =
          fitting.fitted(axis, shape[OUTER + axis], kernel[axis], strides[axis], rates[axis]);
    }
    return new Window(axes[0], axes[1], axes[2]);
  }

  /** How many spatial axes a shape has. */
  static int spatial(int[] shape) {
    int spatial = shape.length - OUTER;
    if (spatial < 1 || spatial > 3) {
      throw new OperationException(
          "it should read images with one to three spatial axes, but reads " + Shapes.text(shape));
    }
    return spatial;
  }

  /** The kernel that the node names. */
  static int[] kernel(Call call, int[] shape) {
    if (!call.has("kernel_shape")) {
      throw new OperationException("its attribute 'kernel_shape' is missing");
    }
    return numbers(call, "kernel_shape", spatial(shape), 1, 1);
  }

  /** An attribute with a number for each axis. */
  static int[] numbers(Call call, String attribute, int count, int otherwise, int least) {
    long[] found = call.numbers(attribute);
    int[] numbers = new int[count];
    if (found == null || found.length == 0) {
      Arrays.fill(numbers, otherwise);
      return numbers;
    }
    if (found.length != count) {
      throw new OperationException(
          "its attribute '"
              + attribute
              + "' should have "
              + count
              + " numbers, but has "
              + found.length);
    }
    for (int i = 0; i < count; i++) {
      if (found[i] < least || found[i] > Integer.MAX_VALUE) {
        throw new OperationException("its attribute '" + attribute + "' has " + found[i]);
      }
      numbers[i] = (int) found[i];
    }
    return numbers;
  }

  /**
   * The paddings and positions of a convolution or a pooling. With {@code ceil_mode} there is a
   * last position for a window that is only partly there, unless it would begin in the padding
   * behind.
   */
  static Fitting forward(Call call, int spatial) {
    String rule = call.text("auto_pad", "NOTSET");
    boolean ceil = call.number("ceil_mode", 0) != 0;
    int[] pads = numbers(call, "pads", 2 * spatial, 0, 0);
    return (axis, input, kernel, stride, rate) -> {
      long reach = (kernel - 1L) * rate + 1;
      long before = 0;
      long after = 0;
      switch (rule) {
        case "SAME_UPPER", "SAME_LOWER" -> {
          long output = (input + stride - 1L) / stride;
          long total = Math.max(0, (output - 1) * stride + reach - input);
          before = rule.equals("SAME_UPPER") ? total / 2 : total - total / 2;
          after = total - before;
        }
        case "NOTSET", "" -> {
          before = pads[axis];
          after = pads[spatial + axis];
        }
        case "VALID" -> {}
        default -> throw new OperationException("its padding '" + rule + "' is not known");
      }
      long room = input + before + after - reach;
      if (room < 0) {
        throw new OperationException(
            "its window reaches over "
                + reach
                + ", but its input has, padded, only "
                + (input + before + after));
      }
      long output = (ceil ? (room + stride - 1) / stride : room / stride) + 1;
      if (ceil && (output - 1) * stride >= input + before) {
        output--;
      }
      return new WindowAxis(
          input,
          kernel,
          stride,
          rate,
          Call.extent(before),
          Call.extent(after),
          Call.extent(output));
    };
  }

  /** A shape of as many axes as another, with the positions as its spatial extents. */
  int[] output(int images, int channels, int axes) {
    int[] all = {images, channels, planes.output(), rows.output(), columns.output()};
    int[] shape = Arrays.copyOfRange(all, all.length - axes, all.length);
    shape[0] = images;
    shape[1] = channels;
    return shape;
  }

  /** The positions of one channel. */
  int positions() {
    return Shapes.count(planes.output(), rows.output(), columns.output());
  }

  /** The elements of one channel of the input. */
  int inputs() {
    return Shapes.count(planes.input(), rows.input(), columns.input());
  }

  /** The elements that the window takes. */
  int taps() {
    return Shapes.count(planes.kernel(), rows.kernel(), columns.kernel());
  }
}
