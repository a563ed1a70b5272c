package dev.atrous.runtime.loops.vector.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All micro-kernels there are. A new one is a word in this table, named by the rule that the
 * package states; {@link MicroKernelGoldenTest} writes it.
 */
final class MicroKernels {

  static final String TABLE =
      """
      Igemm4x4             Igemm5x3  Igemm6x2  Igemm8x1  Igemm16x1
      IgemmHalf4x3         IgemmHalf8x1
      IgemmGatherK4x4      IgemmGatherK8x2  IgemmGatherK8x1  IgemmGatherKHalf8x1
      Gemm4x4              Gemm5x3  Gemm6x2  Gemm16x1
      DirectConv4x4
      DirectConvGatherK8x2 DirectConvGatherK16x1
      DwconvIndirect4x1    DwconvIndirect4x2
      DwconvRow3r3x1       DwconvRow3r6x1     DwconvRow5r4x1
      DwconvStrip5r5x2     DwconvStrip5r12x1
      Dwconv4p1x2          Dwconv9p1x2        DwconvOblong6p1x2
      DwconvSliding9p3x2
      """;

  private MicroKernels() {}

  /** The text of each kernel, by its name. */
  static Map<String, String> printed() {
    Map<String, String> printed = new LinkedHashMap<>();
    Arrays.stream(TABLE.strip().split("\\s+"))
        .forEach(name -> printed.put(name, MicroKernel.named(name).text()));
    return printed;
  }
}
