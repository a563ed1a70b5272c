package dev.atrous.runtime.loops;

import java.util.Objects;

/**
 * The function that ends a layer, applied while its results are still at hand. NaN passes through
 * every one of them.
 *
 * @param kind which function
 * @param slope of the leaky ReLU below 0; 0 for all others
 */
public record Activation(Kind kind, float slope) {

  /** The functions there are. */
  public enum Kind {
    /** x. */
    NONE,
    /** max(x, 0). */
    RELU,
    /** min(max(x, 0), 6). */
    RELU6,
    /** x where x &gt; 0, else x · slope. */
    LEAKY_RELU,
    /** x · relu6(x + 3) / 6. */
    HARD_SWISH,
    /** relu6(x + 3) / 6. */
    HARD_SIGMOID,
    /** 1 / (1 + exp(−x)). */
    SIGMOID,
    /** x · sigmoid(x). */
    SILU,
    /** tanh(x). */
    TANH
  }

  public static final Activation NONE = new Activation(Kind.NONE, 0);
  public static final Activation RELU = new Activation(Kind.RELU, 0);
  public static final Activation RELU6 = new Activation(Kind.RELU6, 0);
  public static final Activation HARD_SWISH = new Activation(Kind.HARD_SWISH, 0);
  public static final Activation HARD_SIGMOID = new Activation(Kind.HARD_SIGMOID, 0);
  public static final Activation SIGMOID = new Activation(Kind.SIGMOID, 0);
  public static final Activation SILU = new Activation(Kind.SILU, 0);
  public static final Activation TANH = new Activation(Kind.TANH, 0);

  public Activation {
    Objects.requireNonNull(kind, "kind");
  }

  /** x where x &gt; 0, else x · slope. */
  public static Activation leakyRelu(float slope) {
    return new Activation(Kind.LEAKY_RELU, slope);
  }
}
