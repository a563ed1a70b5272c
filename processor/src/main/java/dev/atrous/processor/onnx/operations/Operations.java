package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.values.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All operations by their names. */
final class Operations {

  private static final Map<String, Operation> ALL = all();

  private Operations() {}

  /** The operation of a node. */
  static Operation of(NodeRecord node) {
    Operation operation = node.domain().isEmpty() ? ALL.get(node.operation()) : null;
    if (operation == null) {
      throw new OperationException(
          "the operation "
              + (node.domain().isEmpty() ? "" : node.domain() + ".")
              + node.operation()
              + " is not known");
    }
    return operation;
  }

  private static Map<String, Operation> all() {
    Map<String, Operation> all = new HashMap<>();
    all.put("Identity", call -> List.of(call.input(0)));
    all.put("Shape", Operations::shape);
    return Map.copyOf(all);
  }

  /** Known although the numbers of what it reads are not. */
  private static List<Array> shape(Call call) {
    int[] shape = call.input(0).shape();
    int from = clamped(call.number("start", 0), shape.length);
    int to = clamped(call.number("end", shape.length), shape.length);
    double[] extents = new double[Math.max(0, to - from)];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = shape[from + axis];
    }
    return List.of(Array.known(ElementType.INT64, new int[] {extents.length}, extents));
  }

  private static int clamped(long axis, int axes) {
    return (int) Math.max(0, Math.min(axes, axis < 0 ? axis + axes : axis));
  }
}
