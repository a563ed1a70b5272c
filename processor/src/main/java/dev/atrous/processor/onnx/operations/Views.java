package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations that move no numbers: they see the same elements with other extents. */
final class Views {

  private Views() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Identity", call -> List.of(call.input(0)));
    all.put("Dropout", Views::dropout);
    all.put("Shape", Views::shape);
    all.put("Size", Views::size);
    all.put("Reshape", Views::reshape);
    all.put("Flatten", Views::flatten);
    all.put("Squeeze", Views::squeeze);
    all.put("Unsqueeze", Views::unsqueeze);
  }

  /** Known although the numbers of what it reads are not. */
  private static List<Array> shape(Call call) {
    int[] shape = call.input(0).shape();
    int from = clamped(call.number("start", 0), shape.length);
    int to = clamped(call.number("end", shape.length), shape.length);
    return List.of(
        Array.integers(Arrays.stream(shape, from, Math.max(from, to)).asLongStream().toArray()));
  }

  private static int clamped(long axis, int axes) {
    return (int) Math.max(0, Math.min(axes, axis < 0 ? axis + axes : axis));
  }

  private static List<Array> size(Call call) {
    double[] size = {call.input(0).size()};
    return List.of(Array.known(ElementType.INT64, new int[0], size));
  }

  /** Drops nothing: only training does, which newer files can ask for with an input. */
  private static List<Array> dropout(Call call) {
    if (call.has(2) && call.scalar(2) != 0) {
      throw new OperationException("it is in training mode; export the network for inference");
    }
    Array x = call.input(0);
    double[] kept = new double[call.node().outputs().size() > 1 && x.isKnown() ? x.size() : 0];
    if (kept.length < x.size()) {
      return List.of(x, Array.unknown(maskType(call), x.shape()));
    }
    Arrays.fill(kept, 1);
    return List.of(x, Array.known(maskType(call), x.shape(), kept));
  }

  private static ElementType maskType(Call call) {
    return call.operatorSet() < 10 ? call.input(0).type() : ElementType.BOOL;
  }

  /** An extent of 0 is taken over, and one of -1 is what is left. */
  private static List<Array> reshape(Call call) {
    Array x = call.input(0);
    long[] asked = call.constant(1).integers();
    boolean zeroIsZero = call.number("allowzero", 0) != 0;
    int[] shape = new int[asked.length];
    int open = -1;
    long known = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      if (asked[axis] == -1 && open < 0) {
        open = axis;
        continue;
      }
      boolean copied = asked[axis] == 0 && !zeroIsZero;
      if (asked[axis] < 0 || copied && axis >= x.axes()) {
        throw unfit(x, asked);
      }
      shape[axis] = copied ? x.extent(axis) : Call.extent(asked[axis]);
      known = Call.extent(known * shape[axis]);
    }
    if (open >= 0) {
      if (known == 0 || x.size() % known != 0) {
        throw unfit(x, asked);
      }
      shape[open] = (int) (x.size() / known);
      known *= shape[open];
    }
    if (known != x.size()) {
      throw unfit(x, asked);
    }
    return List.of(x.reshaped(shape));
  }

  private static OperationException unfit(Array x, long[] asked) {
    return new OperationException(
        "it should see " + Shapes.text(x.shape()) + " as " + Arrays.toString(asked));
  }

  private static List<Array> flatten(Call call) {
    Array x = call.input(0);
    long axis = call.number("axis", 1);
    if (axis < -x.axes() || axis > x.axes()) {
      throw new OperationException("it names axis " + axis + " of " + x.axes());
    }
    int[] shape = x.shape();
    int split = Shapes.axis(axis, shape.length);
    return List.of(
        x.reshaped(
            Shapes.count(Arrays.copyOf(shape, split)),
            Shapes.count(Arrays.copyOfRange(shape, split, shape.length))));
  }

  private static List<Array> squeeze(Call call) {
    Array x = call.input(0);
    int[] shape = x.shape();
    int[] named = call.axes("axes", 1, shape.length);
    Set<Integer> removed = new HashSet<>();
    for (int axis = 0; axis < shape.length && named == null; axis++) {
      if (shape[axis] == 1) {
        removed.add(axis);
      }
    }
    for (int axis : named == null ? new int[0] : named) {
      if (shape[axis] != 1) {
        throw new OperationException("it removes axis " + axis + " of " + Shapes.text(shape));
      }
      removed.add(axis);
    }
    return List.of(x.reshaped(Shapes.without(shape, removed::contains)));
  }

  private static List<Array> unsqueeze(Call call) {
    Array x = call.input(0);
    long[] asked = call.numbers("axes", 1);
    if (asked == null) {
      throw new OperationException("it names no axes");
    }
    int[] named = call.axes("axes", 1, Math.addExact(x.axes(), asked.length));
    Set<Integer> added = new HashSet<>();
    for (int axis : named) {
      if (!added.add(axis)) {
        throw new OperationException("it names axis " + axis + " twice");
      }
    }
    int[] shape = new int[x.axes() + named.length];
    int from = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = added.contains(axis) ? 1 : x.extent(from++);
    }
    return List.of(x.reshaped(shape));
  }
}
