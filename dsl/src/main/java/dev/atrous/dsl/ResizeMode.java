package dev.atrous.dsl;

/** How {@link Resize} finds the values of its output; the formulas are there. */
public enum ResizeMode {
  /** The nearest pixel: PyTorch's {@code nearest}, and {@code nearest-exact}. */
  NEAREST,

  /** The weighted mean of the four pixels around: PyTorch's {@code bilinear}. */
  BILINEAR,

  /** A cubic curve through the sixteen pixels around: PyTorch's {@code bicubic}. */
  BICUBIC
}
