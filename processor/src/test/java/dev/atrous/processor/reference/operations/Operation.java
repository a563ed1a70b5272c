package dev.atrous.processor.reference.operations;

import java.util.List;

/** One operation with its attributes: what it makes of maps, by its definition and no shortcut. */
public interface Operation {

  /** The output's extent, or an {@link ImpossibleShape}. */
  Extent output(List<Extent> inputs);

  /** The output's values; sizes have been checked by {@link #output}. */
  Planes apply(List<Planes> inputs, Values values);

  /** What the operation needs of weights. */
  default List<Parameter> parameters(List<Extent> inputs) {
    return List.of();
  }

  /** By how much the operation makes maps smaller. */
  default Pair stride() {
    return new Pair(1, 1);
  }

  /** Whether the output's pixels lie elsewhere than the input's, so that no stride is owed. */
  default boolean makesNewGrid() {
    return false;
  }

  /** The same operation with other strides and multiplied rates, if it has any. */
  default Operation slowed(Pair strides, Pair rateFactor) {
    return this;
  }
}
