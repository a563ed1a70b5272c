package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rows of five taps over four pixels that lie as far apart as the taps, so that they share the 8
 * inputs of a row; {@link SlidingRow} says when.
 */
final class Sliding5x4 {

  private Sliding5x4() {}

  /**
   * Computes channels [channel, end) of four pixels, in whole vectors.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap lie
   * @param wDown floats between the weights of taps above each other
   * @param wStep floats between the weights of neighbouring taps
   * @param tapRows rows of taps
   * @param xAt where the first tap of the first pixel lies
   * @param tapStep floats between taps, and between pixels
   * @param yStep floats between the pixels in the output
   */
  static void pixels(
      float[] w,
      int wAt,
      int wStep,
      int wDown,
      float[] bias,
      int tapRows,
      float[] x,
      int xAt,
      int tapRowStep,
      int tapStep,
      float[] y,
      int yAt,
      int yStep,
      int channel,
      int end,
      float[] limits) {
    for (int c = channel; c < end; c += LANES) {
      FloatVector sum0 = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum1 = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum2 = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum3 = FloatVector.fromArray(FLOATS, bias, c);
      int at = xAt + c;
      int weights = wAt + c;
      for (int row = 0; row < tapRows; row++) {
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, weights);
        FloatVector w1 = FloatVector.fromArray(FLOATS, w, weights + wStep);
        FloatVector w2 = FloatVector.fromArray(FLOATS, w, weights + 2 * wStep);
        FloatVector w3 = FloatVector.fromArray(FLOATS, w, weights + 3 * wStep);
        FloatVector w4 = FloatVector.fromArray(FLOATS, w, weights + 4 * wStep);
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        sum0 = x0.fma(w0, sum0);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + tapStep);
        sum0 = x1.fma(w1, sum0);
        sum1 = x1.fma(w0, sum1);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * tapStep);
        sum0 = x2.fma(w2, sum0);
        sum1 = x2.fma(w1, sum1);
        sum2 = x2.fma(w0, sum2);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * tapStep);
        sum0 = x3.fma(w3, sum0);
        sum1 = x3.fma(w2, sum1);
        sum2 = x3.fma(w1, sum2);
        sum3 = x3.fma(w0, sum3);
        FloatVector x4 = FloatVector.fromArray(FLOATS, x, at + 4 * tapStep);
        sum0 = x4.fma(w4, sum0);
        sum1 = x4.fma(w3, sum1);
        sum2 = x4.fma(w2, sum2);
        sum3 = x4.fma(w1, sum3);
        FloatVector x5 = FloatVector.fromArray(FLOATS, x, at + 5 * tapStep);
        sum1 = x5.fma(w4, sum1);
        sum2 = x5.fma(w3, sum2);
        sum3 = x5.fma(w2, sum3);
        FloatVector x6 = FloatVector.fromArray(FLOATS, x, at + 6 * tapStep);
        sum2 = x6.fma(w4, sum2);
        sum3 = x6.fma(w3, sum3);
        FloatVector x7 = FloatVector.fromArray(FLOATS, x, at + 7 * tapStep);
        sum3 = x7.fma(w4, sum3);
        at += tapRowStep;
        weights += wDown;
      }
      sum0 = VECTOR.cast(sum0);
      sum1 = VECTOR.cast(sum1);
      sum2 = VECTOR.cast(sum2);
      sum3 = VECTOR.cast(sum3);
      if (limits[0] <= limits[LANES]) {
        FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
        FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
        FloatVector up0 = VECTOR.cast(sum0.blend(least, sum0.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0.blend(most, up0.compare(VectorOperators.GT, most))).intoArray(y, yAt + c);
        FloatVector up1 = VECTOR.cast(sum1.blend(least, sum1.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1.blend(most, up1.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yStep + c);
        FloatVector up2 = VECTOR.cast(sum2.blend(least, sum2.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2.blend(most, up2.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 2 * yStep + c);
        FloatVector up3 = VECTOR.cast(sum3.blend(least, sum3.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up3.blend(most, up3.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 3 * yStep + c);
      } else {
        sum0.intoArray(y, yAt + c);
        sum1.intoArray(y, yAt + yStep + c);
        sum2.intoArray(y, yAt + 2 * yStep + c);
        sum3.intoArray(y, yAt + 3 * yStep + c);
      }
    }
  }
}
