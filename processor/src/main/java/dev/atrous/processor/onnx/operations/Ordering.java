package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Operations on the order of the numbers along an axis: where the largest are, and their sums. */
final class Ordering {

  private Ordering() {}

  static void addTo(Map<String, Operation> all) {
    all.put("ArgMax", call -> extreme(call, 1));
    all.put("ArgMin", call -> extreme(call, -1));
    all.put("TopK", Ordering::largest);
    all.put("CumSum", Ordering::sums);
  }

  /** The vectors along an axis: how many there are, how long, and where they lie. */
  private record Vectors(int count, int length, int inner) {

    private static Vectors of(int[] shape, int axis) {
      int inner = Shapes.count(Arrays.copyOfRange(shape, axis + 1, shape.length));
      int outer = Shapes.count(Arrays.copyOf(shape, axis));
      return new Vectors(outer * inner, shape[axis], inner);
    }

    /** Where an element of a vector lies in an array whose vectors have a length of their own. */
    private int at(int vector, int element, int length) {
      return (vector / inner * length + element) * inner + vector % inner;
    }

    private double[] read(double[] numbers, int vector) {
      double[] read = new double[length];
      Arrays.setAll(read, element -> numbers[at(vector, element, length)]);
      return read;
    }
  }

  private static List<Array> extreme(Call call, int sign) {
    Array x = call.input(0);
    int axis = Call.axis(call.number("axis", 0), x.axes());
    boolean last = call.number("select_last_index", 0) != 0;
    int[] shape = x.shape();
    if (shape[axis] == 0) {
      throw new OperationException("it looks for the largest of no numbers");
    }
    Vectors vectors = Vectors.of(shape, axis);
    shape[axis] = 1;
    boolean keeps = call.number("keepdims", 1) != 0;
    return call.output(
        ElementType.INT64,
        keeps ? shape : Shapes.without(shape, removed -> removed == axis),
        out -> {
          double[] numbers = x.numbers();
          for (int i = 0; i < out.length; i++) {
            double[] vector = vectors.read(numbers, i);
            int found = 0;
            for (int element = 1; element < vector.length; element++) {
              double more = sign * (vector[element] - vector[found]);
              found = more > 0 || more == 0 && last ? element : found;
            }
            out[i] = found;
          }
        });
  }

  /** Of equal numbers the first comes first. */
  private static List<Array> largest(Call call) {
    Array x = call.input(0);
    int axis = Call.axis(call.number("axis", -1), x.axes());
    long asked = call.has("k") ? call.number("k", 0) : (long) call.scalar(1);
    if (asked < 0 || asked > x.extent(axis)) {
      throw new OperationException("it takes " + asked + " of " + x.extent(axis) + " numbers");
    }
    int count = (int) asked;
    boolean smallest = call.number("largest", 1) == 0;
    int[] shape = x.shape();
    Vectors vectors = Vectors.of(shape, axis);
    shape[axis] = count;
    if (!call.allKnown()) {
      return List.of(Array.unknown(x.type(), shape), Array.unknown(ElementType.INT64, shape));
    }
    double[] numbers = x.numbers();
    double[] places = new double[Shapes.count(shape)];
    double[] values = new double[places.length];
    for (int i = 0; i < vectors.count(); i++) {
      double[] vector = vectors.read(numbers, i);
      int[] order = order(vector, smallest);
      for (int element = 0; element < count; element++) {
        int to = vectors.at(i, element, count);
        places[to] = order[element];
        values[to] = vector[order[element]];
      }
    }
    return List.of(
        Array.known(x.type(), shape, values), Array.known(ElementType.INT64, shape, places));
  }

  private static int[] order(double[] vector, boolean smallest) {
    Comparator<Integer> ascending = Comparator.comparingDouble(i -> vector[i]);
    return IntStream.range(0, vector.length)
        .boxed()
        .sorted(smallest ? ascending : ascending.reversed())
        .mapToInt(i -> i)
        .toArray();
  }

  /** The sum of each number and those in front of it, or behind it. */
  private static List<Array> sums(Call call) {
    call.expectInputs(2, 2);
    Array x = call.input(0);
    int axis = Call.axis((long) call.scalar(1), x.axes());
    boolean exclusive = call.number("exclusive", 0) != 0;
    boolean reverse = call.number("reverse", 0) != 0;
    Vectors vectors = Vectors.of(x.shape(), axis);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          for (int i = 0; i < vectors.count(); i++) {
            double sum = 0;
            for (int element = 0; element < vectors.length(); element++) {
              int at =
                  vectors.at(
                      i, reverse ? vectors.length() - 1 - element : element, vectors.length());
              out[at] = exclusive ? sum : sum + numbers[at];
              sum += numbers[at];
            }
          }
          Elements.fit(x.type(), out);
        });
  }
}
