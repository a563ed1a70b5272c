package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Operation;
import dev.atrous.processor.reference.operations.Pair;
import java.util.List;

/**
 * One operation of an expanded network; nodes are compared by identity.
 *
 * @param weights the name that its parameters' names start with
 * @param strides product of the strides up to here
 * @param rateFactor what the output stride makes of the rates of layers that read this
 */
record Node(
    Operation operation,
    List<Node> reads,
    Extent extent,
    String weights,
    Pair strides,
    Pair rateFactor) {

  static Node input(Extent extent) {
    return new Node(null, List.of(), extent, "", new Pair(1, 1), new Pair(1, 1));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
