package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Dropout}: nothing, once training is over (Srivastava et al. 2014). */
public record Dropout() implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "dropout";
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return true;
  }
}
