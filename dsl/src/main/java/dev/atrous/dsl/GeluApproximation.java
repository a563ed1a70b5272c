package dev.atrous.dsl;

/** How {@link Gelu} computes the distribution function; the words are PyTorch's. */
public enum GeluApproximation {
  /** By the error function: {@code y = x · (1 + erf(x / √2)) / 2}. */
  NONE,

  /** {@code y = x · (1 + tanh(√(2 / π) · (x + 0.044715 · x³))) / 2}. */
  TANH
}
