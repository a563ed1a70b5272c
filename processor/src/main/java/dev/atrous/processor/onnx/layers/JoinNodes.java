package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** What reads several maps, or a map and a constant: sums, products, joins of channels. */
final class JoinNodes {

  private JoinNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Add", JoinNodes::add);
    all.put("Sum", JoinNodes::sum);
    all.put("Mul", JoinNodes::multiply);
    all.put("Sub", JoinNodes::subtract);
    all.put("Div", JoinNodes::divide);
    all.put("Max", reading -> extreme(reading, BuiltIn.MAXIMUM));
    all.put("Min", reading -> extreme(reading, BuiltIn.MINIMUM));
    all.put("Neg", reading -> affine(reading, 0, factor -> -1, addend -> 0, null));
    all.put("Concat", JoinNodes::concat);
  }

  private static List<View> add(Reading reading) {
    if (reading.isComputed(0) && reading.isComputed(1)) {
      return join(reading, BuiltIn.ADD);
    }
    int input = reading.isComputed(0) ? 0 : 1;
    return affine(reading, input, each -> 1, each -> each, reading.constant(1 - input));
  }

  private static List<View> sum(Reading reading) {
    return reading.views().size() == 1 ? reading.views() : join(reading, BuiltIn.ADD);
  }

  private static List<View> multiply(Reading reading) {
    if (reading.isComputed(0) && reading.isComputed(1)) {
      return join(reading, BuiltIn.MULTIPLY);
    }
    int input = reading.isComputed(0) ? 0 : 1;
    return affine(reading, input, each -> each, each -> 0, reading.constant(1 - input));
  }

  private static List<View> subtract(Reading reading) {
    if (reading.isComputed(0) && reading.isComputed(1)) {
      return join(reading, BuiltIn.SUBTRACT);
    }
    return reading.isComputed(0)
        ? affine(reading, 0, each -> 1, each -> -each, reading.constant(1))
        : affine(reading, 1, each -> -1, each -> each, reading.constant(0));
  }

  private static List<View> divide(Reading reading) {
    if (reading.isComputed(0) && reading.isComputed(1)) {
      return join(reading, BuiltIn.DIVIDE);
    }
    if (reading.isComputed(1)) {
      throw new Inexpressible("Div of a constant by a map; @Divide divides a map by a map");
    }
    return affine(reading, 0, each -> 1 / each, each -> 0, reading.constant(1));
  }

  /** The greatest or the least of maps, and of numbers, which are limits. */
  private static List<View> extreme(Reading reading, BuiltIn operation) {
    boolean greatest = operation == BuiltIn.MAXIMUM;
    double limit = greatest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    List<View> maps = new ArrayList<>();
    for (int input = 0; input < reading.node().inputs().size(); input++) {
      if (reading.isComputed(input)) {
        maps.add(reading.view(input));
      } else {
        double number = uniform(reading.constant(input), reading.node().operation());
        limit = greatest ? Math.max(limit, number) : Math.min(limit, number);
      }
    }
    List<View> made = maps.size() == 1 ? maps : join(reading, operation, maps);
    if (Double.isInfinite(limit)) {
      return made;
    }
    Part clip =
        greatest
            ? ElementNodes.clip(limit, Double.POSITIVE_INFINITY)
            : ElementNodes.clip(Double.NEGATIVE_INFINITY, limit);
    if (maps.size() == 1) {
      return List.of(reading.network().elementwise(maps.get(0), clip));
    }
    made.get(0).layer().addLast(clip);
    return made;
  }

  /** The one number that a constant holds. */
  private static double uniform(Array constant, String operation) {
    double[] numbers = constant.numbers();
    if (numbers.length == 0 || !Arrays.stream(numbers).allMatch(each -> each == numbers[0])) {
      throw new Inexpressible(
          operation + " of a map and " + constant + "; @Clip limits a map by one number");
    }
    return numbers[0];
  }

  /** A map times and plus what is made of a constant's numbers. */
  private static List<View> affine(
      Reading reading,
      int input,
      DoubleUnaryOperator factor,
      DoubleUnaryOperator addend,
      Array constant) {
    View view = reading.view(input);
    double[] numbers =
        constant == null
            ? new double[view.extents().channels()]
            : PerChannel.of(constant, view, reading.node().operation()).numbers();
    return AffineNodes.affine(
        reading,
        input,
        Arrays.stream(numbers).map(factor).toArray(),
        Arrays.stream(numbers).map(addend).toArray());
  }

  /** An operation on each pair of elements, for which extents of 1 are repeated. */
  private static List<View> join(Reading reading, BuiltIn operation) {
    return join(reading, operation, reading.views());
  }

  private static List<View> join(Reading reading, BuiltIn operation, List<View> views) {
    int[] shape = reading.outputShape();
    View first = views.get(0);
    boolean alike =
        views.stream()
            .allMatch(
                view ->
                    Arrays.equals(view.shape(), first.shape())
                        && view.extents().equals(first.extents())
                        && view.interleaved() == first.interleaved());
    if (alike) {
      View joined = reading.network().map(new Part(operation), views, first.extents());
      return List.of(new View(joined.layer(), first.interleaved(), shape));
    }
    List<View> maps = views.stream().map(view -> view.asMap(reading.node().operation())).toList();
    Extents extents = largest(maps);
    if (!Arrays.equals(
        shape, new int[] {1, extents.channels(), extents.height(), extents.width()})) {
      throw new Inexpressible(
          reading.node().operation()
              + " of "
              + String.join(
                  " and ", views.stream().map(view -> Shapes.text(view.shape())).toList()));
    }
    return List.of(reading.network().map(new Part(operation), maps, extents));
  }

  private static Extents largest(List<View> maps) {
    return new Extents(
        maps.stream().mapToInt(map -> map.extents().channels()).max().orElseThrow(),
        maps.stream().mapToInt(map -> map.extents().height()).max().orElseThrow(),
        maps.stream().mapToInt(map -> map.extents().width()).max().orElseThrow());
  }

  private static List<View> concat(Reading reading) {
    List<View> views = reading.views();
    int axes = views.get(0).shape().length;
    int axis = Call.axis(reading.call().number("axis", 1), axes);
    boolean channels = views.stream().allMatch(view -> Channels.isAxis(view, axis));
    View first = views.get(0);
    boolean sameOrder = views.stream().allMatch(view -> view.interleaved() == first.interleaved());
    if (!channels) {
      Optional<View> list = Lists.joined(reading, axis);
      if (list.isPresent()) {
        return List.of(list.get());
      }
    }
    if (views.size() == 1) {
      return views;
    }
    if (!channels || !sameOrder && !first.extents().isPixel()) {
      throw new Inexpressible(
          "Concat along axis "
              + axis
              + " of "
              + String.join(", ", views.stream().map(view -> Shapes.text(view.shape())).toList())
              + "; @Concat joins channels, and @Predictions pixels");
    }
    int total = views.stream().mapToInt(view -> view.extents().channels()).sum();
    Extents extents = new Extents(total, first.extents().height(), first.extents().width());
    List<View> maps =
        IntStream.range(0, views.size()).mapToObj(i -> View.map(views.get(i).layer())).toList();
    View joined = reading.network().map(new Part(BuiltIn.CONCAT), maps, extents);
    return List.of(new View(joined.layer(), first.interleaved(), reading.outputShape()));
  }
}
