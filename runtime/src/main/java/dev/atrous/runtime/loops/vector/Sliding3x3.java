package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rows of three taps over three pixels that lie as far apart as the taps, so that they share the 5
 * inputs of a row; {@link SlidingRow} says when.
 */
final class Sliding3x3 {

  private Sliding3x3() {}

  /**
   * Computes channels [channel, end) of three pixels, in whole vectors.
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
      int at = xAt + c;
      int weights = wAt + c;
      for (int row = 0; row < tapRows; row++) {
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, weights);
        FloatVector w1 = FloatVector.fromArray(FLOATS, w, weights + wStep);
        FloatVector w2 = FloatVector.fromArray(FLOATS, w, weights + 2 * wStep);
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
        sum1 = x3.fma(w2, sum1);
        sum2 = x3.fma(w1, sum2);
        FloatVector x4 = FloatVector.fromArray(FLOATS, x, at + 4 * tapStep);
        sum2 = x4.fma(w2, sum2);
        at += tapRowStep;
        weights += wDown;
      }
      sum0 = VECTOR.cast(sum0);
      sum1 = VECTOR.cast(sum1);
      sum2 = VECTOR.cast(sum2);
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
      } else {
        sum0.intoArray(y, yAt + c);
        sum1.intoArray(y, yAt + yStep + c);
        sum2.intoArray(y, yAt + 2 * yStep + c);
      }
    }
  }
}
