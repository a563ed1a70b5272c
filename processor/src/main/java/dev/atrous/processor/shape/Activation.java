package dev.atrous.processor.shape;

import dev.atrous.runtime.loops.Activation.Kind;
import java.util.List;

/**
 * The activations without weights.
 *
 * @param kind which of the runtime's functions
 * @param slope of {@code @LeakyRelu} below zero, or of {@code @HardSigmoid}; 0 for the others
 * @param offset of {@code @HardSigmoid}; 0 for the others
 */
public record Activation(Kind kind, double slope, double offset)
    implements Elementwise, Weightless {

  /** A function without an offset. */
  public Activation(Kind kind, double slope) {
    this(kind, slope, 0);
  }

  /** {@code min(max(x · slope + offset, 0), 1)}, by the name of the usual one if it is that. */
  public static Activation hardSigmoid(double slope, double offset) {
    return (float) slope == 1 / 6f && offset == 0.5
        ? new Activation(Kind.HARD_SIGMOID, 0)
        : new Activation(Kind.SLOPED_HARD_SIGMOID, slope, offset);
  }

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
