package dev.atrous.runtime.loops.vector.kernel;

import java.util.Arrays;

/** The kernels of one template. The table in the package's documentation says what each does. */
enum Family {
  IGEMM(
      "Igemm",
      "",
      "pixels at offsets, neighbouring terms",
      IndirectTemplates.class,
      IndirectTemplates.IGEMM),
  IGEMM_GATHER_K(
      "IgemmGatherK",
      "",
      "pixels at offsets, terms at offsets",
      IndirectTemplates.class,
      IndirectTemplates.IGEMM_GATHER_K),
  GEMM(
      "Gemm",
      "",
      "pixels in a line, neighbouring terms",
      DirectTemplates.class,
      DirectTemplates.GEMM),
  DIRECT_CONV(
      "DirectConv",
      "",
      "pixels of a rectangle, runs of neighbouring terms",
      DirectTemplates.class,
      DirectTemplates.DIRECT_CONV),
  DIRECT_CONV_GATHER_K(
      "DirectConvGatherK",
      "",
      "pixels of a rectangle, terms at offsets",
      DirectTemplates.class,
      DirectTemplates.DIRECT_CONV_GATHER_K),
  DWCONV_INDIRECT(
      "DwconvIndirect",
      "",
      "pixels and taps at offsets",
      DepthwiseTemplates.class,
      DepthwiseTemplates.INDIRECT),
  DWCONV_ROW(
      "DwconvRow",
      "r",
      "pixels of a row share their inputs",
      DepthwiseTemplates.class,
      DepthwiseTemplates.ROW),
  DWCONV_STRIP(
      "DwconvStrip",
      "r",
      "pixels of a strip share their inputs",
      DepthwiseTemplates.class,
      DepthwiseTemplates.STRIP),
  DWCONV(
      "Dwconv",
      "p",
      "weights stay in registers",
      HeldWeightsTemplates.class,
      HeldWeightsTemplates.SQUARE),
  DWCONV_OBLONG(
      "DwconvOblong",
      "p",
      "weights stay in registers",
      HeldWeightsTemplates.class,
      HeldWeightsTemplates.OBLONG),
  DWCONV_SLIDING(
      "DwconvSliding",
      "p",
      "pixels share inputs, weights stay in registers",
      HeldWeightsTemplates.class,
      HeldWeightsTemplates.SLIDING);

  /** What the names of its kernels begin with. */
  final String prefix;

  /** What labels a number of taps in them: p those of the kernel, r those of a row; or nothing. */
  final String label;

  final String description;

  /** The class that holds the template. */
  final Class<?> source;

  final String template;

  Family(String prefix, String label, String description, Class<?> source, String template) {
    this.prefix = prefix;
    this.label = label;
    this.description = description;
    this.source = source;
    this.template = template;
  }

  /** The family whose kernels' names begin so. */
  static Family of(String prefix) {
    return Arrays.stream(values())
        .filter(family -> family.prefix.equals(prefix))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no family of kernels " + prefix));
  }
}
