package dev.atrous.processor.shape;

import java.util.List;

/** {@code @Softmax}: exponentials over the channels of each position, divided by their sum. */
public record Softmax() implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return "softmax";
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
