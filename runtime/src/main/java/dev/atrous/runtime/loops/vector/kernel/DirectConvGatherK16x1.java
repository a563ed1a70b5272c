// Do not edit. Printed from DirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 16 pixels × 1 vector: pixels of a rectangle, terms at offsets. */
public final class DirectConvGatherK16x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 16;

  private DirectConvGatherK16x1() {}

  /**
   * Computes all pixels of a rectangle.
   *
   * @param w weights of all terms, one by one
   * @param bias what the sums start from
   * @param pairs for each term, floats from a pixel to its input, and its number
   * @param first the first term
   * @param end behind the last
   * @param x holds the inputs of a pixel, counted from {@code xAt} + row · {@code xRow} + column ·
   *     {@code xStep}
   * @param y receives its sums, at {@code yAt} + row · {@code yRow} + column · {@code yStep}
   * @param columns at least the pixels of a tile
   * @param limits of the sums
   */
  public static void compute(
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
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum5a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum6a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum7a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum8a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum9a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum10a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum11a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum12a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum13a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum14a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum15a = FloatVector.fromArray(FLOATS, bias, 0);
      for (int term = first; term < end; term++) {
        int offset = pairs[2 * term];
        FloatVector wa = FloatVector.fromArray(FLOATS, w, term * LANES);
        FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + offset]);
        sum0a = x0.fma(wa, sum0a);
        FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + offset]);
        sum1a = x1.fma(wa, sum1a);
        FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + offset]);
        sum2a = x2.fma(wa, sum2a);
        FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + offset]);
        sum3a = x3.fma(wa, sum3a);
        FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + offset]);
        sum4a = x4.fma(wa, sum4a);
        FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + offset]);
        sum5a = x5.fma(wa, sum5a);
        FloatVector x6 = FloatVector.broadcast(FLOATS, x[at6 + offset]);
        sum6a = x6.fma(wa, sum6a);
        FloatVector x7 = FloatVector.broadcast(FLOATS, x[at7 + offset]);
        sum7a = x7.fma(wa, sum7a);
        FloatVector x8 = FloatVector.broadcast(FLOATS, x[at8 + offset]);
        sum8a = x8.fma(wa, sum8a);
        FloatVector x9 = FloatVector.broadcast(FLOATS, x[at9 + offset]);
        sum9a = x9.fma(wa, sum9a);
        FloatVector x10 = FloatVector.broadcast(FLOATS, x[at10 + offset]);
        sum10a = x10.fma(wa, sum10a);
        FloatVector x11 = FloatVector.broadcast(FLOATS, x[at11 + offset]);
        sum11a = x11.fma(wa, sum11a);
        FloatVector x12 = FloatVector.broadcast(FLOATS, x[at12 + offset]);
        sum12a = x12.fma(wa, sum12a);
        FloatVector x13 = FloatVector.broadcast(FLOATS, x[at13 + offset]);
        sum13a = x13.fma(wa, sum13a);
        FloatVector x14 = FloatVector.broadcast(FLOATS, x[at14 + offset]);
        sum14a = x14.fma(wa, sum14a);
        FloatVector x15 = FloatVector.broadcast(FLOATS, x[at15 + offset]);
        sum15a = x15.fma(wa, sum15a);
      }
      sum0a = VECTOR.cast(sum0a);
      sum1a = VECTOR.cast(sum1a);
      sum2a = VECTOR.cast(sum2a);
      sum3a = VECTOR.cast(sum3a);
      sum4a = VECTOR.cast(sum4a);
      sum5a = VECTOR.cast(sum5a);
      sum6a = VECTOR.cast(sum6a);
      sum7a = VECTOR.cast(sum7a);
      sum8a = VECTOR.cast(sum8a);
      sum9a = VECTOR.cast(sum9a);
      sum10a = VECTOR.cast(sum10a);
      sum11a = VECTOR.cast(sum11a);
      sum12a = VECTOR.cast(sum12a);
      sum13a = VECTOR.cast(sum13a);
      sum14a = VECTOR.cast(sum14a);
      sum15a = VECTOR.cast(sum15a);
      FloatVector up0a = VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up1a = VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up2a = VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up3a = VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up4a = VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up5a = VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up6a = VECTOR.cast(sum6a.blend(least, sum6a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up6a.blend(most, up6a.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up7a = VECTOR.cast(sum7a.blend(least, sum7a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up7a.blend(most, up7a.compare(VectorOperators.GT, most))).intoArray(y, to7);
      FloatVector up8a = VECTOR.cast(sum8a.blend(least, sum8a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up8a.blend(most, up8a.compare(VectorOperators.GT, most))).intoArray(y, to8);
      FloatVector up9a = VECTOR.cast(sum9a.blend(least, sum9a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up9a.blend(most, up9a.compare(VectorOperators.GT, most))).intoArray(y, to9);
      FloatVector up10a =
          VECTOR.cast(sum10a.blend(least, sum10a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10a.blend(most, up10a.compare(VectorOperators.GT, most))).intoArray(y, to10);
      FloatVector up11a =
          VECTOR.cast(sum11a.blend(least, sum11a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up11a.blend(most, up11a.compare(VectorOperators.GT, most))).intoArray(y, to11);
      FloatVector up12a =
          VECTOR.cast(sum12a.blend(least, sum12a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up12a.blend(most, up12a.compare(VectorOperators.GT, most))).intoArray(y, to12);
      FloatVector up13a =
          VECTOR.cast(sum13a.blend(least, sum13a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up13a.blend(most, up13a.compare(VectorOperators.GT, most))).intoArray(y, to13);
      FloatVector up14a =
          VECTOR.cast(sum14a.blend(least, sum14a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up14a.blend(most, up14a.compare(VectorOperators.GT, most))).intoArray(y, to14);
      FloatVector up15a =
          VECTOR.cast(sum15a.blend(least, sum15a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up15a.blend(most, up15a.compare(VectorOperators.GT, most))).intoArray(y, to15);
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
