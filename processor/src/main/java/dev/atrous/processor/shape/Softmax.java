package dev.atrous.processor.shape;

import java.util.List;

/**
 * {@code @Softmax}: exponentials over the channels of each position, divided by their sum;
 * {@code @LogSoftmax}: the logarithms of these.
 */
public record Softmax(boolean logarithm) implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return logarithm ? "log softmax" : "softmax";
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
