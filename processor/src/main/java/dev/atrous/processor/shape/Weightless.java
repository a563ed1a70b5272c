package dev.atrous.processor.shape;

import java.math.BigInteger;
import java.util.List;

/** An operation without learned numbers, which multiplies nothing by any. */
interface Weightless extends Operation {

  @Override
  default long parameters(List<MapShape> inputs) {
    return 0;
  }

  @Override
  default BigInteger largestTensor(List<MapShape> inputs) {
    return BigInteger.ZERO;
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
