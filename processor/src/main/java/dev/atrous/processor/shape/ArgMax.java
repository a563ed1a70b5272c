package dev.atrous.processor.shape;

import java.util.List;

/** {@code @ArgMax}: the index of the largest channel of each position, C×H×W to 1×H×W. */
public record ArgMax() implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "arg max";
  }

  @Override
  public OutputSize size(List<MapShape> inputs) {
    return OutputSize.of(inputs.get(0)).withChannels(1);
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
