package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;

/** Max pooling, which can tell where it found each number, and what puts them back there. */
final class MaxPooling {

  private final Window window;
  private final double[] numbers;

  /** Whether places are counted down the columns, as in Fortran. */
  private final boolean byColumns;

  private MaxPooling(Window window, double[] numbers, boolean byColumns) {
    this.window = window;
    this.numbers = numbers;
    this.byColumns = byColumns;
  }

  static List<Array> evaluate(Call call) {
    call.expectInputs(1, 1);
    Array x = call.input(0);
    Window window =
        Window.of(
            call,
            x.shape(),
            Window.kernel(call, x.shape()),
            Window.forward(call, Window.spatial(x.shape())));
    int[] shape = window.output(x.extent(0), x.extent(1), x.axes());
    int maps = x.extent(0) * x.extent(1);
    boolean byColumns = call.number("storage_order", 0) != 0;
    double[][] places = {null};
    Array pooled =
        call.array(
            x.type(),
            shape,
            out -> {
              places[0] = new double[out.length];
              MaxPooling pooling = new MaxPooling(window, x.numbers(), byColumns);
              for (int map = 0; map < maps; map++) {
                pooling.pool(map, out, places[0]);
              }
            });
    return List.of(
        pooled,
        places[0] == null
            ? Array.unknown(ElementType.INT64, shape)
            : Array.known(ElementType.INT64, shape, places[0]));
  }

  private void pool(int map, double[] out, double[] places) {
    WindowAxis planes = window.planes();
    WindowAxis rows = window.rows();
    WindowAxis columns = window.columns();
    int at = map * window.positions();
    for (int plane = 0; plane < planes.output(); plane++) {
      for (int row = 0; row < rows.output(); row++) {
        for (int column = 0; column < columns.output(); column++) {
          int place = place(map * window.inputs(), plane, row, column);
          // A window that lies in the padding alone sees the smallest number.
          out[at] = place < 0 ? Double.NEGATIVE_INFINITY : numbers[place];
          places[at] = place < 0 ? 0 : told(place);
          at++;
        }
      }
    }
  }

  /** Where the largest number of a window stands, the first of several; -1 if it sees none. */
  private int place(int map, int plane, int row, int column) {
    WindowAxis planes = window.planes();
    WindowAxis rows = window.rows();
    WindowAxis columns = window.columns();
    int place = -1;
    for (int i = planes.firstTap(plane); i < planes.endTap(plane); i++) {
      for (int j = rows.firstTap(row); j < rows.endTap(row); j++) {
        int line =
            map
                + ((int) planes.at(plane, i) * rows.input() + (int) rows.at(row, j))
                    * columns.input();
        for (int k = columns.firstTap(column); k < columns.endTap(column); k++) {
          int next = line + (int) columns.at(column, k);
          if (place < 0 || numbers[next] > numbers[place] || Double.isNaN(numbers[next])) {
            place = next;
          }
        }
      }
    }
    return place;
  }

  private int told(int place) {
    if (!byColumns) {
      return place;
    }
    int map = place / window.inputs() * window.inputs();
    int columns = window.columns().input();
    int rows = window.rows().input();
    int within = place - map;
    int plane = within / columns / rows;
    int row = within / columns % rows;
    return map + (within % columns * rows + row) * window.planes().input() + plane;
  }

  /** Puts numbers to the places that max pooling told, in a map of zeros. */
  static List<Array> reverse(Call call) {
    call.expectInputs(2, 3);
    Array x = call.input(0);
    Array places = call.input(1);
    int[] shape = x.shape();
    int spatial = Window.spatial(shape);
    if (!Arrays.equals(shape, places.shape())) {
      throw new OperationException(
          "its places are " + Shapes.text(places.shape()) + " for " + Shapes.text(shape));
    }
    int[] kernel = Window.kernel(call, shape);
    int[] strides = Window.numbers(call, "strides", spatial, 1, 1);
    int[] pads = Window.numbers(call, "pads", 2 * spatial, 0, 0);
    for (int axis = 0; axis < spatial; axis++) {
      shape[Window.OUTER + axis] =
          Call.extent(
              (shape[Window.OUTER + axis] - 1L) * strides[axis]
                  + kernel[axis]
                  - pads[axis]
                  - pads[spatial + axis]);
    }
    if (call.has(2)) {
      shape = asked(call.constant(2).integers(), shape);
    }
    return call.output(x.type(), shape, out -> put(x.numbers(), places.numbers(), out));
  }

  private static int[] asked(long[] extents, int[] otherwise) {
    if (extents.length != otherwise.length) {
      throw new OperationException("its output should be " + Arrays.toString(extents));
    }
    return Arrays.stream(extents).mapToInt(Call::extent).toArray();
  }

  /** Places are counted in the whole output, as ONNX Runtime does: it is what was pooled. */
  private static void put(double[] numbers, double[] places, double[] out) {
    for (int i = 0; i < numbers.length; i++) {
      if (!(places[i] >= 0 && places[i] < out.length)) {
        throw new OperationException(
            "it puts a number to place " + (long) places[i] + " of " + out.length);
      }
      out[(int) places[i]] = numbers[i];
    }
  }
}
