package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sums of 16 pixels × one vector of output channels, for a rectangle of pixels and terms that lie
 * anywhere; {@link Block} says when.
 */
final class TermBlock16x1 {

  /** Pixels of a tile, and the least that a row has. */
  static final int PIXELS = 16;

  private TermBlock16x1() {}

  /**
   * Computes all sums of one vector of output channels.
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
      int at8 = xNext + 8 * xStep + (column + 8 < columns ? 0 : xWrap);
      int to8 = yNext + 8 * yStep + (column + 8 < columns ? 0 : yWrap);
      int at9 = xNext + 9 * xStep + (column + 9 < columns ? 0 : xWrap);
      int to9 = yNext + 9 * yStep + (column + 9 < columns ? 0 : yWrap);
      int at10 = xNext + 10 * xStep + (column + 10 < columns ? 0 : xWrap);
      int to10 = yNext + 10 * yStep + (column + 10 < columns ? 0 : yWrap);
      int at11 = xNext + 11 * xStep + (column + 11 < columns ? 0 : xWrap);
      int to11 = yNext + 11 * yStep + (column + 11 < columns ? 0 : yWrap);
      int at12 = xNext + 12 * xStep + (column + 12 < columns ? 0 : xWrap);
      int to12 = yNext + 12 * yStep + (column + 12 < columns ? 0 : yWrap);
      int at13 = xNext + 13 * xStep + (column + 13 < columns ? 0 : xWrap);
      int to13 = yNext + 13 * yStep + (column + 13 < columns ? 0 : yWrap);
      int at14 = xNext + 14 * xStep + (column + 14 < columns ? 0 : xWrap);
      int to14 = yNext + 14 * yStep + (column + 14 < columns ? 0 : yWrap);
      int at15 = xNext + 15 * xStep + (column + 15 < columns ? 0 : xWrap);
      int to15 = yNext + 15 * yStep + (column + 15 < columns ? 0 : yWrap);
      FloatVector sum0 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum5 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum6 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum7 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum8 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum9 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum10 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum11 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum12 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum13 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum14 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum15 = FloatVector.fromArray(FLOATS, bias, 0);
      for (int term = first; term < end; term++) {
        int offset = pairs[2 * term];
        FloatVector weights = FloatVector.fromArray(FLOATS, w, term * LANES);
        FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + offset]);
        sum0 = a0.fma(weights, sum0);
        FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + offset]);
        sum1 = a1.fma(weights, sum1);
        FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + offset]);
        sum2 = a2.fma(weights, sum2);
        FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + offset]);
        sum3 = a3.fma(weights, sum3);
        FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + offset]);
        sum4 = a4.fma(weights, sum4);
        FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + offset]);
        sum5 = a5.fma(weights, sum5);
        FloatVector a6 = FloatVector.broadcast(FLOATS, x[at6 + offset]);
        sum6 = a6.fma(weights, sum6);
        FloatVector a7 = FloatVector.broadcast(FLOATS, x[at7 + offset]);
        sum7 = a7.fma(weights, sum7);
        FloatVector a8 = FloatVector.broadcast(FLOATS, x[at8 + offset]);
        sum8 = a8.fma(weights, sum8);
        FloatVector a9 = FloatVector.broadcast(FLOATS, x[at9 + offset]);
        sum9 = a9.fma(weights, sum9);
        FloatVector a10 = FloatVector.broadcast(FLOATS, x[at10 + offset]);
        sum10 = a10.fma(weights, sum10);
        FloatVector a11 = FloatVector.broadcast(FLOATS, x[at11 + offset]);
        sum11 = a11.fma(weights, sum11);
        FloatVector a12 = FloatVector.broadcast(FLOATS, x[at12 + offset]);
        sum12 = a12.fma(weights, sum12);
        FloatVector a13 = FloatVector.broadcast(FLOATS, x[at13 + offset]);
        sum13 = a13.fma(weights, sum13);
        FloatVector a14 = FloatVector.broadcast(FLOATS, x[at14 + offset]);
        sum14 = a14.fma(weights, sum14);
        FloatVector a15 = FloatVector.broadcast(FLOATS, x[at15 + offset]);
        sum15 = a15.fma(weights, sum15);
      }
      sum0 = VECTOR.cast(sum0);
      sum1 = VECTOR.cast(sum1);
      sum2 = VECTOR.cast(sum2);
      sum3 = VECTOR.cast(sum3);
      sum4 = VECTOR.cast(sum4);
      sum5 = VECTOR.cast(sum5);
      sum6 = VECTOR.cast(sum6);
      sum7 = VECTOR.cast(sum7);
      sum8 = VECTOR.cast(sum8);
      sum9 = VECTOR.cast(sum9);
      sum10 = VECTOR.cast(sum10);
      sum11 = VECTOR.cast(sum11);
      sum12 = VECTOR.cast(sum12);
      sum13 = VECTOR.cast(sum13);
      sum14 = VECTOR.cast(sum14);
      sum15 = VECTOR.cast(sum15);
      FloatVector up0 = VECTOR.cast(sum0.blend(least, sum0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0.blend(most, up0.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up1 = VECTOR.cast(sum1.blend(least, sum1.compare(VectorOperators.LE, least)));
      VECTOR.cast(up1.blend(most, up1.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up2 = VECTOR.cast(sum2.blend(least, sum2.compare(VectorOperators.LE, least)));
      VECTOR.cast(up2.blend(most, up2.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up3 = VECTOR.cast(sum3.blend(least, sum3.compare(VectorOperators.LE, least)));
      VECTOR.cast(up3.blend(most, up3.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up4 = VECTOR.cast(sum4.blend(least, sum4.compare(VectorOperators.LE, least)));
      VECTOR.cast(up4.blend(most, up4.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up5 = VECTOR.cast(sum5.blend(least, sum5.compare(VectorOperators.LE, least)));
      VECTOR.cast(up5.blend(most, up5.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up6 = VECTOR.cast(sum6.blend(least, sum6.compare(VectorOperators.LE, least)));
      VECTOR.cast(up6.blend(most, up6.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up7 = VECTOR.cast(sum7.blend(least, sum7.compare(VectorOperators.LE, least)));
      VECTOR.cast(up7.blend(most, up7.compare(VectorOperators.GT, most))).intoArray(y, to7);
      FloatVector up8 = VECTOR.cast(sum8.blend(least, sum8.compare(VectorOperators.LE, least)));
      VECTOR.cast(up8.blend(most, up8.compare(VectorOperators.GT, most))).intoArray(y, to8);
      FloatVector up9 = VECTOR.cast(sum9.blend(least, sum9.compare(VectorOperators.LE, least)));
      VECTOR.cast(up9.blend(most, up9.compare(VectorOperators.GT, most))).intoArray(y, to9);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10.blend(most, up10.compare(VectorOperators.GT, most))).intoArray(y, to10);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR.cast(up11.blend(most, up11.compare(VectorOperators.GT, most))).intoArray(y, to11);
      FloatVector up12 = VECTOR.cast(sum12.blend(least, sum12.compare(VectorOperators.LE, least)));
      VECTOR.cast(up12.blend(most, up12.compare(VectorOperators.GT, most))).intoArray(y, to12);
      FloatVector up13 = VECTOR.cast(sum13.blend(least, sum13.compare(VectorOperators.LE, least)));
      VECTOR.cast(up13.blend(most, up13.compare(VectorOperators.GT, most))).intoArray(y, to13);
      FloatVector up14 = VECTOR.cast(sum14.blend(least, sum14.compare(VectorOperators.LE, least)));
      VECTOR.cast(up14.blend(most, up14.compare(VectorOperators.GT, most))).intoArray(y, to14);
      FloatVector up15 = VECTOR.cast(sum15.blend(least, sum15.compare(VectorOperators.LE, least)));
      VECTOR.cast(up15.blend(most, up15.compare(VectorOperators.GT, most))).intoArray(y, to15);
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
