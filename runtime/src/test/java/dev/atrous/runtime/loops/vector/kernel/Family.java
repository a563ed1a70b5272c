package dev.atrous.runtime.loops.vector.kernel;

import java.util.Arrays;

/** The kernels of one template. The table in the package's documentation says what each does. */
enum Family {
  IGEMM(
      "Igemm",
      "pixels at offsets, neighbouring terms",
      IndirectTemplates.class,
      IndirectTemplates.IGEMM),
  IGEMM_GATHER_K(
      "IgemmGatherK",
      "pixels at offsets, terms at offsets",
      IndirectTemplates.class,
      IndirectTemplates.IGEMM_GATHER_K),
  GEMM("Gemm", "pixels in a line, neighbouring terms", DirectTemplates.class, DirectTemplates.GEMM),
  DIRECT_CONV(
      "DirectConv",
      "pixels of a rectangle, runs of neighbouring terms",
      DirectTemplates.class,
      DirectTemplates.DIRECT_CONV),
  DIRECT_CONV_GATHER_K(
      "DirectConvGatherK",
      "pixels of a rectangle, terms at offsets",
      DirectTemplates.class,
      DirectTemplates.DIRECT_CONV_GATHER_K);

  /** What the names of its kernels begin with. */
  final String prefix;

  final String description;

  /** The class that holds the template. */
  final Class<?> source;

  final String template;

  Family(String prefix, String description, Class<?> source, String template) {
    this.prefix = prefix;
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
