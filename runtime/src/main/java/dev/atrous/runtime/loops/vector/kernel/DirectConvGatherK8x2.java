// Do not edit. Printed from DirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 8 pixels × 2 vectors: pixels of a rectangle, terms at offsets. */
public final class DirectConvGatherK8x2 {

  /** Pixels of a tile. */
  public static final int PIXELS = 8;

  private DirectConvGatherK8x2() {}

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
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum0b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum4a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum5a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum5b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum6a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum6b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum7a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum7b = FloatVector.fromArray(FLOATS, bias, LANES);
      for (int term = first; term < end; term++) {
        int offset = pairs[2 * term];
        FloatVector wa = FloatVector.fromArray(FLOATS, w, term * (2 * LANES));
        FloatVector wb = FloatVector.fromArray(FLOATS, w, term * (2 * LANES) + LANES);
        FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + offset]);
        sum0a = x0.fma(wa, sum0a);
        sum0b = x0.fma(wb, sum0b);
        FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + offset]);
        sum1a = x1.fma(wa, sum1a);
        sum1b = x1.fma(wb, sum1b);
        FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + offset]);
        sum2a = x2.fma(wa, sum2a);
        sum2b = x2.fma(wb, sum2b);
        FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + offset]);
        sum3a = x3.fma(wa, sum3a);
        sum3b = x3.fma(wb, sum3b);
        FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + offset]);
        sum4a = x4.fma(wa, sum4a);
        sum4b = x4.fma(wb, sum4b);
        FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + offset]);
        sum5a = x5.fma(wa, sum5a);
        sum5b = x5.fma(wb, sum5b);
        FloatVector x6 = FloatVector.broadcast(FLOATS, x[at6 + offset]);
        sum6a = x6.fma(wa, sum6a);
        sum6b = x6.fma(wb, sum6b);
        FloatVector x7 = FloatVector.broadcast(FLOATS, x[at7 + offset]);
        sum7a = x7.fma(wa, sum7a);
        sum7b = x7.fma(wb, sum7b);
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
      FloatVector up0a = VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up0b = VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + LANES);
      FloatVector up1a = VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up1b = VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + LANES);
      FloatVector up2a = VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up2b = VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + LANES);
      FloatVector up3a = VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up3b = VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + LANES);
      FloatVector up4a = VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up4b = VECTOR.cast(sum4b.blend(least, sum4b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4b.blend(most, up4b.compare(VectorOperators.GT, most)))
          .intoArray(y, to4 + LANES);
      FloatVector up5a = VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up5b = VECTOR.cast(sum5b.blend(least, sum5b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up5b.blend(most, up5b.compare(VectorOperators.GT, most)))
          .intoArray(y, to5 + LANES);
      FloatVector up6a = VECTOR.cast(sum6a.blend(least, sum6a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up6a.blend(most, up6a.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up6b = VECTOR.cast(sum6b.blend(least, sum6b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up6b.blend(most, up6b.compare(VectorOperators.GT, most)))
          .intoArray(y, to6 + LANES);
      FloatVector up7a = VECTOR.cast(sum7a.blend(least, sum7a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up7a.blend(most, up7a.compare(VectorOperators.GT, most))).intoArray(y, to7);
      FloatVector up7b = VECTOR.cast(sum7b.blend(least, sum7b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up7b.blend(most, up7b.compare(VectorOperators.GT, most)))
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
