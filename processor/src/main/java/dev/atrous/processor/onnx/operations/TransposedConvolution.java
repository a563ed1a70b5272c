package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Transposed convolution: what a convolution would read is written. Its window is that of this
 * convolution, which moves over the output and has a position for each element of the input.
 */
final class TransposedConvolution {

  private final Window window;
  private final int groups;
  private final int inputChannels;
  private final int channels;
  private final double[] numbers;
  private final double[] weights;

  private TransposedConvolution(Window window, int groups, Array x, Array weights) {
    this.window = window;
    this.groups = groups;
    this.inputChannels = x.extent(1) / groups;
    this.channels = weights.extent(1);
    this.numbers = x.numbers();
    this.weights = weights.numbers();
  }

  static List<Array> evaluate(Call call) {
    call.expectInputs(2, 3);
    Array x = call.input(0);
    Array weights = call.input(1);
    int spatial = Window.spatial(x.shape());
    int groups = Convolutions.groups(call, x, weights);
    if (x.extent(1) % groups != 0 || weights.extent(0) != x.extent(1)) {
      throw Convolutions.unfit(x, weights, groups);
    }
    int channels = Call.extent((long) weights.extent(1) * groups);
    Window window =
        Window.of(call, x.shape(), Convolutions.kernel(call, weights), fitting(call, spatial));
    Convolutions.expectBias(call, channels);
    int[] shape = new int[x.axes()];
    WindowAxis[] axes = {window.planes(), window.rows(), window.columns()};
    shape[0] = x.extent(0);
    shape[1] = channels;
    for (int axis = 0; axis < spatial; axis++) {
      shape[Window.OUTER + axis] = axes[3 - spatial + axis].input();
    }
    return call.output(
        x.type(),
        shape,
        out -> {
          Convolutions.fillBias(call, out, channels, window.inputs());
          TransposedConvolution all = new TransposedConvolution(window, groups, x, weights);
          IntStream.range(0, x.extent(0) * channels).parallel().forEach(map -> all.add(map, out));
        });
  }

  /** The extent of the output follows from the paddings, or the paddings from it. */
  private static Window.Fitting fitting(Call call, int spatial) {
    String rule = call.text("auto_pad", "NOTSET");
    int[] pads = Window.numbers(call, "pads", 2 * spatial, 0, 0);
    int[] more = Window.numbers(call, "output_padding", spatial, 0, 0);
    int[] asked = Window.numbers(call, "output_shape", spatial, -1, 0);
    return (axis, input, kernel, stride, rate) -> {
      long reach = (kernel - 1L) * rate + 1;
      long whole = (long) stride * (input - 1L) + more[axis] + reach;
      long total = (long) pads[axis] + pads[spatial + axis];
      long before = pads[axis];
      boolean same = rule.startsWith("SAME_");
      if (!same && !rule.isEmpty() && !rule.equals("NOTSET") && !rule.equals("VALID")) {
        throw new OperationException("its padding '" + rule + "' is not known");
      }
      if (asked[axis] >= 0 || same) {
        total = Math.max(0, whole - (asked[axis] >= 0 ? asked[axis] : (long) input * stride));
        before = rule.equals("SAME_UPPER") ? total / 2 : total - total / 2;
      } else if (rule.equals("VALID")) {
        total = 0;
        before = 0;
      }
      long output = asked[axis] >= 0 ? asked[axis] : whole - total;
      if (output < 1) {
        throw new OperationException("its output would have an extent of " + output);
      }
      return new WindowAxis(
          Call.extent(output), kernel, stride, rate, Call.extent(before), 0, input);
    };
  }

  /** Adds to one channel of one image what each tap of each input channel writes there. */
  private void add(int map, double[] out) {
    int channel = map % (channels * groups);
    int image = map / (channels * groups);
    int group = channel / channels;
    int taps = window.taps();
    for (int input = group * inputChannels; input < (group + 1) * inputChannels; input++) {
      int source = (image * inputChannels * groups + input) * window.positions();
      int weight = (input * channels + channel % channels) * taps;
      for (int tap = 0; tap < taps; tap++) {
        add(weights[weight + tap], tap, source, out, map * window.inputs());
      }
    }
  }

  private void add(double weight, int tap, int source, double[] out, int target) {
    WindowAxis planes = window.planes();
    WindowAxis rows = window.rows();
    WindowAxis columns = window.columns();
    int columnTap = tap % columns.kernel();
    int rowTap = tap / columns.kernel() % rows.kernel();
    int planeTap = tap / columns.kernel() / rows.kernel();
    int first = columns.firstPosition(columnTap);
    int end = columns.endPosition(columnTap);
    for (int plane = planes.firstPosition(planeTap);
        plane < planes.endPosition(planeTap);
        plane++) {
      for (int row = rows.firstPosition(rowTap);
          row < rows.endPosition(rowTap) && first < end;
          row++) {
        int from = source + (plane * rows.output() + row) * columns.output();
        int to =
            target
                + ((int) planes.at(plane, planeTap) * rows.input() + (int) rows.at(row, rowTap))
                    * columns.input()
                + (int) columns.at(first, columnTap);
        for (int column = first; column < end; column++) {
          out[to] += weight * numbers[from + column];
          to += columns.stride();
        }
      }
    }
  }
}
