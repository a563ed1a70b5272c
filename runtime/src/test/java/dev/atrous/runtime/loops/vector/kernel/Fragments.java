package dev.atrous.runtime.loops.vector.kernel;

/** What kernels of several families do alike. */
final class Fragments {

  private Fragments() {}

  /** Multiplies the input at an index with the weights of its term, for each pixel. */
  static String multiply(String index) {
    return """
    $for each pixel p
      FloatVector x${p} = FloatVector.broadcast(FLOATS, x[<index>]);
      $for each vector v
        sum${p}${v} = x${p}.fma(w${v}, sum${p}${v});
    """
        .replace("<index>", index);
  }

  /** Sums that leave a loop, told to be what they are: the package says why. */
  static final String CAST =
      """
      $for each pixel p
        $for each vector v
          sum${p}${v} = VECTOR.cast(sum${p}${v});
      """;

  /** Limits, read once for all tiles. */
  static final String LIMITS =
      """
      FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
      FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
      """;

  private static final String LIMITS_OF_A_TILE =
      """
      if (limits[0] <= limits[LANES]) {
        FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
        FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
      """;

  /** Stores the sums of each pixel, within the limits, from some place on. */
  static String clampAndStore(String place) {
    return """
    $for each pixel p
      $for each vector v
        FloatVector up${p}${v} = VECTOR.cast(sum${p}${v}.blend(least, sum${p}${v}.compare(VectorOperators.LE, least)));
        VECTOR.cast(up${p}${v}.blend(most, up${p}${v}.compare(VectorOperators.GT, most))).intoArray(y, <place>${+v*LANES});
    """
        .replace("<place>", place);
  }

  /** Stores them as they are. */
  static String store(String place) {
    return """
    $for each pixel p
      $for each vector v
        sum${p}${v}.intoArray(y, <place>${+v*LANES});
    """
        .replace("<place>", place);
  }

  /** Stores them within limits, if there are any, and returns; otherwise goes on. */
  static String returnClamped(String place) {
    return LIMITS_OF_A_TILE
        + clampAndStore(place).indent(2)
        + """
          return;
        }
        """;
  }

  /** Stores them within limits, if there are any, which {@code Clamp} says why to ask here. */
  static String storeClampedOrNot(String place) {
    return LIMITS_OF_A_TILE
        + clampAndStore(place).indent(2)
        + """
        } else {
        """
        + store(place).indent(2)
        + """
        }
        """;
  }
}
