package dev.atrous.dsl;

/** What works and disappoints, and is warned of; {@link Accept} says that it is meant. */
public enum Warning {
  /**
   * Rates with a common factor leave a grid of pixels that nothing reads (Wang et al. 2018,
   * "Understanding Convolution for Semantic Segmentation", section 3.2).
   */
  GRIDDING,
  /**
   * The rate is so large that only one of the kernel's taps ever meets data (Chen et al. 2017,
   * "Rethinking Atrous Convolution for Semantic Image Segmentation", section 3.3).
   */
  DEGENERATE_RATE,
  /**
   * The stride of a transposed convolution does not divide its kernel (Odena et al. 2016,
   * "Deconvolution and Checkerboard Artifacts").
   */
  CHECKERBOARD,
  /** The last rows or columns of a map are read by no position of the output. */
  UNREAD_EDGE,
  /** No output needs the layer, so it is left out. */
  LAYER_UNUSED,
  /** No layer takes the padding or the epsilon that its network or block gives once. */
  VALUE_UNUSED
}
