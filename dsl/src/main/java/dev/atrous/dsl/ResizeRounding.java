package dev.atrous.dsl;

/** Which row is the nearest to a place between two, for {@link Resize}. ONNX's names. */
public enum ResizeRounding {
  /** The one before: PyTorch's {@code nearest}. */
  FLOOR,

  /** The one behind. */
  CEIL,

  /** The nearer one, and of two that are as near the one before. */
  ROUND_PREFER_FLOOR,

  /**
   * The nearer one, and of two that are as near the one behind: PyTorch's {@code nearest-exact}.
   */
  ROUND_PREFER_CEIL
}
