package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import java.util.List;

/** One of ONNX's operations. */
@FunctionalInterface
interface Operation {

  /**
   * The arrays that it makes, in the order of the node's outputs; those that the node leaves out at
   * the end may be missing.
   *
   * @throws OperationException if what it reads does not fit
   */
  List<Array> evaluate(Call call);
}
