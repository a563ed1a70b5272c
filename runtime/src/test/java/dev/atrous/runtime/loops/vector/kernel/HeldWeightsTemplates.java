package dev.atrous.runtime.loops.vector.kernel;

/**
 * The kernels of depthwise convolutions that hold the weights of all taps in registers, named as in
 * {@link DepthwiseTemplates}; r are rows of taps, k their columns. What is held is cast to the
 * species' class: without, JDK 17 made objects of it, 72 KB in a pass of DeepLab.
 */
final class HeldWeightsTemplates {

  private HeldWeightsTemplates() {}

  private static final String START_AND_LIMITS =
      """
      $for each vector v
        FloatVector start${v} = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, ${channel+v*LANES}));
      """
          + Fragments.LIMITS;

  /** Weights of taps in a square: r are its rows, k its columns. */
  private static final String WEIGHTS_OF_A_SQUARE =
      """
      $for each tap t in row r and column k
        $for each vector v
          FloatVector w${t}${v} = VECTOR.cast(FloatVector.fromArray(FLOATS, w, ${wAt+r*wDown+k*wAcross+v*LANES}));
      """;

  private static final String PIXELS_OF_A_RECTANGLE =
      """
      for (int row = 0; row < rows; row++) {
        int from = xAt + row * xDown;
        int to = yAt + row * yDown;
        for (int column = 0; column < columns; column++) {
          int at = from + column * xAcross;
          int out = to + column * yAcross;
          $for the first tap t
            $for each vector v
              FloatVector sum0${v} = FloatVector.fromArray(FLOATS, x, ${at+v*LANES}).fma(w${t}${v}, start${v});
          $for each further tap t
            $for each vector v
              sum0${v} = FloatVector.fromArray(FLOATS, x, at + tap${t}${+v*LANES}).fma(w${t}${v}, sum0${v});
      """
          + Fragments.CAST.indent(4)
          + Fragments.clampAndStore("out").indent(4)
          + """
            }
          }
          """;

  /** All weights in registers, pixel by pixel. */
  static final String SQUARE =
      """
      /**
       * Computes a tile's channels of a rectangle.
       *
       * @param w weights, tap by tap
       * @param wAt where those of the first tap and channel lie
       * @param wDown floats between the weights of taps above each other
       * @param wAcross floats between those of neighbouring taps
       * @param channel the first
       * @param xAt where the first tap of the first pixel lies, the first of the channels
       * @param down floats between taps above each other
       * @param across floats between neighbouring taps
       * @param xDown floats between the inputs of pixels above each other
       * @param xAcross floats between those of neighbouring pixels
       * @param yAt where the first pixel's output lies, the first of the channels
       * @param limits of the sums
       */
      public static void compute(
          float[] w,
          int wAt,
          int wDown,
          int wAcross,
          float[] bias,
          int channel,
          float[] x,
          int xAt,
          int down,
          int across,
          int xDown,
          int xAcross,
          float[] y,
          int yAt,
          int yDown,
          int yAcross,
          int rows,
          int columns,
          float[] limits) {
      """
          + WEIGHTS_OF_A_SQUARE.indent(2)
          + """
            $for each further tap t in row r and column k
              int tap${t} = ${r*down+k*across};
          """
          + START_AND_LIMITS.indent(2)
          + PIXELS_OF_A_RECTANGLE.indent(2)
          + """
          }
          """;

