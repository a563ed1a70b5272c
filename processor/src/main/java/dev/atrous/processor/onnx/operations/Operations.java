package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.values.Array;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All operations by their names. */
final class Operations {

  private static final Map<String, Operation> ALL = all();

  private Operations() {}

  /** What they are called, in alphabetical order. */
  static Set<String> names() {
    return new TreeSet<>(ALL.keySet());
  }

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

  /**
   * Evaluates a node. What no operation foresaw in a file ends here, as an error about that node.
   */
  static List<Array> evaluate(Call call) {
    Operation operation = of(call.node());
    try {
      return operation.evaluate(call);
    } catch (OperationException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      throw new OperationException(
          "what it computes is too large for the heap; -Xmx raises that", e);
    } catch (UncheckedIOException e) {
      throw new OperationException("a constant is not there: " + e.getCause().getMessage(), e);
    } catch (RuntimeException e) {
      throw new OperationException("its inputs and attributes do not fit together (" + e + ")", e);
    }
  }

  private static Map<String, Operation> all() {
    Map<String, Operation> all = new HashMap<>();
    Elementwise.addTo(all);
    Broadcasting.addTo(all);
    Views.addTo(all);
    Convolutions.addTo(all);
    Poolings.addTo(all);
    Products.addTo(all);
    Rearrangements.addTo(all);
    Selections.addTo(all);
    Scattering.addTo(all);
    Constants.addTo(all);
    Paddings.addTo(all);
    Reductions.addTo(all);
    Ordering.addTo(all);
    Resizing.addTo(all);
    GridSampling.addTo(all);
    Softmaxes.addTo(all);
    Normalizations.addTo(all);
    AxisNormalizations.addTo(all);
    Quantization.addTo(all);
    return Map.copyOf(all);
  }
}
