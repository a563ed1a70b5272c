package dev.atrous.runtime.loops.vector.kernel;

/**
 * The kernels of convolutions that walk from pixel to pixel, all tiles in a call, and keep what
 * does not change from tile to tile in registers: p are the pixels of a tile and v its vectors of
 * output channels.
 */
final class DirectTemplates {

  private DirectTemplates() {}

  private static final String SUMS_FROM_BIAS =
      """
      $for each pixel p
        $for each vector v
          FloatVector sum${p}${v} = FloatVector.fromArray(FLOATS, bias, ${v*LANES});
      """;

  static final String GEMM =
      """
      /**
       * Computes all pixels of a line.
       *
       * @param w weights, term by term
       * @param bias what the sums start from
       * @param terms how many, which are neighbours
       * @param x holds the inputs of a pixel at {@code xAt} + pixel · {@code xStep}
       * @param y receives its sums at {@code yAt} + pixel · {@code yStep}
       * @param pixels at least those of a tile
       * @param limits of the sums
       */
      public static void compute(
      float[] w,
      float[] bias,
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      float[] limits) {
      """
          + Fragments.LIMITS.indent(2)
          + """
            for (int next = 0; next < pixels; next += PIXELS) {
              // The last tile goes back over pixels that are done, to the same result.
              int pixel = Math.min(next, pixels - PIXELS);
              int to = yAt + pixel * yStep;
              $for each pixel p
                int at${p} = xAt + ${(pixel+p)} * xStep;
          """
          + SUMS_FROM_BIAS.indent(4)
          + """
              for (int term = 0; term < terms; term++) {
                $for each vector v
                  FloatVector w${v} = FloatVector.fromArray(FLOATS, w, term * ${(V*LANES)}${+v*LANES});
          """
          + Fragments.multiply("at${p} + term").indent(6)
          + """
              }
          """
          + Fragments.CAST.indent(4)
          + Fragments.clampAndStore("to${+p*yStep}").indent(4)
          + """
            }
          }
          """;

  /** Walks across the rows of a rectangle; a tile is at most as wide as it. */
  private static final String RECTANGLE =
      """
      int xWrap = xRow - columns * xStep;
      int yWrap = yRow - columns * yStep;
      int xNext = xAt;
      int yNext = yAt;
      int column = 0;
      for (int left = rows * columns; left > 0; left -= PIXELS) {
        if (left < PIXELS) {
          // Back over pixels that are done, to the same result.
          xNext -= (PIXELS - left) * xStep;
          yNext -= (PIXELS - left) * yStep;
          column -= PIXELS - left;
        }
        int at0 = xNext;
        int to0 = yNext;
        $for each further pixel p
          int at${p} = ${xNext+p*xStep} + (column + ${p} < columns ? 0 : xWrap);
          int to${p} = ${yNext+p*yStep} + (column + ${p} < columns ? 0 : yWrap);
      """;

  private static final String END_OF_RECTANGLE =
      """
        xNext += PIXELS * xStep;
        yNext += PIXELS * yStep;
        column += PIXELS;
        if (column >= columns) {
          xNext += xWrap;
          yNext += yWrap;
          column -= columns;
        }
      }
      """;

  static final String DIRECT_CONV =
      """
      /**
       * Computes all pixels of a rectangle.
       *
       * @param w weights, term by term
       * @param bias what the sums start from
       * @param runs of neighbouring terms: for each, floats from a pixel to its first input, the number
       *     of its first term, and how many these are, which is negative behind the last run
       * @param x holds the inputs of a pixel, counted from {@code xAt} + row · {@code xRow} + column ·
       *     {@code xStep}
       * @param y receives its sums, at {@code yAt} + row · {@code yRow} + column · {@code yStep}
       * @param columns at least the pixels of a tile
       * @param limits of the sums
       */
      public static void compute(
      float[] w,
      float[] bias,
      int[] runs,
      float[] x,
      int xAt,
      int xStep,
      int xRow,
      float[] y,
      int yAt,
      int yStep,
      int yRow,
      int rows,
      int columns,
      float[] limits) {
      """
          + Fragments.LIMITS.indent(2)
          + RECTANGLE.indent(2)
          + SUMS_FROM_BIAS.indent(4)
          + """
              for (int at = 0; runs[at + 2] >= 0; at += 3) {
                int from = runs[at];
                $for each pixel p
                  int from${p} = at${p} + from;
                int wAt = runs[at + 1] * ${(V*LANES)};
                int terms = runs[at + 2];
                for (int term = 0; term < terms; term++) {
                  $for each vector v
                    FloatVector w${v} = FloatVector.fromArray(FLOATS, w, wAt + term * ${(V*LANES)}${+v*LANES});
          """
          + Fragments.multiply("from${p} + term").indent(8)
          + """
                }
              }
          """
          + Fragments.CAST.indent(4)
          + Fragments.clampAndStore("to${p}").indent(4)
          + END_OF_RECTANGLE.indent(2)
          + """
          }
          """;

  static final String DIRECT_CONV_GATHER_K =
      """
      /**
       * Computes all pixels of a rectangle.
       *
       * @param w weights of all terms, one by one
       * @param bias what the sums start from
       * @param pairs for each term, floats from a pixel to its input, and its number
       * @param first the first term
       * @param end behind the last
       * @param x holds the inputs of a pixel, counted from {@code xAt} + row · {@code xRow} + column ·
       *     {@code xStep}
       * @param y receives its sums, at {@code yAt} + row · {@code yRow} + column · {@code yStep}
       * @param columns at least the pixels of a tile
       * @param limits of the sums
       */
      public static void compute(
      float[] w,
      float[] bias,
      int[] pairs,
      int first,
      int end,
      float[] x,
      int xAt,
      int xStep,
      int xRow,
      float[] y,
      int yAt,
      int yStep,
      int yRow,
      int rows,
      int columns,
      float[] limits) {
      """
          + Fragments.LIMITS.indent(2)
          + RECTANGLE.indent(2)
          + SUMS_FROM_BIAS.indent(4)
          + """
              for (int term = first; term < end; term++) {
                int offset = pairs[2 * term];
                $for each vector v
                  FloatVector w${v} = FloatVector.fromArray(FLOATS, w, term * ${(V*LANES)}${+v*LANES});
          """
          + Fragments.multiply("at${p} + offset").indent(6)
          + """
              }
          """
          + Fragments.CAST.indent(4)
          + Fragments.clampAndStore("to${p}").indent(4)
          + END_OF_RECTANGLE.indent(2)
          + """
          }
          """;
}
