package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;
import static dev.atrous.runtime.loops.vector.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Sliding3x6} for two vectors of channels at a time; {@link SlidingRow} says when, and why.
 */
final class Sliding3x6x2 {

  private Sliding3x6x2() {}

  /**
   * Computes channels [channel, end) of six pixels, two vectors at a time.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap lie
   * @param wStep floats between the weights of neighbouring taps
   * @param wDown floats between the weights of taps above each other
   * @param tapRows rows of taps
   * @param xAt where the first tap of the first pixel lies
   * @param tapRowStep floats between rows of taps
   * @param tapStep floats between taps, and between pixels
   * @param yStep floats between the pixels in the output
   * @param limits those of a {@link Clamp}
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
    for (int c = channel; c < end; c += 2 * LANES) {
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum0b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum1b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum2b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum3b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      FloatVector sum4a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum4b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      FloatVector sum5a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum5b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      int at = xAt + c;
      int weights = wAt + c;
      for (int row = 0; row < tapRows; row++) {
        FloatVector w0a = FloatVector.fromArray(FLOATS, w, weights);
        FloatVector w0b = FloatVector.fromArray(FLOATS, w, weights + LANES);
        FloatVector w1a = FloatVector.fromArray(FLOATS, w, weights + wStep);
        FloatVector w1b = FloatVector.fromArray(FLOATS, w, weights + wStep + LANES);
        FloatVector w2a = FloatVector.fromArray(FLOATS, w, weights + 2 * wStep);
        FloatVector w2b = FloatVector.fromArray(FLOATS, w, weights + 2 * wStep + LANES);
        FloatVector x0a = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x0b = FloatVector.fromArray(FLOATS, x, at + LANES);
        sum0a = x0a.fma(w0a, sum0a);
        sum0b = x0b.fma(w0b, sum0b);
        FloatVector x1a = FloatVector.fromArray(FLOATS, x, at + tapStep);
        FloatVector x1b = FloatVector.fromArray(FLOATS, x, at + tapStep + LANES);
        sum0a = x1a.fma(w1a, sum0a);
        sum1a = x1a.fma(w0a, sum1a);
        sum0b = x1b.fma(w1b, sum0b);
        sum1b = x1b.fma(w0b, sum1b);
        FloatVector x2a = FloatVector.fromArray(FLOATS, x, at + 2 * tapStep);
        FloatVector x2b = FloatVector.fromArray(FLOATS, x, at + 2 * tapStep + LANES);
        sum0a = x2a.fma(w2a, sum0a);
        sum1a = x2a.fma(w1a, sum1a);
        sum2a = x2a.fma(w0a, sum2a);
        sum0b = x2b.fma(w2b, sum0b);
        sum1b = x2b.fma(w1b, sum1b);
        sum2b = x2b.fma(w0b, sum2b);
        FloatVector x3a = FloatVector.fromArray(FLOATS, x, at + 3 * tapStep);
        FloatVector x3b = FloatVector.fromArray(FLOATS, x, at + 3 * tapStep + LANES);
        sum1a = x3a.fma(w2a, sum1a);
        sum2a = x3a.fma(w1a, sum2a);
        sum3a = x3a.fma(w0a, sum3a);
        sum1b = x3b.fma(w2b, sum1b);
        sum2b = x3b.fma(w1b, sum2b);
        sum3b = x3b.fma(w0b, sum3b);
        FloatVector x4a = FloatVector.fromArray(FLOATS, x, at + 4 * tapStep);
        FloatVector x4b = FloatVector.fromArray(FLOATS, x, at + 4 * tapStep + LANES);
        sum2a = x4a.fma(w2a, sum2a);
        sum3a = x4a.fma(w1a, sum3a);
        sum4a = x4a.fma(w0a, sum4a);
        sum2b = x4b.fma(w2b, sum2b);
        sum3b = x4b.fma(w1b, sum3b);
        sum4b = x4b.fma(w0b, sum4b);
        FloatVector x5a = FloatVector.fromArray(FLOATS, x, at + 5 * tapStep);
        FloatVector x5b = FloatVector.fromArray(FLOATS, x, at + 5 * tapStep + LANES);
        sum3a = x5a.fma(w2a, sum3a);
        sum4a = x5a.fma(w1a, sum4a);
        sum5a = x5a.fma(w0a, sum5a);
        sum3b = x5b.fma(w2b, sum3b);
        sum4b = x5b.fma(w1b, sum4b);
        sum5b = x5b.fma(w0b, sum5b);
        FloatVector x6a = FloatVector.fromArray(FLOATS, x, at + 6 * tapStep);
        FloatVector x6b = FloatVector.fromArray(FLOATS, x, at + 6 * tapStep + LANES);
        sum4a = x6a.fma(w2a, sum4a);
        sum5a = x6a.fma(w1a, sum5a);
        sum4b = x6b.fma(w2b, sum4b);
        sum5b = x6b.fma(w1b, sum5b);
        FloatVector x7a = FloatVector.fromArray(FLOATS, x, at + 7 * tapStep);
        FloatVector x7b = FloatVector.fromArray(FLOATS, x, at + 7 * tapStep + LANES);
        sum5a = x7a.fma(w2a, sum5a);
        sum5b = x7b.fma(w2b, sum5b);
        at += tapRowStep;
        weights += wDown;
      }
      sum0a = VECTOR.cast(sum0a);
      sum0b = VECTOR.cast(sum0b);
      sum1a = VECTOR.cast(sum1a);
      sum1b = VECTOR.cast(sum1b);
      sum2a = VECTOR.cast(sum2a);
      sum2b = VECTOR.cast(sum2b);
      sum3a = VECTOR.cast(sum3a);
      sum3b = VECTOR.cast(sum3b);
      sum4a = VECTOR.cast(sum4a);
      sum4b = VECTOR.cast(sum4b);
      sum5a = VECTOR.cast(sum5a);
      sum5b = VECTOR.cast(sum5b);
      if (limits[0] <= limits[LANES]) {
        FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
        FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, yAt + c);
        FloatVector up0b =
            VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + c + LANES);
        FloatVector up1a =
            VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yStep + c);
        FloatVector up1b =
            VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yStep + c + LANES);
        FloatVector up2a =
            VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 2 * yStep + c);
        FloatVector up2b =
            VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 2 * yStep + c + LANES);
        FloatVector up3a =
            VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 3 * yStep + c);
        FloatVector up3b =
            VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 3 * yStep + c + LANES);
        FloatVector up4a =
            VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 4 * yStep + c);
        FloatVector up4b =
            VECTOR.cast(sum4b.blend(least, sum4b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up4b.blend(most, up4b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 4 * yStep + c + LANES);
        FloatVector up5a =
            VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 5 * yStep + c);
        FloatVector up5b =
            VECTOR.cast(sum5b.blend(least, sum5b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up5b.blend(most, up5b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 5 * yStep + c + LANES);
      } else {
        sum0a.intoArray(y, yAt + c);
        sum0b.intoArray(y, yAt + c + LANES);
        sum1a.intoArray(y, yAt + yStep + c);
        sum1b.intoArray(y, yAt + yStep + c + LANES);
        sum2a.intoArray(y, yAt + 2 * yStep + c);
        sum2b.intoArray(y, yAt + 2 * yStep + c + LANES);
        sum3a.intoArray(y, yAt + 3 * yStep + c);
        sum3b.intoArray(y, yAt + 3 * yStep + c + LANES);
        sum4a.intoArray(y, yAt + 4 * yStep + c);
        sum4b.intoArray(y, yAt + 4 * yStep + c + LANES);
        sum5a.intoArray(y, yAt + 5 * yStep + c);
        sum5b.intoArray(y, yAt + 5 * yStep + c + LANES);
      }
    }
  }
}
