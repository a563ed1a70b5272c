package dev.atrous.runtime.loops.vector.kernel;

/**
 * The kernels of depthwise convolutions, whose channels have weights of their own: p are the pixels
 * of a tile, v its vectors of channels, t its taps; i are the inputs of a row of taps, of which
 * neighbouring pixels share all but the outermost.
 */
final class DepthwiseTemplates {

  private DepthwiseTemplates() {}

  static final String INDIRECT =
      """
      /**
       * Computes channels [channel, end) of a tile's pixels.
       *
       * @param w weights
       * @param taps for each tap, floats from tap (0, 0) to its input, and where its weights lie
       * @param count the numbers in {@code taps}
       * @param in where tap (0, 0) of each pixel lies, from {@code pixel} on
       * @param out where each pixel's output lies
       * @param limits of the sums; an empty interval means none
       */
      public static void compute(
          float[] w,
          float[] bias,
          int[] taps,
          int count,
          float[] x,
          int[] in,
          float[] y,
          int[] out,
          int pixel,
          int channel,
          int end,
          float[] limits) {
        $for each pixel p
          int in${p} = in[${pixel+p}];
        $for each pixel p
          int out${p} = out[${pixel+p}];
        for (int c = channel; c < end; c += ${V*LANES}) {
          $for each pixel p
            $for each vector v
              FloatVector sum${p}${v} = FloatVector.fromArray(FLOATS, bias, ${c+v*LANES});
          for (int tap = 0; tap < count; tap += 2) {
            int at = taps[tap] + c;
            int weights = taps[tap + 1] + c;
            $for each vector v
              FloatVector w${v} = FloatVector.fromArray(FLOATS, w, ${weights+v*LANES});
            $for each pixel p
              $for each vector v
                sum${p}${v} = FloatVector.fromArray(FLOATS, x, in${p} + ${at+v*LANES}).fma(w${v}, sum${p}${v});
          }
      """
          + Fragments.CAST.indent(4)
          + Fragments.storeClampedOrNot("out${p} + c").indent(4)
          + """
            }
          }
          """;

  static final String ROW =
      """
      /**
       * Computes channels [channel, end) of a tile's pixels, in whole vectors.
       *
       * @param w weights, tap by tap
       * @param wAt where those of the first tap lie
       * @param wAcross floats between the weights of neighbouring taps
       * @param wDown floats between the weights of taps above each other
       * @param tapRows rows of taps
       * @param xAt where the first tap of the first pixel lies
       * @param down floats between rows of taps
       * @param across floats between taps, and between pixels
       * @param yAcross floats between the pixels in the output
       * @param limits of the sums; an empty interval means none
       */
      public static void compute(
          float[] w,
          int wAt,
          int wAcross,
          int wDown,
          float[] bias,
          int tapRows,
          float[] x,
          int xAt,
          int down,
          int across,
          float[] y,
          int yAt,
          int yAcross,
          int channel,
          int end,
          float[] limits) {
        for (int c = channel; c < end; c += ${V*LANES}) {
          $for each pixel p
            $for each vector v
              FloatVector sum${p}${v} = FloatVector.fromArray(FLOATS, bias, ${c+v*LANES});
          int at = xAt + c;
          int weights = wAt + c;
          for (int row = 0; row < tapRows; row++) {
            $for each tap t of a row
              $for each vector v
                FloatVector w${t}${v} = FloatVector.fromArray(FLOATS, w, ${weights+t*wAcross+v*LANES});
            $for each input i of a row
              $for each vector v
                FloatVector x${i}${v} = FloatVector.fromArray(FLOATS, x, ${at+i*across+v*LANES});
                $for each pixel p that meets it with tap t
                  sum${p}${v} = x${i}${v}.fma(w${t}${v}, sum${p}${v});
            at += down;
            weights += wDown;
          }
      """
          + Fragments.CAST.indent(4)
          + Fragments.storeClampedOrNot("${yAt+p*yAcross} + c").indent(4)
          + """
            }
          }
          """;

  static final String STRIP =
      """
      /**
       * Computes a tile's channels of a rectangle, strip of columns by strip.
       *
       * @param w weights, tap by tap
       * @param wAt where those of the first tap and channel lie
       * @param wDown floats between the weights of taps above each other
       * @param wAcross floats between those of neighbouring taps
       * @param channel the first
       * @param tapRows rows of taps
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
          int tapRows,
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
        $for each vector v
          FloatVector start${v} = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, ${channel+v*LANES}));
        FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
        FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
        for (int next = 0; next < columns; next += PIXELS) {
          // The last strip goes back over pixels that are done, to the same result.
          int column = Math.min(next, columns - PIXELS);
          for (int row = 0; row < rows; row++) {
            int from = xAt + row * xDown + column * across;
            int weights = wAt;
            $for each pixel p
              $for each vector v
                FloatVector sum${p}${v} = start${v};
            for (int tapRow = 0; tapRow < tapRows; tapRow++) {
              $for each tap t of a row
                $for each vector v
                  FloatVector w${t}${v} = FloatVector.fromArray(FLOATS, w, ${weights+t*wAcross+v*LANES});
              int at = from;
              $for each input i of a row
                $for each step to i
                  at += across;
                $for each vector v
                  FloatVector x${i}${v} = FloatVector.fromArray(FLOATS, x, ${at+v*LANES});
                  $for each pixel p that meets it with tap t
                    sum${p}${v} = x${i}${v}.fma(w${t}${v}, sum${p}${v});
              from += down;
              weights += wDown;
            }
            int to = yAt + row * yDown + column * yAcross;
            $for each pixel p
              $for each step to p
                to += yAcross;
              $for each vector v
                sum${p}${v} = VECTOR.cast(sum${p}${v});
                FloatVector up${p}${v} = VECTOR.cast(sum${p}${v}.blend(least, sum${p}${v}.compare(VectorOperators.LE, least)));
                VECTOR.cast(up${p}${v}.blend(most, up${p}${v}.compare(VectorOperators.GT, most))).intoArray(y, ${to+v*LANES});
          }
        }
      }
      """;
}
