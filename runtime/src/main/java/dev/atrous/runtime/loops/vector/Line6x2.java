package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Tile6x2} for pixels in a line and few terms; {@link Line} says why. */
final class Line6x2 {

  /** Pixels of a tile, and the least that a line has. */
  static final int PIXELS = 6;

  private Line6x2() {}

  /**
   * Computes all sums of two vectors of output channels.
   *
   * @param w weights, term by term
   * @param x holds the inputs of a pixel's terms, which are neighbours, at {@code xAt} + pixel ·
   *     {@code xStep}
   * @param y receives the sums, at {@code yAt} + pixel · {@code yStep}
   * @param limits those of {@link Clamp#interval}
   */
  static void sums(
      float[] w,
      float[] bias,
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      float[] limits) {
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int next = 0; next < pixels; next += PIXELS) {
      // The last tile goes back over pixels that are done, to the same result.
      int pixel = Math.min(next, pixels - PIXELS);
      int to = yAt + pixel * yStep;
      int at0 = xAt + pixel * xStep;
      int at1 = xAt + (pixel + 1) * xStep;
      int at2 = xAt + (pixel + 2) * xStep;
      int at3 = xAt + (pixel + 3) * xStep;
      int at4 = xAt + (pixel + 4) * xStep;
      int at5 = xAt + (pixel + 5) * xStep;
      FloatVector sum00 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum01 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum10 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum11 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum20 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum21 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum30 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum31 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum40 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum41 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum50 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum51 = FloatVector.fromArray(FLOATS, bias, LANES);
      for (int term = 0; term < terms; term++) {
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, term * (2 * LANES));
        FloatVector w1 = FloatVector.fromArray(FLOATS, w, term * (2 * LANES) + LANES);
        FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
        sum00 = a0.fma(w0, sum00);
        sum01 = a0.fma(w1, sum01);
        FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
        sum10 = a1.fma(w0, sum10);
        sum11 = a1.fma(w1, sum11);
        FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
        sum20 = a2.fma(w0, sum20);
        sum21 = a2.fma(w1, sum21);
        FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
        sum30 = a3.fma(w0, sum30);
        sum31 = a3.fma(w1, sum31);
        FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
        sum40 = a4.fma(w0, sum40);
        sum41 = a4.fma(w1, sum41);
        FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + term]);
        sum50 = a5.fma(w0, sum50);
        sum51 = a5.fma(w1, sum51);
      }
      sum00 = VECTOR.cast(sum00);
      sum01 = VECTOR.cast(sum01);
      sum10 = VECTOR.cast(sum10);
      sum11 = VECTOR.cast(sum11);
      sum20 = VECTOR.cast(sum20);
      sum21 = VECTOR.cast(sum21);
      sum30 = VECTOR.cast(sum30);
      sum31 = VECTOR.cast(sum31);
      sum40 = VECTOR.cast(sum40);
      sum41 = VECTOR.cast(sum41);
      sum50 = VECTOR.cast(sum50);
      sum51 = VECTOR.cast(sum51);
      FloatVector up00 = VECTOR.cast(sum00.blend(least, sum00.compare(VectorOperators.LE, least)));
      VECTOR.cast(up00.blend(most, up00.compare(VectorOperators.GT, most))).intoArray(y, to);
      FloatVector up01 = VECTOR.cast(sum01.blend(least, sum01.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up01.blend(most, up01.compare(VectorOperators.GT, most)))
          .intoArray(y, to + LANES);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up10.blend(most, up10.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11.blend(most, up11.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + LANES);
      FloatVector up20 = VECTOR.cast(sum20.blend(least, sum20.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up20.blend(most, up20.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep);
      FloatVector up21 = VECTOR.cast(sum21.blend(least, sum21.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up21.blend(most, up21.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + LANES);
      FloatVector up30 = VECTOR.cast(sum30.blend(least, sum30.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up30.blend(most, up30.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep);
      FloatVector up31 = VECTOR.cast(sum31.blend(least, sum31.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up31.blend(most, up31.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + LANES);
      FloatVector up40 = VECTOR.cast(sum40.blend(least, sum40.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up40.blend(most, up40.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep);
      FloatVector up41 = VECTOR.cast(sum41.blend(least, sum41.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up41.blend(most, up41.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep + LANES);
      FloatVector up50 = VECTOR.cast(sum50.blend(least, sum50.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up50.blend(most, up50.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 5 * yStep);
      FloatVector up51 = VECTOR.cast(sum51.blend(least, sum51.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up51.blend(most, up51.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 5 * yStep + LANES);
    }
  }
}
