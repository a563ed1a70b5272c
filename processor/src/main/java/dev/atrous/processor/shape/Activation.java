package dev.atrous.processor.shape;

import dev.atrous.runtime.loops.Activation.Kind;
import java.util.List;

/**
 * The activations without weights.
 *
 * @param kind which of the runtime's functions
 * @param slope of {@code @LeakyRelu} below zero; 0 for the others
 */
public record Activation(Kind kind, double slope) implements Elementwise, Weightless {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return kind.label();
  }

  @Override
  public Absorbs absorbs() {
    return Absorbs.NOTHING;
  }

  @Override
  public boolean passesOn(List<MapShape> inputs) {
    return kind == Kind.NONE;
  }
}
