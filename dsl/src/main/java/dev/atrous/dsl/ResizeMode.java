package dev.atrous.dsl;

/** How {@link Resize} finds the values of its output; the formulas are there. */
public enum ResizeMode {
  /** The nearest pixel above and to the left: PyTorch's {@code nearest}. */
  NEAREST,

  /** The weighted mean of the four pixels around: PyTorch's {@code bilinear}. */
  BILINEAR
}
