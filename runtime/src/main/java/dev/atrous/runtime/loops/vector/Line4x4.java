package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Tile4x4} for pixels in a line and few terms; {@link Line} says why. */
final class Line4x4 {

  /** Pixels of a tile, and the least that a line has. */
  static final int PIXELS = 4;

  private Line4x4() {}

  /**
   * Computes all sums of four vectors of output channels.
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
      FloatVector sum00 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum01 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum02 = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum03 = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      FloatVector sum10 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum11 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum12 = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum13 = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      FloatVector sum20 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum21 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum22 = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum23 = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      FloatVector sum30 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum31 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum32 = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum33 = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      for (int term = 0; term < terms; term++) {
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, term * (4 * LANES));
        FloatVector w1 = FloatVector.fromArray(FLOATS, w, term * (4 * LANES) + LANES);
        FloatVector w2 = FloatVector.fromArray(FLOATS, w, term * (4 * LANES) + 2 * LANES);
        FloatVector w3 = FloatVector.fromArray(FLOATS, w, term * (4 * LANES) + 3 * LANES);
        FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
        sum00 = a0.fma(w0, sum00);
        sum01 = a0.fma(w1, sum01);
        sum02 = a0.fma(w2, sum02);
        sum03 = a0.fma(w3, sum03);
        FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
        sum10 = a1.fma(w0, sum10);
        sum11 = a1.fma(w1, sum11);
        sum12 = a1.fma(w2, sum12);
        sum13 = a1.fma(w3, sum13);
        FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
        sum20 = a2.fma(w0, sum20);
        sum21 = a2.fma(w1, sum21);
        sum22 = a2.fma(w2, sum22);
        sum23 = a2.fma(w3, sum23);
        FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
        sum30 = a3.fma(w0, sum30);
        sum31 = a3.fma(w1, sum31);
        sum32 = a3.fma(w2, sum32);
        sum33 = a3.fma(w3, sum33);
      }
      sum00 = VECTOR.cast(sum00);
      sum01 = VECTOR.cast(sum01);
      sum02 = VECTOR.cast(sum02);
      sum03 = VECTOR.cast(sum03);
      sum10 = VECTOR.cast(sum10);
      sum11 = VECTOR.cast(sum11);
      sum12 = VECTOR.cast(sum12);
      sum13 = VECTOR.cast(sum13);
      sum20 = VECTOR.cast(sum20);
      sum21 = VECTOR.cast(sum21);
      sum22 = VECTOR.cast(sum22);
      sum23 = VECTOR.cast(sum23);
      sum30 = VECTOR.cast(sum30);
      sum31 = VECTOR.cast(sum31);
      sum32 = VECTOR.cast(sum32);
      sum33 = VECTOR.cast(sum33);
      FloatVector up00 = VECTOR.cast(sum00.blend(least, sum00.compare(VectorOperators.LE, least)));
      VECTOR.cast(up00.blend(most, up00.compare(VectorOperators.GT, most))).intoArray(y, to);
      FloatVector up01 = VECTOR.cast(sum01.blend(least, sum01.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up01.blend(most, up01.compare(VectorOperators.GT, most)))
          .intoArray(y, to + LANES);
      FloatVector up02 = VECTOR.cast(sum02.blend(least, sum02.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up02.blend(most, up02.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * LANES);
      FloatVector up03 = VECTOR.cast(sum03.blend(least, sum03.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up03.blend(most, up03.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * LANES);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up10.blend(most, up10.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11.blend(most, up11.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + LANES);
      FloatVector up12 = VECTOR.cast(sum12.blend(least, sum12.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up12.blend(most, up12.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + 2 * LANES);
      FloatVector up13 = VECTOR.cast(sum13.blend(least, sum13.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up13.blend(most, up13.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + 3 * LANES);
      FloatVector up20 = VECTOR.cast(sum20.blend(least, sum20.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up20.blend(most, up20.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep);
      FloatVector up21 = VECTOR.cast(sum21.blend(least, sum21.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up21.blend(most, up21.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + LANES);
      FloatVector up22 = VECTOR.cast(sum22.blend(least, sum22.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up22.blend(most, up22.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + 2 * LANES);
      FloatVector up23 = VECTOR.cast(sum23.blend(least, sum23.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up23.blend(most, up23.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + 3 * LANES);
      FloatVector up30 = VECTOR.cast(sum30.blend(least, sum30.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up30.blend(most, up30.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep);
      FloatVector up31 = VECTOR.cast(sum31.blend(least, sum31.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up31.blend(most, up31.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + LANES);
      FloatVector up32 = VECTOR.cast(sum32.blend(least, sum32.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up32.blend(most, up32.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + 2 * LANES);
      FloatVector up33 = VECTOR.cast(sum33.blend(least, sum33.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up33.blend(most, up33.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + 3 * LANES);
    }
  }
}
