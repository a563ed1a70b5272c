package dev.atrous.runtime.loops.vector.kernel;

/**
 * The kernels of convolutions that find their pixels by a list of offsets, one tile a call: p are
 * the pixels of the tile and v its vectors of output channels. Sums may start from what the output
 * holds, so that terms can be had in several calls.
 */
final class IndirectTemplates {

  private IndirectTemplates() {}

  private static final String INDIRECT_PIXELS =
      """
      $for each pixel p
        int at${p} = in[${pixel+p}] + inShift;
      $for each pixel p
        int from${p} = fromAt[${pixel+p}] + fromShift;
        $for each vector v
          FloatVector sum${p}${v} = FloatVector.fromArray(FLOATS, from, from${p}${+v*LANES});
      $for each pixel p
        int to${p} = to[${pixel+p}] + shift;
      """;

  private static final String STORE_INDIRECT_PIXELS =
      Fragments.returnClamped("to${p}") + Fragments.store("to${p}");

  static final String IGEMM =
      """
      /**
       * Adds the products of some neighbouring terms.
       *
       * @param w weights, term by term, from {@code wAt} on
       * @param terms how many
       * @param in where the input of the first term lies, + {@code inShift}, for each pixel
       * @param from what the sums start from, at {@code fromAt} of each pixel + {@code fromShift}
       * @param y receives the sums, at {@code to} of each pixel + {@code shift}
       * @param pixel the first pixel
       * @param limits of the sums; an empty interval means none
       */
      public static void compute(
      float[] w,
      int wAt,
      int terms,
      float[] x,
      int[] in,
      int inShift,
      float[] from,
      int[] fromAt,
      int fromShift,
      float[] y,
      int[] to,
      int shift,
      int pixel,
      float[] limits) {
      """
          + INDIRECT_PIXELS.indent(2)
          + """
            for (int term = 0; term < terms; term++) {
              $for each vector v
                FloatVector w${v} = FloatVector.fromArray(FLOATS, w, wAt + term * ${(V*LANES)}${+v*LANES});
          """
          + Fragments.multiply("at${p} + term").indent(4)
          + """
            }
          """
          + Fragments.CAST.indent(2)
          + STORE_INDIRECT_PIXELS.indent(2)
          + """
          }
          """;

  /**
   * The number of a term, by which its weights are found, is read and not counted: otherwise C2
   * splits the loop in three, and half a vector's tile takes a fourth longer.
   */
  static final String IGEMM_GATHER_K =
      """
      /**
       * Adds the products of a run of terms.
       *
       * @param w weights of all terms, one by one
       * @param pairs for each term, floats from tap (0, 0) to its input, and its number
       * @param first the first term of the run
       * @param end behind its last
       * @param in where tap (0, 0) lies, + {@code inShift}, for each pixel
       * @param from what the sums start from, at {@code fromAt} of each pixel + {@code fromShift}
       * @param y receives the sums, at {@code to} of each pixel + {@code shift}
       * @param pixel the first pixel
       * @param limits of the sums; an empty interval means none
       */
      public static void compute(
      float[] w,
      int[] pairs,
      int first,
      int end,
      float[] x,
      int[] in,
      int inShift,
      float[] from,
      int[] fromAt,
      int fromShift,
      float[] y,
      int[] to,
      int shift,
      int pixel,
      float[] limits) {
      """
          + INDIRECT_PIXELS.indent(2)
          + """
            for (int at = 2 * first; at < 2 * end; at += 2) {
              int offset = pairs[at];
              int weights = pairs[at + 1] * ${(V*LANES)};
              $for each vector v
                FloatVector w${v} = FloatVector.fromArray(FLOATS, w, weights${+v*LANES});
          """
          + Fragments.multiply("at${p} + offset").indent(4)
          + """
            }
          """
          + Fragments.CAST.indent(2)
          + STORE_INDIRECT_PIXELS.indent(2)
          + """
          }
          """;
}
