package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Normalize}: y = (x − mean) / std with numbers that the declaration gives. */
public record Normalize(List<Float> mean, List<Float> std) implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "normalize";
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
