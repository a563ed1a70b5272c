package dev.atrous.dsl;

/** The activations without weights, for {@link Activate}; each has an annotation of its own. */
public enum Activation {
  /** None: {@code y = x}. */
  NONE,
  /** As {@link Relu}. */
  RELU,
  /** As {@link Relu6}. */
  RELU6,
  /** As {@link HardSwish}. */
  HARD_SWISH,
  /** As {@link HardSigmoid}. */
  HARD_SIGMOID,
  /** As {@link Sigmoid}. */
  SIGMOID,
  /** As {@link Silu}. */
  SILU,
  /** As {@link Tanh}. */
  TANH,

  /** As {@link Gelu}. */
  GELU,

  /** As {@link Gelu} with {@link GeluApproximation#TANH}. */
  GELU_TANH,

  /** As {@link Softplus}. */
  SOFTPLUS,

  /** As {@link Mish}. */
  MISH
}
