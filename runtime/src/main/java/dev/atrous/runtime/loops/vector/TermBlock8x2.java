package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sums of 8 pixels × two vectors of output channels, for a rectangle of pixels and terms that lie
 * anywhere; {@link Block} says when.
 */
final class TermBlock8x2 {

  /** Pixels of a tile, and the least that a row has. */
  static final int PIXELS = 8;

  private TermBlock8x2() {}

  /**
   * Computes all sums of two vectors of output channels.
   *
   * @param w weights, term by term
   * @param pairs those of {@link Terms}
   * @param first the first term
   * @param end behind the last
   * @param x holds the inputs of a pixel's terms, counted from {@code xAt} + row · {@code xRow} +
   *     column · {@code xStep}
   * @param y receives the sums, at {@code yAt} + row · {@code yRow} + column · {@code yStep}
   * @param limits those of {@link Clamp#interval}
   */
  static void sums(
      float[] w,
      float[] bias,
      int[] pairs,
      int first,
      int end,
      float[] x,
      int xAt,
      int xStep,
      int xRow,
      float[] y,
      int yAt,
      int yStep,
      int yRow,
      int rows,
      int columns,
      float[] limits) {
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    int xWrap = xRow - columns * xStep;
    int yWrap = yRow - columns * yStep;
    int xNext = xAt;
    int yNext = yAt;
    int column = 0;
    for (int left = rows * columns; left > 0; left -= PIXELS) {
      if (left < PIXELS) {
        // Back over pixels that are done, to the same result.
        xNext -= (PIXELS - left) * xStep;
        yNext -= (PIXELS - left) * yStep;
        column -= PIXELS - left;
      }
      int at0 = xNext;
      int to0 = yNext;
      int at1 = xNext + xStep + (column + 1 < columns ? 0 : xWrap);
      int to1 = yNext + yStep + (column + 1 < columns ? 0 : yWrap);
      int at2 = xNext + 2 * xStep + (column + 2 < columns ? 0 : xWrap);
      int to2 = yNext + 2 * yStep + (column + 2 < columns ? 0 : yWrap);
      int at3 = xNext + 3 * xStep + (column + 3 < columns ? 0 : xWrap);
      int to3 = yNext + 3 * yStep + (column + 3 < columns ? 0 : yWrap);
      int at4 = xNext + 4 * xStep + (column + 4 < columns ? 0 : xWrap);
      int to4 = yNext + 4 * yStep + (column + 4 < columns ? 0 : yWrap);
      int at5 = xNext + 5 * xStep + (column + 5 < columns ? 0 : xWrap);
      int to5 = yNext + 5 * yStep + (column + 5 < columns ? 0 : yWrap);
      int at6 = xNext + 6 * xStep + (column + 6 < columns ? 0 : xWrap);
      int to6 = yNext + 6 * yStep + (column + 6 < columns ? 0 : yWrap);
      int at7 = xNext + 7 * xStep + (column + 7 < columns ? 0 : xWrap);
      int to7 = yNext + 7 * yStep + (column + 7 < columns ? 0 : yWrap);
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
      FloatVector sum60 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum61 = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum70 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum71 = FloatVector.fromArray(FLOATS, bias, LANES);
      for (int term = first; term < end; term++) {
        int offset = pairs[2 * term];
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, term * (2 * LANES));
        FloatVector w1 = FloatVector.fromArray(FLOATS, w, term * (2 * LANES) + LANES);
        FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + offset]);
        sum00 = a0.fma(w0, sum00);
        sum01 = a0.fma(w1, sum01);
        FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + offset]);
        sum10 = a1.fma(w0, sum10);
        sum11 = a1.fma(w1, sum11);
        FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + offset]);
        sum20 = a2.fma(w0, sum20);
        sum21 = a2.fma(w1, sum21);
        FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + offset]);
        sum30 = a3.fma(w0, sum30);
        sum31 = a3.fma(w1, sum31);
        FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + offset]);
        sum40 = a4.fma(w0, sum40);
        sum41 = a4.fma(w1, sum41);
        FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + offset]);
        sum50 = a5.fma(w0, sum50);
        sum51 = a5.fma(w1, sum51);
        FloatVector a6 = FloatVector.broadcast(FLOATS, x[at6 + offset]);
        sum60 = a6.fma(w0, sum60);
        sum61 = a6.fma(w1, sum61);
        FloatVector a7 = FloatVector.broadcast(FLOATS, x[at7 + offset]);
        sum70 = a7.fma(w0, sum70);
        sum71 = a7.fma(w1, sum71);
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
      sum60 = VECTOR.cast(sum60);
      sum61 = VECTOR.cast(sum61);
      sum70 = VECTOR.cast(sum70);
      sum71 = VECTOR.cast(sum71);
      FloatVector up00 = VECTOR.cast(sum00.blend(least, sum00.compare(VectorOperators.LE, least)));
      VECTOR.cast(up00.blend(most, up00.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up01 = VECTOR.cast(sum01.blend(least, sum01.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up01.blend(most, up01.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + LANES);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10.blend(most, up10.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11.blend(most, up11.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + LANES);
      FloatVector up20 = VECTOR.cast(sum20.blend(least, sum20.compare(VectorOperators.LE, least)));
      VECTOR.cast(up20.blend(most, up20.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up21 = VECTOR.cast(sum21.blend(least, sum21.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up21.blend(most, up21.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + LANES);
      FloatVector up30 = VECTOR.cast(sum30.blend(least, sum30.compare(VectorOperators.LE, least)));
      VECTOR.cast(up30.blend(most, up30.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up31 = VECTOR.cast(sum31.blend(least, sum31.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up31.blend(most, up31.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + LANES);
      FloatVector up40 = VECTOR.cast(sum40.blend(least, sum40.compare(VectorOperators.LE, least)));
      VECTOR.cast(up40.blend(most, up40.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up41 = VECTOR.cast(sum41.blend(least, sum41.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up41.blend(most, up41.compare(VectorOperators.GT, most)))
          .intoArray(y, to4 + LANES);
      FloatVector up50 = VECTOR.cast(sum50.blend(least, sum50.compare(VectorOperators.LE, least)));
      VECTOR.cast(up50.blend(most, up50.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up51 = VECTOR.cast(sum51.blend(least, sum51.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up51.blend(most, up51.compare(VectorOperators.GT, most)))
          .intoArray(y, to5 + LANES);
      FloatVector up60 = VECTOR.cast(sum60.blend(least, sum60.compare(VectorOperators.LE, least)));
      VECTOR.cast(up60.blend(most, up60.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up61 = VECTOR.cast(sum61.blend(least, sum61.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up61.blend(most, up61.compare(VectorOperators.GT, most)))
          .intoArray(y, to6 + LANES);
      FloatVector up70 = VECTOR.cast(sum70.blend(least, sum70.compare(VectorOperators.LE, least)));
      VECTOR.cast(up70.blend(most, up70.compare(VectorOperators.GT, most))).intoArray(y, to7);
      FloatVector up71 = VECTOR.cast(sum71.blend(least, sum71.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up71.blend(most, up71.compare(VectorOperators.GT, most)))
          .intoArray(y, to7 + LANES);
      xNext += PIXELS * xStep;
      yNext += PIXELS * yStep;
      column += PIXELS;
      if (column >= columns) {
        xNext += xWrap;
        yNext += yWrap;
        column -= columns;
      }
    }
  }
}
