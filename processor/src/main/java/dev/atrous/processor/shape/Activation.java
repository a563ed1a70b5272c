package dev.atrous.processor.shape;

import java.util.List;

/**
 * The activations without weights.
 *
 * @param slope of {@code @LeakyRelu} below zero; 0 for the others
 */
public record Activation(Kind kind, double slope) implements Elementwise, Weightless {

  /** Which function; named as the runtime's constants. */
  public enum Kind {
    NONE("identity"),
    RELU("ReLU"),
    RELU6("ReLU6"),
    LEAKY_RELU("leaky ReLU"),
    HARD_SWISH("hard swish"),
    HARD_SIGMOID("hard sigmoid"),
    SIGMOID("sigmoid"),
    SILU("SiLU"),
    TANH("tanh");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public String label() {
    return kind.label;
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
