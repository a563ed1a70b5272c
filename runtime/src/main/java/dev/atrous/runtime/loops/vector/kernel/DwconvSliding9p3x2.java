// Do not edit. Printed from HeldWeightsTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 9 taps, 3 pixels × 2 vectors: pixels share inputs, weights stay in registers. */
public final class DwconvSliding9p3x2 {

  /** Pixels of a tile. */
  public static final int PIXELS = 3;

  private DwconvSliding9p3x2() {}

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
    FloatVector w0a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt));
    FloatVector w0b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + LANES));
    FloatVector w1a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wAcross));
    FloatVector w1b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wAcross + LANES));
    FloatVector w2a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wAcross));
    FloatVector w2b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wAcross + LANES));
    FloatVector w3a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown));
    FloatVector w3b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + LANES));
    FloatVector w4a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + wAcross));
    FloatVector w4b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + wAcross + LANES));
    FloatVector w5a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + 2 * wAcross));
    FloatVector w5b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + 2 * wAcross + LANES));
    FloatVector w6a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown));
    FloatVector w6b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + LANES));
    FloatVector w7a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + wAcross));
    FloatVector w7b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + wAcross + LANES));
    FloatVector w8a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + 2 * wAcross));
    FloatVector w8b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + 2 * wAcross + LANES));
    FloatVector starta = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector startb = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel + LANES));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int row = 0; row < rows; row++) {
      int at00 = xAt + row * xDown;
      int at10 = at00 + down;
      int at20 = at10 + down;
      int to = yAt + row * yDown;
      for (int column = 0; column < columns; column += PIXELS) {
        FloatVector x00a = FloatVector.fromArray(FLOATS, x, at00);
        FloatVector sum0a = x00a.fma(w0a, starta);
        FloatVector x00b = FloatVector.fromArray(FLOATS, x, at00 + LANES);
        FloatVector sum0b = x00b.fma(w0b, startb);
        int at01 = at00 + across;
        FloatVector x01a = FloatVector.fromArray(FLOATS, x, at01);
        FloatVector sum1a = x01a.fma(w0a, starta);
        sum0a = x01a.fma(w1a, sum0a);
        FloatVector x01b = FloatVector.fromArray(FLOATS, x, at01 + LANES);
        FloatVector sum1b = x01b.fma(w0b, startb);
        sum0b = x01b.fma(w1b, sum0b);
        int at02 = at00 + 2 * across;
        FloatVector x02a = FloatVector.fromArray(FLOATS, x, at02);
        FloatVector sum2a = x02a.fma(w0a, starta);
        sum1a = x02a.fma(w1a, sum1a);
        sum0a = x02a.fma(w2a, sum0a);
        FloatVector x02b = FloatVector.fromArray(FLOATS, x, at02 + LANES);
        FloatVector sum2b = x02b.fma(w0b, startb);
        sum1b = x02b.fma(w1b, sum1b);
        sum0b = x02b.fma(w2b, sum0b);
        int at03 = at00 + 3 * across;
        FloatVector x03a = FloatVector.fromArray(FLOATS, x, at03);
        sum2a = x03a.fma(w1a, sum2a);
        sum1a = x03a.fma(w2a, sum1a);
        FloatVector x03b = FloatVector.fromArray(FLOATS, x, at03 + LANES);
        sum2b = x03b.fma(w1b, sum2b);
        sum1b = x03b.fma(w2b, sum1b);
        int at04 = at00 + 4 * across;
        FloatVector x04a = FloatVector.fromArray(FLOATS, x, at04);
        sum2a = x04a.fma(w2a, sum2a);
        FloatVector x04b = FloatVector.fromArray(FLOATS, x, at04 + LANES);
        sum2b = x04b.fma(w2b, sum2b);
        FloatVector x10a = FloatVector.fromArray(FLOATS, x, at10);
        sum0a = x10a.fma(w3a, sum0a);
        FloatVector x10b = FloatVector.fromArray(FLOATS, x, at10 + LANES);
        sum0b = x10b.fma(w3b, sum0b);
        int at11 = at10 + across;
        FloatVector x11a = FloatVector.fromArray(FLOATS, x, at11);
        sum1a = x11a.fma(w3a, sum1a);
        sum0a = x11a.fma(w4a, sum0a);
        FloatVector x11b = FloatVector.fromArray(FLOATS, x, at11 + LANES);
        sum1b = x11b.fma(w3b, sum1b);
        sum0b = x11b.fma(w4b, sum0b);
        int at12 = at10 + 2 * across;
        FloatVector x12a = FloatVector.fromArray(FLOATS, x, at12);
        sum2a = x12a.fma(w3a, sum2a);
        sum1a = x12a.fma(w4a, sum1a);
        sum0a = x12a.fma(w5a, sum0a);
        FloatVector x12b = FloatVector.fromArray(FLOATS, x, at12 + LANES);
        sum2b = x12b.fma(w3b, sum2b);
        sum1b = x12b.fma(w4b, sum1b);
        sum0b = x12b.fma(w5b, sum0b);
        int at13 = at10 + 3 * across;
        FloatVector x13a = FloatVector.fromArray(FLOATS, x, at13);
        sum2a = x13a.fma(w4a, sum2a);
        sum1a = x13a.fma(w5a, sum1a);
        FloatVector x13b = FloatVector.fromArray(FLOATS, x, at13 + LANES);
        sum2b = x13b.fma(w4b, sum2b);
        sum1b = x13b.fma(w5b, sum1b);
        int at14 = at10 + 4 * across;
        FloatVector x14a = FloatVector.fromArray(FLOATS, x, at14);
        sum2a = x14a.fma(w5a, sum2a);
        FloatVector x14b = FloatVector.fromArray(FLOATS, x, at14 + LANES);
        sum2b = x14b.fma(w5b, sum2b);
        FloatVector x20a = FloatVector.fromArray(FLOATS, x, at20);
        sum0a = x20a.fma(w6a, sum0a);
        FloatVector x20b = FloatVector.fromArray(FLOATS, x, at20 + LANES);
        sum0b = x20b.fma(w6b, sum0b);
        int at21 = at20 + across;
        FloatVector x21a = FloatVector.fromArray(FLOATS, x, at21);
        sum1a = x21a.fma(w6a, sum1a);
        sum0a = x21a.fma(w7a, sum0a);
        FloatVector x21b = FloatVector.fromArray(FLOATS, x, at21 + LANES);
        sum1b = x21b.fma(w6b, sum1b);
        sum0b = x21b.fma(w7b, sum0b);
        int at22 = at20 + 2 * across;
        FloatVector x22a = FloatVector.fromArray(FLOATS, x, at22);
        sum2a = x22a.fma(w6a, sum2a);
        sum1a = x22a.fma(w7a, sum1a);
        sum0a = x22a.fma(w8a, sum0a);
        FloatVector x22b = FloatVector.fromArray(FLOATS, x, at22 + LANES);
        sum2b = x22b.fma(w6b, sum2b);
        sum1b = x22b.fma(w7b, sum1b);
        sum0b = x22b.fma(w8b, sum0b);
        int at23 = at20 + 3 * across;
        FloatVector x23a = FloatVector.fromArray(FLOATS, x, at23);
        sum2a = x23a.fma(w7a, sum2a);
        sum1a = x23a.fma(w8a, sum1a);
        FloatVector x23b = FloatVector.fromArray(FLOATS, x, at23 + LANES);
        sum2b = x23b.fma(w7b, sum2b);
        sum1b = x23b.fma(w8b, sum1b);
        int at24 = at20 + 4 * across;
        FloatVector x24a = FloatVector.fromArray(FLOATS, x, at24);
        sum2a = x24a.fma(w8a, sum2a);
        FloatVector x24b = FloatVector.fromArray(FLOATS, x, at24 + LANES);
        sum2b = x24b.fma(w8b, sum2b);
        sum0a = VECTOR.cast(sum0a);
        sum0b = VECTOR.cast(sum0b);
        sum1a = VECTOR.cast(sum1a);
        sum1b = VECTOR.cast(sum1b);
        sum2a = VECTOR.cast(sum2a);
        sum2b = VECTOR.cast(sum2b);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to);
        FloatVector up0b =
            VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + LANES);
        FloatVector up1a =
            VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
            .intoArray(y, to + yAcross);
        FloatVector up1b =
            VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + yAcross + LANES);
        FloatVector up2a =
            VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
            .intoArray(y, to + 2 * yAcross);
        FloatVector up2b =
            VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
            .intoArray(y, to + 2 * yAcross + LANES);
        // The last tile goes back over pixels that are done, to the same result.
        int move = Math.min(PIXELS, columns - column - PIXELS);
        at00 += move * across;
        at10 += move * across;
        at20 += move * across;
        to += move * yAcross;
      }
    }
  }
}
