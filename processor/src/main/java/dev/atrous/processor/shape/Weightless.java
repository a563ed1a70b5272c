package dev.atrous.processor.shape;

import java.util.List;

/** An operation without learned numbers, which multiplies nothing by any. */
interface Weightless extends Operation {

  @Override
  default List<WeightTensor> tensors(List<MapShape> inputs) {
    return List.of();
  }

  @Override
  default long multiplyAdds(List<MapShape> inputs) {
    return 0;
  }

  @Override
  default boolean hasWeights() {
    return false;
  }
}
