package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Operation;
import java.util.List;

/** A weight tensor of a network: its full name, its shape, and the operation that it belongs to. */
public record WeightTensor(
    String name, String suffix, List<Integer> shape, Operation operation, Extent input) {

  public int elements() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }
}
