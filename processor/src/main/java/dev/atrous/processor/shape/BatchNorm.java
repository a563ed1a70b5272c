package dev.atrous.processor.shape;

import java.util.OptionalDouble;

/** {@code @BatchNorm}: with the running mean and variance (Ioffe and Szegedy 2015). */
public record BatchNorm(double epsilon) implements ChannelAffine {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "batch norm";
  }

  @Override
  public OptionalDouble overVariance() {
    return OptionalDouble.of(epsilon);
  }

  @Override
  public boolean shifts() {
    return true;
  }
}
