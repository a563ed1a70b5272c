// Do not edit. Printed from DepthwiseTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** rows of 5 taps, 12 pixels × 1 vector: pixels of a strip share their inputs. */
public final class DwconvStrip5r12x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 12;

  private DwconvStrip5r12x1() {}

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
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int next = 0; next < columns; next += PIXELS) {
      // The last strip goes back over pixels that are done, to the same result.
      int column = Math.min(next, columns - PIXELS);
      for (int row = 0; row < rows; row++) {
        int from = xAt + row * xDown + column * across;
        int weights = wAt;
        FloatVector sum0a = starta;
        FloatVector sum1a = starta;
        FloatVector sum2a = starta;
        FloatVector sum3a = starta;
        FloatVector sum4a = starta;
        FloatVector sum5a = starta;
        FloatVector sum6a = starta;
        FloatVector sum7a = starta;
        FloatVector sum8a = starta;
        FloatVector sum9a = starta;
        FloatVector sum10a = starta;
        FloatVector sum11a = starta;
        for (int tapRow = 0; tapRow < tapRows; tapRow++) {
          FloatVector w0a = FloatVector.fromArray(FLOATS, w, weights);
          FloatVector w1a = FloatVector.fromArray(FLOATS, w, weights + wAcross);
          FloatVector w2a = FloatVector.fromArray(FLOATS, w, weights + 2 * wAcross);
          FloatVector w3a = FloatVector.fromArray(FLOATS, w, weights + 3 * wAcross);
          FloatVector w4a = FloatVector.fromArray(FLOATS, w, weights + 4 * wAcross);
          int at = from;
          FloatVector x0a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x0a.fma(w0a, sum0a);
          at += across;
          FloatVector x1a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x1a.fma(w1a, sum0a);
          sum1a = x1a.fma(w0a, sum1a);
          at += across;
          FloatVector x2a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x2a.fma(w2a, sum0a);
          sum1a = x2a.fma(w1a, sum1a);
          sum2a = x2a.fma(w0a, sum2a);
          at += across;
          FloatVector x3a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x3a.fma(w3a, sum0a);
          sum1a = x3a.fma(w2a, sum1a);
          sum2a = x3a.fma(w1a, sum2a);
          sum3a = x3a.fma(w0a, sum3a);
          at += across;
          FloatVector x4a = FloatVector.fromArray(FLOATS, x, at);
          sum0a = x4a.fma(w4a, sum0a);
          sum1a = x4a.fma(w3a, sum1a);
          sum2a = x4a.fma(w2a, sum2a);
          sum3a = x4a.fma(w1a, sum3a);
          sum4a = x4a.fma(w0a, sum4a);
          at += across;
          FloatVector x5a = FloatVector.fromArray(FLOATS, x, at);
          sum1a = x5a.fma(w4a, sum1a);
          sum2a = x5a.fma(w3a, sum2a);
          sum3a = x5a.fma(w2a, sum3a);
          sum4a = x5a.fma(w1a, sum4a);
          sum5a = x5a.fma(w0a, sum5a);
          at += across;
          FloatVector x6a = FloatVector.fromArray(FLOATS, x, at);
          sum2a = x6a.fma(w4a, sum2a);
          sum3a = x6a.fma(w3a, sum3a);
          sum4a = x6a.fma(w2a, sum4a);
          sum5a = x6a.fma(w1a, sum5a);
          sum6a = x6a.fma(w0a, sum6a);
          at += across;
          FloatVector x7a = FloatVector.fromArray(FLOATS, x, at);
          sum3a = x7a.fma(w4a, sum3a);
          sum4a = x7a.fma(w3a, sum4a);
          sum5a = x7a.fma(w2a, sum5a);
          sum6a = x7a.fma(w1a, sum6a);
          sum7a = x7a.fma(w0a, sum7a);
          at += across;
          FloatVector x8a = FloatVector.fromArray(FLOATS, x, at);
          sum4a = x8a.fma(w4a, sum4a);
          sum5a = x8a.fma(w3a, sum5a);
          sum6a = x8a.fma(w2a, sum6a);
          sum7a = x8a.fma(w1a, sum7a);
          sum8a = x8a.fma(w0a, sum8a);
          at += across;
          FloatVector x9a = FloatVector.fromArray(FLOATS, x, at);
          sum5a = x9a.fma(w4a, sum5a);
          sum6a = x9a.fma(w3a, sum6a);
          sum7a = x9a.fma(w2a, sum7a);
          sum8a = x9a.fma(w1a, sum8a);
          sum9a = x9a.fma(w0a, sum9a);
          at += across;
          FloatVector x10a = FloatVector.fromArray(FLOATS, x, at);
          sum6a = x10a.fma(w4a, sum6a);
          sum7a = x10a.fma(w3a, sum7a);
          sum8a = x10a.fma(w2a, sum8a);
          sum9a = x10a.fma(w1a, sum9a);
          sum10a = x10a.fma(w0a, sum10a);
          at += across;
          FloatVector x11a = FloatVector.fromArray(FLOATS, x, at);
          sum7a = x11a.fma(w4a, sum7a);
          sum8a = x11a.fma(w3a, sum8a);
          sum9a = x11a.fma(w2a, sum9a);
          sum10a = x11a.fma(w1a, sum10a);
          sum11a = x11a.fma(w0a, sum11a);
          at += across;
          FloatVector x12a = FloatVector.fromArray(FLOATS, x, at);
          sum8a = x12a.fma(w4a, sum8a);
          sum9a = x12a.fma(w3a, sum9a);
          sum10a = x12a.fma(w2a, sum10a);
          sum11a = x12a.fma(w1a, sum11a);
          at += across;
          FloatVector x13a = FloatVector.fromArray(FLOATS, x, at);
          sum9a = x13a.fma(w4a, sum9a);
          sum10a = x13a.fma(w3a, sum10a);
          sum11a = x13a.fma(w2a, sum11a);
          at += across;
          FloatVector x14a = FloatVector.fromArray(FLOATS, x, at);
          sum10a = x14a.fma(w4a, sum10a);
          sum11a = x14a.fma(w3a, sum11a);
          at += across;
          FloatVector x15a = FloatVector.fromArray(FLOATS, x, at);
          sum11a = x15a.fma(w4a, sum11a);
          from += down;
          weights += wDown;
        }
        int to = yAt + row * yDown + column * yAcross;
        sum0a = VECTOR.cast(sum0a);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum1a = VECTOR.cast(sum1a);
        FloatVector up1a =
            VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum2a = VECTOR.cast(sum2a);
        FloatVector up2a =
            VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum3a = VECTOR.cast(sum3a);
        FloatVector up3a =
            VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum4a = VECTOR.cast(sum4a);
        FloatVector up4a =
            VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum5a = VECTOR.cast(sum5a);
        FloatVector up5a =
            VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum6a = VECTOR.cast(sum6a);
        FloatVector up6a =
            VECTOR.cast(sum6a.blend(least, sum6a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up6a.blend(most, up6a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum7a = VECTOR.cast(sum7a);
        FloatVector up7a =
            VECTOR.cast(sum7a.blend(least, sum7a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up7a.blend(most, up7a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum8a = VECTOR.cast(sum8a);
        FloatVector up8a =
            VECTOR.cast(sum8a.blend(least, sum8a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up8a.blend(most, up8a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum9a = VECTOR.cast(sum9a);
        FloatVector up9a =
            VECTOR.cast(sum9a.blend(least, sum9a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up9a.blend(most, up9a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum10a = VECTOR.cast(sum10a);
        FloatVector up10a =
            VECTOR.cast(sum10a.blend(least, sum10a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up10a.blend(most, up10a.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum11a = VECTOR.cast(sum11a);
        FloatVector up11a =
            VECTOR.cast(sum11a.blend(least, sum11a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up11a.blend(most, up11a.compare(VectorOperators.GT, most))).intoArray(y, to);
      }
    }
  }
}
