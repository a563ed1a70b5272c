package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Shuffle}: the channels of groups, mixed (Zhang et al. 2018, section 3.1). */
public record Shuffle(int groups) implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "shuffle of " + groups + " groups";
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return groups == 1 || groups == inputs.get(0).channels();
  }
}
