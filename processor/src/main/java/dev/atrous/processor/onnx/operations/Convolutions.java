package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Convolution: the product of the weights, one row for each output channel, and a matrix of what
 * each tap of each input channel reads at each position, which is made piece by piece.
 */
final class Convolutions {

  private Convolutions() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Conv", Convolutions::convolution);
    all.put("ConvTranspose", TransposedConvolution::evaluate);
  }

  private static List<Array> convolution(Call call) {
    call.expectInputs(2, 3);
    Array x = call.input(0);
    Array weights = call.input(1);
    int spatial = Window.spatial(x.shape());
    int groups = groups(call, x, weights);
    int channels = weights.extent(0);
    if (channels % groups != 0 || x.extent(1) != (long) weights.extent(1) * groups) {
      throw unfit(x, weights, groups);
    }
    Window window =
        Window.of(call, x.shape(), kernel(call, weights), Window.forward(call, spatial));
    expectBias(call, channels);
    return call.output(
        x.type(),
        window.output(x.extent(0), channels, x.axes()),
        out -> {
          fillBias(call, out, channels, window.positions());
          add(x, weights, groups, window, out);
        });
  }

  private static void add(Array x, Array weights, int groups, Window window, double[] out) {
    double[] numbers = x.numbers();
    double[] factors = weights.numbers();
    int rows = weights.extent(0) / groups;
    int depth = Shapes.count(weights.extent(1), window.taps());
    int inputs = Shapes.count(weights.extent(1), window.inputs());
    Multiplication.add(
        x.extent(0) * groups,
        rows,
        depth,
        window.positions(),
        product ->
            new Multiplication.Product(
                new Multiplication.Left(factors, product % groups * rows * depth, depth, 1),
                new Taps(window, numbers, product * inputs),
                product * rows * window.positions()),
        out);
  }

  /** How many groups a convolution has. */
  static int groups(Call call, Array x, Array weights) {
    long groups = call.number("group", 1);
    if (weights.axes() != x.axes()) {
      throw new OperationException(
          "its weights of "
              + Shapes.text(weights.shape())
              + " do not fit "
              + Shapes.text(x.shape()));
    }
    if (groups < 1 || groups > x.extent(1)) {
      throw new OperationException("it has " + groups + " groups of " + x.extent(1) + " channels");
    }
    return (int) groups;
  }

  /** The kernel: the weights have it, and the attribute may repeat it. */
  static int[] kernel(Call call, Array weights) {
    int[] kernel = Arrays.copyOfRange(weights.shape(), Window.OUTER, weights.axes());
    if (Arrays.stream(kernel).anyMatch(extent -> extent < 1)) {
      throw new OperationException("its kernel is " + Shapes.text(kernel));
    }
    long[] repeated = call.numbers("kernel_shape");
    if (repeated != null
        && !Arrays.equals(repeated, Arrays.stream(kernel).asLongStream().toArray())) {
      throw new OperationException(
          "its kernel is "
              + Arrays.toString(repeated)
              + ", but its weights are "
              + Shapes.text(weights.shape()));
    }
    return kernel;
  }

  static void expectBias(Call call, int channels) {
    if (call.has(2) && !Arrays.equals(call.input(2).shape(), new int[] {channels})) {
      throw new OperationException(
          "its bias should have "
              + channels
              + " numbers, but is "
              + Shapes.text(call.input(2).shape()));
    }
  }

  /** Sets each channel to its bias, if there is one. */
  static void fillBias(Call call, double[] out, int channels, int positions) {
    if (!call.has(2)) {
      return;
    }
    double[] bias = call.input(2).numbers();
    for (int map = 0; map * positions < out.length; map++) {
      Arrays.fill(out, map * positions, (map + 1) * positions, bias[map % channels]);
    }
  }

  static OperationException unfit(Array x, Array weights, int groups) {
    return new OperationException(
        "its weights of "
            + Shapes.text(weights.shape())
            + " do not fit "
            + Shapes.text(x.shape())
            + " in groups of number "
            + groups);
  }

  /**
   * What the taps of a window read: a row for each tap of each channel, a column for each position.
   */
  private record Taps(Window window, double[] numbers, int start) implements Multiplication.Right {

    @Override
    public void read(int row, int from, int to, double[] line) {
      WindowAxis planes = window.planes();
      WindowAxis rows = window.rows();
      WindowAxis columns = window.columns();
      int channel = row / window.taps();
      int tap = row % window.taps();
      int columnTap = tap % columns.kernel();
      int rowTap = tap / columns.kernel() % rows.kernel();
      int planeTap = tap / columns.kernel() / rows.kernel();
      int width = columns.output();
      for (int position = from; position < to; ) {
        int first = position % width;
        int end = Math.min(width, first + to - position);
        long inputRow = rows.at(position / width % rows.output(), rowTap);
        long plane = planes.at(position / width / rows.output(), planeTap);
        boolean inside =
            inputRow >= 0 && inputRow < rows.input() && plane >= 0 && plane < planes.input();
        int at = position - from;
        if (inside) {
          int source =
              start
                  + channel * window.inputs()
                  + ((int) plane * rows.input() + (int) inputRow) * columns.input();
          readRow(source, columnTap, first, end, line, at);
        } else {
          Arrays.fill(line, at, at + end - first, 0);
        }
        position += end - first;
      }
    }

    private void readRow(int source, int tap, int first, int end, double[] line, int at) {
      WindowAxis columns = window.columns();
      int from = Math.min(end, Math.max(first, columns.firstPosition(tap)));
      int to = Math.max(from, Math.min(end, columns.endPosition(tap)));
      Arrays.fill(line, at, at + from - first, 0);
      Arrays.fill(line, at + to - first, at + end - first, 0);
      if (from == to) {
        return;
      }
      int stride = columns.stride();
      int place = source + (int) columns.at(from, tap);
      if (stride == 1) {
        System.arraycopy(numbers, place, line, at + from - first, to - from);
        return;
      }
      for (int i = at + from - first; i < at + to - first; i++) {
        line[i] = numbers[place];
        place += stride;
      }
    }
  }
}
