// Do not edit. Printed from DepthwiseTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** rows of 5 taps, 5 pixels × 2 vectors: pixels of a strip share their inputs. */
public final class DwconvStrip5r5x2 {

  /** Pixels of a tile. */
  public static final int PIXELS = 5;

  private DwconvStrip5r5x2() {}

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
    FloatVector starta = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector startb = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel + LANES));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int next = 0; next < columns; next += PIXELS) {
      // The last strip goes back over pixels that are done, to the same result.
      int column = Math.min(next, columns - PIXELS);
      for (int row = 0; row < rows; row++) {
        int from = xAt + row * xDown + column * across;
        int weights = wAt;
        FloatVector sum0a = starta;
        FloatVector sum0b = startb;
        FloatVector sum1a = starta;
        FloatVector sum1b = startb;
        FloatVector sum2a = starta;
        FloatVector sum2b = startb;
        FloatVector sum3a = starta;
        FloatVector sum3b = startb;
        FloatVector sum4a = starta;
        FloatVector sum4b = startb;
        for (int tapRow = 0; tapRow < tapRows; tapRow++) {
          FloatVector w0a = FloatVector.fromArray(FLOATS, w, weights);
          FloatVector w0b = FloatVector.fromArray(FLOATS, w, weights + LANES);
          FloatVector w1a = FloatVector.fromArray(FLOATS, w, weights + wAcross);
          FloatVector w1b = FloatVector.fromArray(FLOATS, w, weights + wAcross + LANES);
          FloatVector w2a = FloatVector.fromArray(FLOATS, w, weights + 2 * wAcross);
          FloatVector w2b = FloatVector.fromArray(FLOATS, w, weights + 2 * wAcross + LANES);
          FloatVector w3a = FloatVector.fromArray(FLOATS, w, weights + 3 * wAcross);
          FloatVector w3b = FloatVector.fromArray(FLOATS, w, weights + 3 * wAcross + LANES);
          FloatVector w4a = FloatVector.fromArray(FLOATS, w, weights + 4 * wAcross);
          FloatVector w4b = FloatVector.fromArray(FLOATS, w, weights + 4 * wAcross + LANES);
          int at = from;
          FloatVector x0a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x0a.fma(w0a, sum0a);
          FloatVector x0b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum0b = x0b.fma(w0b, sum0b);
          at += across;
          FloatVector x1a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x1a.fma(w1a, sum0a);
          sum1a = x1a.fma(w0a, sum1a);
          FloatVector x1b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum0b = x1b.fma(w1b, sum0b);
          sum1b = x1b.fma(w0b, sum1b);
          at += across;
          FloatVector x2a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x2a.fma(w2a, sum0a);
          sum1a = x2a.fma(w1a, sum1a);
          sum2a = x2a.fma(w0a, sum2a);
          FloatVector x2b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum0b = x2b.fma(w2b, sum0b);
          sum1b = x2b.fma(w1b, sum1b);
          sum2b = x2b.fma(w0b, sum2b);
          at += across;
          FloatVector x3a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x3a.fma(w3a, sum0a);
          sum1a = x3a.fma(w2a, sum1a);
          sum2a = x3a.fma(w1a, sum2a);
          sum3a = x3a.fma(w0a, sum3a);
          FloatVector x3b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum0b = x3b.fma(w3b, sum0b);
          sum1b = x3b.fma(w2b, sum1b);
          sum2b = x3b.fma(w1b, sum2b);
          sum3b = x3b.fma(w0b, sum3b);
          at += across;
          FloatVector x4a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x4a.fma(w4a, sum0a);
          sum1a = x4a.fma(w3a, sum1a);
          sum2a = x4a.fma(w2a, sum2a);
          sum3a = x4a.fma(w1a, sum3a);
          sum4a = x4a.fma(w0a, sum4a);
          FloatVector x4b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum0b = x4b.fma(w4b, sum0b);
          sum1b = x4b.fma(w3b, sum1b);
          sum2b = x4b.fma(w2b, sum2b);
          sum3b = x4b.fma(w1b, sum3b);
          sum4b = x4b.fma(w0b, sum4b);
          at += across;
          FloatVector x5a = FloatVector.fromArray(FLOATS, x, at);
          sum1a = x5a.fma(w4a, sum1a);
          sum2a = x5a.fma(w3a, sum2a);
          sum3a = x5a.fma(w2a, sum3a);
          sum4a = x5a.fma(w1a, sum4a);
          FloatVector x5b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum1b = x5b.fma(w4b, sum1b);
          sum2b = x5b.fma(w3b, sum2b);
          sum3b = x5b.fma(w2b, sum3b);
          sum4b = x5b.fma(w1b, sum4b);
          at += across;
          FloatVector x6a = FloatVector.fromArray(FLOATS, x, at);
          sum2a = x6a.fma(w4a, sum2a);
          sum3a = x6a.fma(w3a, sum3a);
          sum4a = x6a.fma(w2a, sum4a);
          FloatVector x6b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum2b = x6b.fma(w4b, sum2b);
          sum3b = x6b.fma(w3b, sum3b);
          sum4b = x6b.fma(w2b, sum4b);
          at += across;
          FloatVector x7a = FloatVector.fromArray(FLOATS, x, at);
          sum3a = x7a.fma(w4a, sum3a);
          sum4a = x7a.fma(w3a, sum4a);
          FloatVector x7b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum3b = x7b.fma(w4b, sum3b);
          sum4b = x7b.fma(w3b, sum4b);
          at += across;
          FloatVector x8a = FloatVector.fromArray(FLOATS, x, at);
          sum4a = x8a.fma(w4a, sum4a);
          FloatVector x8b = FloatVector.fromArray(FLOATS, x, at + LANES);
          sum4b = x8b.fma(w4b, sum4b);
          from += down;
          weights += wDown;
        }
        int to = yAt + row * yDown + column * yAcross;
        sum0a = VECTOR.cast(sum0a);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to);
        sum0b = VECTOR.cast(sum0b);
        FloatVector up0b =
            VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + LANES);
        to += yAcross;
        sum1a = VECTOR.cast(sum1a);
        FloatVector up1a =
            VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to);
        sum1b = VECTOR.cast(sum1b);
        FloatVector up1b =
            VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + LANES);
        to += yAcross;
        sum2a = VECTOR.cast(sum2a);
        FloatVector up2a =
            VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to);
        sum2b = VECTOR.cast(sum2b);
        FloatVector up2b =
            VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + LANES);
        to += yAcross;
        sum3a = VECTOR.cast(sum3a);
        FloatVector up3a =
            VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to);
        sum3b = VECTOR.cast(sum3b);
        FloatVector up3b =
            VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + LANES);
        to += yAcross;
        sum4a = VECTOR.cast(sum4a);
        FloatVector up4a =
            VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most))).intoArray(y, to);
        sum4b = VECTOR.cast(sum4b);
        FloatVector up4b =
            VECTOR.cast(sum4b.blend(least, sum4b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up4b.blend(most, up4b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + LANES);
      }
    }
  }
}
