package dev.atrous.dsl;

/**
 * At which place of the input {@link Resize} reads a row of the output, and columns likewise.
 * {@code s} is the scale, which is {@code H' / H} where a size is given. Except for {@link #USUAL}
 * these are ONNX's names.
 */
public enum ResizeCoordinates {
  /** What PyTorch does: {@link #ASYMMETRIC} to the nearest pixel, else {@link #HALF_PIXEL}. */
  USUAL,

  /** {@code (row + 0.5) / s − 0.5}: the outer edges of the two maps meet. */
  HALF_PIXEL,

  /**
   * The same, moved so that the centres of the two maps meet where {@code H · s} is not a whole
   * number: {@code (row + 0.5) / s − 0.5 + (H − H' / s) / 2}.
   */
  HALF_PIXEL_SYMMETRIC,

  /** {@link #HALF_PIXEL}, but 0 if {@code H' = 1}. */
  PYTORCH_HALF_PIXEL,

  /** {@code row / s}: the first rows meet. */
  ASYMMETRIC,

  /**
   * {@code row · (H − 1) / (H' − 1)}, or 0 if {@code H' = 1}: the centres of the corner pixels
   * meet. It is PyTorch's {@code align_corners}, and what DeepLab's published graphs use.
   */
  ALIGN_CORNERS
}
