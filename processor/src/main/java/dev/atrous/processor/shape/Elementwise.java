package dev.atrous.processor.shape;

import java.util.List;
import java.util.Optional;

/** An operation on one map whose shape stays: each position is computed of the same one. */
interface Elementwise extends Unary {

  @Override
  default OperationKind drawnAs() {
    return OperationKind.OTHER;
  }

  @Override
  default OutputSize size(List<MapShape> inputs) {
    return OutputSize.of(inputs.get(0));
  }

  @Override
  default Optional<Footprint> footprint(List<MapShape> inputs, int index) {
    return Optional.of(Footprint.same(inputs.get(index)));
  }

  @Override
  default Size rate() {
    return Size.ONE;
  }
}
