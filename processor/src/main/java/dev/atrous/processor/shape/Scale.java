package dev.atrous.processor.shape;

import java.util.OptionalDouble;

/** {@code @Scale}: a learned factor for each channel, and an addend (Touvron et al. 2021). */
public record Scale(boolean bias) implements ChannelAffine {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "scale";
  }

  @Override
  public OptionalDouble overVariance() {
    return OptionalDouble.empty();
  }

  @Override
  public boolean shifts() {
    return bias;
  }
}
