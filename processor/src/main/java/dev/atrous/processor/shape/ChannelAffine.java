package dev.atrous.processor.shape;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A learned factor for each channel, and an addend: what a convolution in front takes into its
 * weights.
 */
public interface ChannelAffine extends Elementwise {

  /**
   * What is added to a measured variance that is part of the factor; empty if the factor is what
   * was learned.
   */
  OptionalDouble overVariance();

  /** Whether there is an addend. */
  boolean shifts();

  @Override
  default List<WeightTensor> tensors(List<MapShape> inputs) {
    long channels = inputs.get(0).channels();
    return WeightTensor.withBias(WeightTensor.learned("weight", channels), shifts(), channels);
  }

  @Override
  default long multiplyAdds(List<MapShape> inputs) {
    return 0;
  }

  @Override
  default boolean hasWeights() {
    return true;
  }

  @Override
  default Absorbs absorbs() {
    return Absorbs.ACTIVATION;
  }

  @Override
  default boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