  /** As {@link #SQUARE}, of taps that are not one: how many a row has is a parameter. */
  static final String OBLONG =
      """
      /**
       * Computes a tile's channels of a rectangle.
       *
       * @param w weights, tap by tap
       * @param wAt where those of the first tap and channel lie
       * @param wDown floats between the weights of taps above each other
       * @param wAcross floats between those of neighbouring taps
       * @param channel the first
       * @param xAt where the first tap of the first pixel lies, the first of the channels
       * @param down floats between taps above each other
       * @param across floats between neighbouring taps
       * @param width taps of a row
       * @param xDown floats between the inputs of pixels above each other
       * @param xAcross floats between those of neighbouring pixels
       * @param yAt where the first pixel's output lies, the first of the channels
       * @param limits of the sums
       */
      public static void compute(
          float[] w,
          int wAt,
          int wDown,
          int wAcross,
          float[] bias,
          int channel,
          float[] x,
          int xAt,
          int down,
          int across,
          int width,
          int xDown,
          int xAcross,
          float[] y,
          int yAt,
          int yDown,
          int yAcross,
          int rows,
          int columns,
          float[] limits) {
      """
          + """
            $for the first tap t
              $for each vector v
                FloatVector w${t}${v} = VECTOR.cast(FloatVector.fromArray(FLOATS, w, ${wAt+v*LANES}));
            $for each further tap t
              int wAt${t} = wAt + ${t} / width * wDown + ${t} % width * wAcross;
              $for each vector v
                FloatVector w${t}${v} = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt${t}${+v*LANES}));
            $for each further tap t
              int tap${t} = ${t} / width * down + ${t} % width * across;
          """
          + START_AND_LIMITS.indent(2)
          + PIXELS_OF_A_RECTANGLE.indent(2)
          + """
          }
          """;

  /**
   * All weights in registers, tile by tile of neighbouring pixels. Each row of inputs has an
   * address that moves: C2 would keep all sums of one address and steps, and there are few
   * registers.
   */
  static final String SLIDING =
      """
      /**
       * Computes a tile's channels of a rectangle.
       *
       * @param w weights, tap by tap
       * @param wAt where those of the first tap and channel lie
       * @param wDown floats between the weights of taps above each other
       * @param wAcross floats between those of neighbouring taps
       * @param channel the first
       * @param xAt where the first tap of the first pixel lies, the first of the channels
       * @param down floats between taps above each other
       * @param across floats between neighbouring taps, and between the inputs of neighbouring pixels
       * @param xDown floats between the inputs of pixels above each other
       * @param yAt where the first pixel's output lies, the first of the channels
       * @param columns at least the pixels of a tile
       * @param limits of the sums
       */
      public static void compute(
          float[] w,
          int wAt,
          int wDown,
          int wAcross,
          float[] bias,
          int channel,
          float[] x,
          int xAt,
          int down,
          int across,
          int xDown,
          float[] y,
          int yAt,
          int yDown,
          int yAcross,
          int rows,
          int columns,
          float[] limits) {
      """
          + WEIGHTS_OF_A_SQUARE.indent(2)
          + START_AND_LIMITS.indent(2)
          + """
            for (int row = 0; row < rows; row++) {
              int at00 = xAt + row * xDown;
              $for each further row r of taps, below q
                int at${r}0 = at${q}0 + down;
              int to = yAt + row * yDown;
              for (int column = 0; column < columns; column += PIXELS) {
                $for each row r of taps
                  $for each input i of a row
                    $for each step to i
                      int at${r}${i} = at${r}0${+i*across};
                    $for each vector v
                      FloatVector x${r}${i}${v} = FloatVector.fromArray(FLOATS, x, at${r}${i}${+v*LANES});
                      $for the pixel p whose sum begins there
                        FloatVector sum${p}${v} = x${r}${i}${v}.fma(w0${v}, start${v});
                      $for each pixel p, from the last, that meets it with tap t
                        sum${p}${v} = x${r}${i}${v}.fma(w${t}${v}, sum${p}${v});
          """
          + Fragments.CAST.indent(6)
          + Fragments.clampAndStore("${to+p*yAcross}").indent(6)
          + """
                // The last tile goes back over pixels that are done, to the same result.
                int move = Math.min(PIXELS, columns - column - PIXELS);
                $for each row r of taps
                  at${r}0 += move * across;
                to += move * yAcross;
              }
            }
          }
          """;
}
