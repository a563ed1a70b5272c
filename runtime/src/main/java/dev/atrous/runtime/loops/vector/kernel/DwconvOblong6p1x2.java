// Do not edit. Printed from HeldWeightsTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 6 taps, 1 pixel × 2 vectors: weights stay in registers. */
public final class DwconvOblong6p1x2 {

  /** Pixels of a tile. */
  public static final int PIXELS = 1;

  private DwconvOblong6p1x2() {}

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
    FloatVector w0a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt));
    FloatVector w0b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + LANES));
    int wAt1 = wAt + 1 / width * wDown + 1 % width * wAcross;
    FloatVector w1a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt1));
    FloatVector w1b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt1 + LANES));
    int wAt2 = wAt + 2 / width * wDown + 2 % width * wAcross;
    FloatVector w2a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt2));
    FloatVector w2b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt2 + LANES));
    int wAt3 = wAt + 3 / width * wDown + 3 % width * wAcross;
    FloatVector w3a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt3));
    FloatVector w3b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt3 + LANES));
    int wAt4 = wAt + 4 / width * wDown + 4 % width * wAcross;
    FloatVector w4a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt4));
    FloatVector w4b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt4 + LANES));
    int wAt5 = wAt + 5 / width * wDown + 5 % width * wAcross;
    FloatVector w5a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt5));
    FloatVector w5b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt5 + LANES));
    int tap1 = 1 / width * down + 1 % width * across;
    int tap2 = 2 / width * down + 2 % width * across;
    int tap3 = 3 / width * down + 3 % width * across;
    int tap4 = 4 / width * down + 4 % width * across;
    int tap5 = 5 / width * down + 5 % width * across;
    FloatVector starta = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector startb = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel + LANES));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * xDown;
      int to = yAt + row * yDown;
      for (int column = 0; column < columns; column++) {
        int at = from + column * xAcross;
        int out = to + column * yAcross;
        FloatVector sum0a = FloatVector.fromArray(FLOATS, x, at).fma(w0a, starta);
        FloatVector sum0b = FloatVector.fromArray(FLOATS, x, at + LANES).fma(w0b, startb);
        sum0a = FloatVector.fromArray(FLOATS, x, at + tap1).fma(w1a, sum0a);
        sum0b = FloatVector.fromArray(FLOATS, x, at + tap1 + LANES).fma(w1b, sum0b);
        sum0a = FloatVector.fromArray(FLOATS, x, at + tap2).fma(w2a, sum0a);
        sum0b = FloatVector.fromArray(FLOATS, x, at + tap2 + LANES).fma(w2b, sum0b);
        sum0a = FloatVector.fromArray(FLOATS, x, at + tap3).fma(w3a, sum0a);
        sum0b = FloatVector.fromArray(FLOATS, x, at + tap3 + LANES).fma(w3b, sum0b);
        sum0a = FloatVector.fromArray(FLOATS, x, at + tap4).fma(w4a, sum0a);
        sum0b = FloatVector.fromArray(FLOATS, x, at + tap4 + LANES).fma(w4b, sum0b);
        sum0a = FloatVector.fromArray(FLOATS, x, at + tap5).fma(w5a, sum0a);
        sum0b = FloatVector.fromArray(FLOATS, x, at + tap5 + LANES).fma(w5b, sum0b);
        sum0a = VECTOR.cast(sum0a);
        sum0b = VECTOR.cast(sum0b);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, out);
        FloatVector up0b =
            VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
            .intoArray(y, out + LANES);
      }
    }
  }
}
