package dev.atrous.runtime.loops;

import java.util.Objects;

/**
 * The function that ends a layer, applied while its results are still at hand. NaN passes through
 * every one of them.
 *
 * @param kind which function
 * @param slope of the leaky ReLU below 0, or of the hard sigmoid that has one; 0 for all others
 * @param offset of the hard sigmoid that has one; 0 for all others
 */
public record Activation(Kind kind, float slope, float offset) {

  /**
   * The functions there are: the one list of them. The processor plans with it, {@code Activation}
   * of the language has the same names, and loops choose among them in expressions, which do not
   * compile where one is forgotten.
   */
  public enum Kind {
    /** x. */
    NONE("identity"),

    /** max(x, 0). */
    RELU("ReLU"),

    /** min(max(x, 0), 6). */
    RELU6("ReLU6"),

    /** x where x &gt; 0, else x · slope. */
    LEAKY_RELU("leaky ReLU"),

    /** x · relu6(x + 3) / 6. */
    HARD_SWISH("hard swish"),

    /** relu6(x + 3) / 6. */
    HARD_SIGMOID("hard sigmoid"),

    /** min(max(x · slope + offset, 0), 1). */
    SLOPED_HARD_SIGMOID("sloped hard sigmoid"),

    /** 1 / (1 + exp(−x)). */
    SIGMOID("sigmoid"),

    /** x · sigmoid(x). */
    SILU("SiLU"),

    /** tanh(x). */
    TANH("tanh"),

    /** x · Φ(x), Φ being the distribution function of the normal distribution. */
    GELU("GELU"),

    /** x · (1 + tanh(√(2 / π) · (x + 0.044715 · x³))) / 2. */
    GELU_TANH("GELU by tanh");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The function's name as summaries show it. */
    public String label() {
      return label;
    }

    /** Whether the function has a slope, so that a constant cannot stand for it. */
    public boolean hasSlope() {
      return this == LEAKY_RELU || this == SLOPED_HARD_SIGMOID;
    }
  }

  public static final Activation NONE = new Activation(Kind.NONE, 0);
  public static final Activation RELU = new Activation(Kind.RELU, 0);
  public static final Activation RELU6 = new Activation(Kind.RELU6, 0);
  public static final Activation HARD_SWISH = new Activation(Kind.HARD_SWISH, 0);
  public static final Activation HARD_SIGMOID = new Activation(Kind.HARD_SIGMOID, 0);
  public static final Activation SIGMOID = new Activation(Kind.SIGMOID, 0);
  public static final Activation SILU = new Activation(Kind.SILU, 0);
  public static final Activation TANH = new Activation(Kind.TANH, 0);
  public static final Activation GELU = new Activation(Kind.GELU, 0);
  public static final Activation GELU_TANH = new Activation(Kind.GELU_TANH, 0);

  public Activation {
    Objects.requireNonNull(kind, "kind");
  }

  /** A function without an offset. */
  public Activation(Kind kind, float slope) {
    this(kind, slope, 0);
  }

  /** x where x &gt; 0, else x · slope. */
  public static Activation leakyRelu(float slope) {
    return new Activation(Kind.LEAKY_RELU, slope);
  }

  /** min(max(x · slope + offset, 0), 1). */
  public static Activation hardSigmoid(float slope, float offset) {
    return new Activation(Kind.SLOPED_HARD_SIGMOID, slope, offset);
  }
}
