package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations that make one number of what a window sees, or of a whole map. */
final class Poolings {

  private Poolings() {}

  static void addTo(Map<String, Operation> all) {
    all.put("MaxPool", MaxPooling::evaluate);
    all.put("MaxUnpool", MaxPooling::reverse);
    all.put("AveragePool", Poolings::average);
    all.put("LpPool", Poolings::norm);
    all.put("GlobalAveragePool", call -> global(call, Poolings::mean));
    all.put("GlobalMaxPool", call -> global(call, Poolings::largest));
    all.put("GlobalLpPool", call -> globalNorm(call));
  }

  /** Makes one number of the elements at a position. */
  @FunctionalInterface
  private interface Pooling {
    /**
     * Pools the first so many of the numbers.
     *
     * @param counted how many elements the window has there, those in the padding included
     */
    double of(double[] numbers, int count, long counted);
  }

  @FunctionalInterface
  private interface Whole {
    double of(double[] numbers);
  }

  private static List<Array> average(Call call) {
    boolean padded = call.number("count_include_pad", 0) != 0;
    return pool(
        call,
        (numbers, count, counted) -> {
          double sum = 0;
          for (int i = 0; i < count; i++) {
            sum += numbers[i];
          }
          return sum / (padded ? counted : count);
        });
  }

  private static List<Array> norm(Call call) {
    double power = power(call);
    return pool(call, (numbers, count, counted) -> norm(Arrays.copyOf(numbers, count), power));
  }

  private static List<Array> globalNorm(Call call) {
    double power = power(call);
    return global(call, numbers -> norm(numbers, power));
  }

  private static double power(Call call) {
    long power = call.number("p", 2);
    if (power < 1) {
      throw new OperationException("its norm " + power + " is not possible");
    }
    return power;
  }

  private static List<Array> pool(Call call, Pooling pooling) {
    call.expectInputs(1, 1);
    Array x = call.input(0);
    Window window =
        Window.of(
            call,
            x.shape(),
            Window.kernel(call, x.shape()),
            Window.forward(call, Window.spatial(x.shape())));
    return call.output(
        x.type(),
        window.output(x.extent(0), x.extent(1), x.axes()),
        out -> {
          double[] numbers = x.numbers();
          for (int map = 0; map < x.extent(0) * x.extent(1); map++) {
            pool(window, numbers, map, pooling, out);
          }
        });
  }

  private static void pool(
      Window window, double[] numbers, int map, Pooling pooling, double[] out) {
    WindowAxis planes = window.planes();
    WindowAxis rows = window.rows();
    WindowAxis columns = window.columns();
    double[] seen = new double[Math.min(window.inputs(), window.taps())];
    int at = map * window.positions();
    for (int plane = 0; plane < planes.output(); plane++) {
      for (int row = 0; row < rows.output(); row++) {
        long outer = counted(planes, plane) * counted(rows, row);
        for (int column = 0; column < columns.output(); column++) {
          int count = 0;
          for (int i = planes.firstTap(plane); i < planes.endTap(plane); i++) {
            for (int j = rows.firstTap(row); j < rows.endTap(row); j++) {
              int line =
                  map * window.inputs()
                      + ((int) planes.at(plane, i) * rows.input() + (int) rows.at(row, j))
                          * columns.input();
              for (int k = columns.firstTap(column); k < columns.endTap(column); k++) {
                seen[count++] = numbers[line + (int) columns.at(column, k)];
              }
            }
          }
          out[at++] = pooling.of(seen, count, outer * counted(columns, column));
        }
      }
    }
  }

  /** The taps at a position that lie in the padded input; a last window may go beyond it. */
  private static long counted(WindowAxis axis, int position) {
    return axis.firstTap(position, Call.extent((long) axis.input() + axis.after()));
  }

  private static List<Array> global(Call call, Whole pooling) {
    call.expectInputs(1, 1);
    Array x = call.input(0);
    if (x.axes() < Window.OUTER) {
      throw new OperationException("it should read images, but reads " + Shapes.text(x.shape()));
    }
    int[] shape = x.shape();
    Arrays.fill(shape, Window.OUTER, shape.length, 1);
    int maps = Shapes.count(shape);
    int size = maps == 0 ? 0 : x.size() / maps;
    return call.output(
        x.type(),
        shape,
        out -> {
          double[] numbers = x.numbers();
          for (int map = 0; map < maps; map++) {
            out[map] = pooling.of(Arrays.copyOfRange(numbers, map * size, (map + 1) * size));
          }
        });
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  private static double largest(double[] numbers) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      largest = Math.max(largest, number);
    }
    return largest;
  }

  private static double norm(double[] numbers, double power) {
    double sum = 0;
    for (double number : numbers) {
      sum += power == 2 ? number * number : Math.pow(Math.abs(number), power);
    }
    return power == 2 ? Math.sqrt(sum) : Math.pow(sum, 1 / power);
  }
}
