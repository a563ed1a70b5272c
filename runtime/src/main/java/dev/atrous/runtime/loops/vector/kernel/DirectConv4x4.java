// Do not edit. Printed from DirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 4 pixels × 4 vectors: pixels of a rectangle, runs of neighbouring terms. */
public final class DirectConv4x4 {

  /** Pixels of a tile. */
  public static final int PIXELS = 4;

  private DirectConv4x4() {}

  /**
   * Computes all pixels of a rectangle.
   *
   * @param w weights, term by term
   * @param bias what the sums start from
   * @param runs of neighbouring terms: for each, floats from a pixel to its first input, the number
   *     of its first term, and how many these are, which is negative behind the last run
   * @param x holds the inputs of a pixel, counted from {@code xAt} + row · {@code xRow} + column ·
   *     {@code xStep}
   * @param y receives its sums, at {@code yAt} + row · {@code yRow} + column · {@code yStep}
   * @param columns at least the pixels of a tile
   * @param limits of the sums
   */
  public static void compute(
      float[] w,
      float[] bias,
      int[] runs,
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
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum0b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum0c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum0d = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum1c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum1d = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum2c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum2d = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum3c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum3d = FloatVector.fromArray(FLOATS, bias, 3 * LANES);
      for (int at = 0; runs[at + 2] >= 0; at += 3) {
        int from = runs[at];
        int from0 = at0 + from;
        int from1 = at1 + from;
        int from2 = at2 + from;
        int from3 = at3 + from;
        int wAt = runs[at + 1] * (4 * LANES);
        int terms = runs[at + 2];
        for (int term = 0; term < terms; term++) {
          FloatVector wa = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES));
          FloatVector wb = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES) + LANES);
          FloatVector wc = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES) + 2 * LANES);
          FloatVector wd = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES) + 3 * LANES);
          FloatVector x0 = FloatVector.broadcast(FLOATS, x[from0 + term]);
          sum0a = x0.fma(wa, sum0a);
          sum0b = x0.fma(wb, sum0b);
          sum0c = x0.fma(wc, sum0c);
          sum0d = x0.fma(wd, sum0d);
          FloatVector x1 = FloatVector.broadcast(FLOATS, x[from1 + term]);
          sum1a = x1.fma(wa, sum1a);
          sum1b = x1.fma(wb, sum1b);
          sum1c = x1.fma(wc, sum1c);
          sum1d = x1.fma(wd, sum1d);
          FloatVector x2 = FloatVector.broadcast(FLOATS, x[from2 + term]);
          sum2a = x2.fma(wa, sum2a);
          sum2b = x2.fma(wb, sum2b);
          sum2c = x2.fma(wc, sum2c);
          sum2d = x2.fma(wd, sum2d);
          FloatVector x3 = FloatVector.broadcast(FLOATS, x[from3 + term]);
          sum3a = x3.fma(wa, sum3a);
          sum3b = x3.fma(wb, sum3b);
          sum3c = x3.fma(wc, sum3c);
          sum3d = x3.fma(wd, sum3d);
        }
      }
      sum0a = VECTOR.cast(sum0a);
      sum0b = VECTOR.cast(sum0b);
      sum0c = VECTOR.cast(sum0c);
      sum0d = VECTOR.cast(sum0d);
      sum1a = VECTOR.cast(sum1a);
      sum1b = VECTOR.cast(sum1b);
      sum1c = VECTOR.cast(sum1c);
      sum1d = VECTOR.cast(sum1d);
      sum2a = VECTOR.cast(sum2a);
      sum2b = VECTOR.cast(sum2b);
      sum2c = VECTOR.cast(sum2c);
      sum2d = VECTOR.cast(sum2d);
      sum3a = VECTOR.cast(sum3a);
      sum3b = VECTOR.cast(sum3b);
      sum3c = VECTOR.cast(sum3c);
      sum3d = VECTOR.cast(sum3d);
      FloatVector up0a = VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up0b = VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + LANES);
      FloatVector up0c = VECTOR.cast(sum0c.blend(least, sum0c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0c.blend(most, up0c.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + 2 * LANES);
      FloatVector up0d = VECTOR.cast(sum0d.blend(least, sum0d.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0d.blend(most, up0d.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + 3 * LANES);
      FloatVector up1a = VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up1b = VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + LANES);
      FloatVector up1c = VECTOR.cast(sum1c.blend(least, sum1c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1c.blend(most, up1c.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + 2 * LANES);
      FloatVector up1d = VECTOR.cast(sum1d.blend(least, sum1d.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1d.blend(most, up1d.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + 3 * LANES);
      FloatVector up2a = VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up2b = VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + LANES);
      FloatVector up2c = VECTOR.cast(sum2c.blend(least, sum2c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2c.blend(most, up2c.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + 2 * LANES);
      FloatVector up2d = VECTOR.cast(sum2d.blend(least, sum2d.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2d.blend(most, up2d.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + 3 * LANES);
      FloatVector up3a = VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up3b = VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + LANES);
      FloatVector up3c = VECTOR.cast(sum3c.blend(least, sum3c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3c.blend(most, up3c.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + 2 * LANES);
      FloatVector up3d = VECTOR.cast(sum3d.blend(least, sum3d.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3d.blend(most, up3d.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + 3 * LANES);
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
