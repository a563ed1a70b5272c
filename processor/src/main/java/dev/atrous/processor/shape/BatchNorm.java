package dev.atrous.processor.shape;

import java.math.BigInteger;
import java.util.List;

/** {@code @BatchNorm}: with the running mean and variance (Ioffe and Szegedy 2015). */
public record BatchNorm(double epsilon) implements Elementwise {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "batch norm";
  }

  /** Weight and bias; the running statistics are measured, not learned. */
  @Override
  public long parameters(List<MapShape> inputs) {
    return 2L * inputs.get(0).channels();
  }

  @Override
  public BigInteger largestTensor(List<MapShape> inputs) {
    return BigInteger.valueOf(inputs.get(0).channels());
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
    return Absorbs.ACTIVATION;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return false;
  }
}
