// Do not edit. Printed from DepthwiseTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** rows of 3 taps, 3 pixels × 1 vector: pixels of a row share their inputs. */
public final class DwconvRow3r3x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 3;

  private DwconvRow3r3x1() {}

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
    for (int c = channel; c < end; c += LANES) {
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, c);
      int at = xAt + c;
      int weights = wAt + c;
      for (int row = 0; row < tapRows; row++) {
        FloatVector w0a = FloatVector.fromArray(FLOATS, w, weights);
        FloatVector w1a = FloatVector.fromArray(FLOATS, w, weights + wAcross);
        FloatVector w2a = FloatVector.fromArray(FLOATS, w, weights + 2 * wAcross);
        FloatVector x0a = FloatVector.fromArray(FLOATS, x, at);
        sum0a = x0a.fma(w0a, sum0a);
        FloatVector x1a = FloatVector.fromArray(FLOATS, x, at + across);
        sum0a = x1a.fma(w1a, sum0a);
        sum1a = x1a.fma(w0a, sum1a);
        FloatVector x2a = FloatVector.fromArray(FLOATS, x, at + 2 * across);
        sum0a = x2a.fma(w2a, sum0a);
        sum1a = x2a.fma(w1a, sum1a);
        sum2a = x2a.fma(w0a, sum2a);
        FloatVector x3a = FloatVector.fromArray(FLOATS, x, at + 3 * across);
        sum1a = x3a.fma(w2a, sum1a);
        sum2a = x3a.fma(w1a, sum2a);
        FloatVector x4a = FloatVector.fromArray(FLOATS, x, at + 4 * across);
        sum2a = x4a.fma(w2a, sum2a);
        at += down;
        weights += wDown;
      }
      sum0a = VECTOR.cast(sum0a);
      sum1a = VECTOR.cast(sum1a);
      sum2a = VECTOR.cast(sum2a);
      if (limits[0] <= limits[LANES]) {
        FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
        FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, yAt + c);
        FloatVector up1a =
            VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yAcross + c);
        FloatVector up2a =
            VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 2 * yAcross + c);
      } else {
        sum0a.intoArray(y, yAt + c);
        sum1a.intoArray(y, yAt + yAcross + c);
        sum2a.intoArray(y, yAt + 2 * yAcross + c);
      }
    }
  }
}
