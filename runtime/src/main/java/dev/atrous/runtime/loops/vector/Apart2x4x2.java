package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;
import static dev.atrous.runtime.loops.vector.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rows of three taps over four neighbouring pixels and the four that lie as far from them as the
 * taps, so that two share the 4 inputs of a row; {@link SlidingRow} says when.
 */
final class Apart2x4x2 {

  private Apart2x4x2() {}

  /**
   * Computes channels [channel, end) of eight pixels, two vectors at a time.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap lie
   * @param wStep floats between the weights of neighbouring taps
   * @param wDown floats between the weights of taps above each other
   * @param tapRows rows of taps
   * @param xAt where the first tap of the first pixel lies
   * @param tapRowStep floats between rows of taps
   * @param tapStep floats between taps, and from a pixel to the one that shares its inputs
   * @param xStep floats between neighbouring pixels
   * @param yStep floats between neighbouring pixels in the output
   * @param yApart floats there from a pixel to the one that shares its inputs
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
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int yApart,
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
      FloatVector sum6a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum6b = FloatVector.fromArray(FLOATS, bias, c + LANES);
      FloatVector sum7a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum7b = FloatVector.fromArray(FLOATS, bias, c + LANES);
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
        sum4a = x1a.fma(w0a, sum4a);
        sum0b = x1b.fma(w1b, sum0b);
        sum4b = x1b.fma(w0b, sum4b);
        FloatVector x2a = FloatVector.fromArray(FLOATS, x, at + 2 * tapStep);
        FloatVector x2b = FloatVector.fromArray(FLOATS, x, at + 2 * tapStep + LANES);
        sum0a = x2a.fma(w2a, sum0a);
        sum4a = x2a.fma(w1a, sum4a);
        sum0b = x2b.fma(w2b, sum0b);
        sum4b = x2b.fma(w1b, sum4b);
        FloatVector x3a = FloatVector.fromArray(FLOATS, x, at + 3 * tapStep);
        FloatVector x3b = FloatVector.fromArray(FLOATS, x, at + 3 * tapStep + LANES);
        sum4a = x3a.fma(w2a, sum4a);
        sum4b = x3b.fma(w2b, sum4b);
        FloatVector x4a = FloatVector.fromArray(FLOATS, x, at + xStep);
        FloatVector x4b = FloatVector.fromArray(FLOATS, x, at + xStep + LANES);
        sum1a = x4a.fma(w0a, sum1a);
        sum1b = x4b.fma(w0b, sum1b);
        FloatVector x5a = FloatVector.fromArray(FLOATS, x, at + xStep + tapStep);
        FloatVector x5b = FloatVector.fromArray(FLOATS, x, at + xStep + tapStep + LANES);
        sum1a = x5a.fma(w1a, sum1a);
        sum5a = x5a.fma(w0a, sum5a);
        sum1b = x5b.fma(w1b, sum1b);
        sum5b = x5b.fma(w0b, sum5b);
        FloatVector x6a = FloatVector.fromArray(FLOATS, x, at + xStep + 2 * tapStep);
        FloatVector x6b = FloatVector.fromArray(FLOATS, x, at + xStep + 2 * tapStep + LANES);
        sum1a = x6a.fma(w2a, sum1a);
        sum5a = x6a.fma(w1a, sum5a);
        sum1b = x6b.fma(w2b, sum1b);
        sum5b = x6b.fma(w1b, sum5b);
        FloatVector x7a = FloatVector.fromArray(FLOATS, x, at + xStep + 3 * tapStep);
        FloatVector x7b = FloatVector.fromArray(FLOATS, x, at + xStep + 3 * tapStep + LANES);
        sum5a = x7a.fma(w2a, sum5a);
        sum5b = x7b.fma(w2b, sum5b);
        FloatVector x8a = FloatVector.fromArray(FLOATS, x, at + 2 * xStep);
        FloatVector x8b = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + LANES);
        sum2a = x8a.fma(w0a, sum2a);
        sum2b = x8b.fma(w0b, sum2b);
        FloatVector x9a = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + tapStep);
        FloatVector x9b = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + tapStep + LANES);
        sum2a = x9a.fma(w1a, sum2a);
        sum6a = x9a.fma(w0a, sum6a);
        sum2b = x9b.fma(w1b, sum2b);
        sum6b = x9b.fma(w0b, sum6b);
        FloatVector x10a = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + 2 * tapStep);
        FloatVector x10b = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + 2 * tapStep + LANES);
        sum2a = x10a.fma(w2a, sum2a);
        sum6a = x10a.fma(w1a, sum6a);
        sum2b = x10b.fma(w2b, sum2b);
        sum6b = x10b.fma(w1b, sum6b);
        FloatVector x11a = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + 3 * tapStep);
        FloatVector x11b = FloatVector.fromArray(FLOATS, x, at + 2 * xStep + 3 * tapStep + LANES);
        sum6a = x11a.fma(w2a, sum6a);
        sum6b = x11b.fma(w2b, sum6b);
        FloatVector x12a = FloatVector.fromArray(FLOATS, x, at + 3 * xStep);
        FloatVector x12b = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + LANES);
        sum3a = x12a.fma(w0a, sum3a);
        sum3b = x12b.fma(w0b, sum3b);
        FloatVector x13a = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + tapStep);
        FloatVector x13b = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + tapStep + LANES);
        sum3a = x13a.fma(w1a, sum3a);
        sum7a = x13a.fma(w0a, sum7a);
        sum3b = x13b.fma(w1b, sum3b);
        sum7b = x13b.fma(w0b, sum7b);
        FloatVector x14a = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + 2 * tapStep);
        FloatVector x14b = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + 2 * tapStep + LANES);
        sum3a = x14a.fma(w2a, sum3a);
        sum7a = x14a.fma(w1a, sum7a);
        sum3b = x14b.fma(w2b, sum3b);
        sum7b = x14b.fma(w1b, sum7b);
        FloatVector x15a = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + 3 * tapStep);
        FloatVector x15b = FloatVector.fromArray(FLOATS, x, at + 3 * xStep + 3 * tapStep + LANES);
        sum7a = x15a.fma(w2a, sum7a);
        sum7b = x15b.fma(w2b, sum7b);
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
      sum6a = VECTOR.cast(sum6a);
      sum6b = VECTOR.cast(sum6b);
      sum7a = VECTOR.cast(sum7a);
      sum7b = VECTOR.cast(sum7b);
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
            .intoArray(y, yAt + yApart + c);
        FloatVector up4b =
            VECTOR.cast(sum4b.blend(least, sum4b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up4b.blend(most, up4b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yApart + c + LANES);
        FloatVector up5a =
            VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yStep + yApart + c);
        FloatVector up5b =
            VECTOR.cast(sum5b.blend(least, sum5b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up5b.blend(most, up5b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + yStep + yApart + c + LANES);
        FloatVector up6a =
            VECTOR.cast(sum6a.blend(least, sum6a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up6a.blend(most, up6a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 2 * yStep + yApart + c);
        FloatVector up6b =
            VECTOR.cast(sum6b.blend(least, sum6b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up6b.blend(most, up6b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 2 * yStep + yApart + c + LANES);
        FloatVector up7a =
            VECTOR.cast(sum7a.blend(least, sum7a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up7a.blend(most, up7a.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 3 * yStep + yApart + c);
        FloatVector up7b =
            VECTOR.cast(sum7b.blend(least, sum7b.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up7b.blend(most, up7b.compare(VectorOperators.GT, most)))
            .intoArray(y, yAt + 3 * yStep + yApart + c + LANES);
      } else {
        sum0a.intoArray(y, yAt + c);
        sum0b.intoArray(y, yAt + c + LANES);
        sum1a.intoArray(y, yAt + yStep + c);
        sum1b.intoArray(y, yAt + yStep + c + LANES);
        sum2a.intoArray(y, yAt + 2 * yStep + c);
        sum2b.intoArray(y, yAt + 2 * yStep + c + LANES);
        sum3a.intoArray(y, yAt + 3 * yStep + c);
        sum3b.intoArray(y, yAt + 3 * yStep + c + LANES);
        sum4a.intoArray(y, yAt + yApart + c);
        sum4b.intoArray(y, yAt + yApart + c + LANES);
        sum5a.intoArray(y, yAt + yStep + yApart + c);
        sum5b.intoArray(y, yAt + yStep + yApart + c + LANES);
        sum6a.intoArray(y, yAt + 2 * yStep + yApart + c);
        sum6b.intoArray(y, yAt + 2 * yStep + yApart + c + LANES);
        sum7a.intoArray(y, yAt + 3 * yStep + yApart + c);
        sum7b.intoArray(y, yAt + 3 * yStep + yApart + c + LANES);
      }
    }
  }
}
