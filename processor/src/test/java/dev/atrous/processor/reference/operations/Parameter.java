package dev.atrous.processor.reference.operations;

import java.util.List;

/** A tensor of weights that an operation needs: the last part of its name, and its shape. */
public record Parameter(String suffix, List<Integer> shape) {

  static Parameter of(String suffix, Integer... shape) {
    return new Parameter(suffix, List.of(shape));
  }

  public int elements() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }
}
