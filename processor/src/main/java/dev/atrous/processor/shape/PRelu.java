package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @PRelu}: a learned slope below zero (He et al. 2015).
 *
 * @param shared whether all channels share one slope
 */
public record PRelu(boolean shared) implements Operation {

  @Override
  public String label() {
    return "PReLU";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return inputs.get(0);
  }

  @Override
  public long parameters(List<MapShape> inputs) {
    return shared ? 1 : inputs.get(0).channels();
  }

  @Override
  public boolean hasWeights() {
    return true;
  }
}
