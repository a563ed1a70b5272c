package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @PRelu}: a learned slope below zero (He et al. 2015).
 *
 * @param shared whether all channels share one slope
 */
public record PRelu(boolean shared) implements Elementwise {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "PReLU";
  }

  @Override
  public List<WeightTensor> tensors(List<MapShape> inputs) {
    return List.of(WeightTensor.learned("weight", shared ? 1 : inputs.get(0).channels()));
  }

  @Override
  public long multiplyAdds(List<MapShape> inputs) {
    return 0;
  }

  @Override
  public boolean hasWeights() {
    return true;
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
