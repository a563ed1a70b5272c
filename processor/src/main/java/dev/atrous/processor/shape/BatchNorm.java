package dev.atrous.processor.shape;

import java.util.List;

/** {@code @BatchNorm}: with the running mean and variance (Ioffe and Szegedy 2015). */
public record BatchNorm(double epsilon) implements Operation {

  @Override
  public String label() {
    return "batch norm";
  }

  @Override
  public MapShape output(List<MapShape> inputs) {
    return inputs.get(0);
  }

  /** Weight and bias; the running statistics are measured, not learned. */
  @Override
  public long parameters(List<MapShape> inputs) {
    return 2L * inputs.get(0).channels();
  }

  @Override
  public boolean hasWeights() {
    return true;
  }
}
