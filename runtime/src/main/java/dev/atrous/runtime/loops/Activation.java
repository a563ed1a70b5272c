package dev.atrous.runtime.loops;

import java.util.Objects;

/**
 * The function that ends a layer, applied while its results are still at hand. NaN passes through
 * every one of them.
 *
 * @param kind which function
 * @param first the first of the numbers that the function has of its own, such as a slope; else 0
 * @param second the second of them; else 0
 */
public record Activation(Kind kind, float first, float second) {

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
    LEAKY_RELU("leaky ReLU", 1),

    /** x · relu6(x + 3) / 6. */
    HARD_SWISH("hard swish"),

    /** relu6(x + 3) / 6. */
    HARD_SIGMOID("hard sigmoid"),

    /** min(max(x · slope + offset, 0), 1). */
    SLOPED_HARD_SIGMOID("sloped hard sigmoid", 2),

    /** 1 / (1 + exp(−x)). */
    SIGMOID("sigmoid"),

    /** x · sigmoid(x). */
    SILU("SiLU"),

    /** tanh(x). */
    TANH("tanh"),

    /** x · Φ(x), Φ being the distribution function of the normal distribution. */
    GELU("GELU"),

    /** x · (1 + tanh(√(2 / π) · (x + 0.044715 · x³))) / 2. */
    GELU_TANH("GELU by tanh"),

    /** x where x &gt; 0, else alpha · (exp(x) − 1). */
    ELU("ELU", 1),

    /** log(1 + exp(x)). */
    SOFTPLUS("softplus"),

    /** x · tanh(softplus(x)). */
    MISH("Mish"),

    /** min(max(x, least), most). */
    CLIP("clip", 2);

    private final String label;
    private final int numbers;

    Kind(String label) {
      this(label, 0);
    }

    Kind(String label, int numbers) {
      this.label = label;
      this.numbers = numbers;
    }

    /** The function's name as summaries show it. */
    public String label() {
      return label;
    }

    /**
     * How many numbers the function has of its own. One without is a constant of its name, any
     * other is made by the method of its name: {@link Activation#leakyRelu}.
     */
    public int numbers() {
      return numbers;
    }
  }

  public static final Activation NONE = new Activation(Kind.NONE);
  public static final Activation RELU = new Activation(Kind.RELU);
  public static final Activation RELU6 = new Activation(Kind.RELU6);
  public static final Activation HARD_SWISH = new Activation(Kind.HARD_SWISH);
  public static final Activation HARD_SIGMOID = new Activation(Kind.HARD_SIGMOID);
  public static final Activation SIGMOID = new Activation(Kind.SIGMOID);
  public static final Activation SILU = new Activation(Kind.SILU);
  public static final Activation TANH = new Activation(Kind.TANH);
  public static final Activation GELU = new Activation(Kind.GELU);
  public static final Activation GELU_TANH = new Activation(Kind.GELU_TANH);
  public static final Activation SOFTPLUS = new Activation(Kind.SOFTPLUS);
  public static final Activation MISH = new Activation(Kind.MISH);

  public Activation {
    Objects.requireNonNull(kind, "kind");
  }

  private Activation(Kind kind) {
    this(kind, 0, 0);
  }

  /** x where x &gt; 0, else x · slope. */
  public static Activation leakyRelu(float slope) {
    return new Activation(Kind.LEAKY_RELU, slope, 0);
  }

  /** min(max(x · slope + offset, 0), 1). */
  public static Activation slopedHardSigmoid(float slope, float offset) {
    return new Activation(Kind.SLOPED_HARD_SIGMOID, slope, offset);
  }

  /** x where x &gt; 0, else alpha · (exp(x) − 1). */
  public static Activation elu(float alpha) {
    return new Activation(Kind.ELU, alpha, 0);
  }

  /**
   * min(max(x, least), most). A limit of −0 is one of 0.
   *
   * @throws IllegalArgumentException if the least is not at most the most
   */
  public static Activation clip(float least, float most) {
    if (!(least <= most)) {
      throw new IllegalArgumentException(
          "Expected a least number that is not above the most, found "
              + least
              + " and "
              + most
              + ".");
    }
    return new Activation(Kind.CLIP, least + 0f, most + 0f);
  }
}
