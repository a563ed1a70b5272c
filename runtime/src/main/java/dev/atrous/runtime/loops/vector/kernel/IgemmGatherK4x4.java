// Do not edit. Printed from IndirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 4 pixels × 4 vectors: pixels at offsets, terms at offsets. */
public final class IgemmGatherK4x4 {

  /** Pixels of a tile. */
  public static final int PIXELS = 4;

  private IgemmGatherK4x4() {}

  /**
   * Adds the products of a run of terms.
   *
   * @param w weights of all terms, one by one
   * @param pairs for each term, floats from tap (0, 0) to its input, and its number
   * @param first the first term of the run
   * @param end behind its last
   * @param in where tap (0, 0) lies, + {@code inShift}, for each pixel
   * @param from what the sums start from, at {@code fromAt} of each pixel + {@code fromShift}
   * @param y receives the sums, at {@code to} of each pixel + {@code shift}
   * @param pixel the first pixel
   * @param limits of the sums; an empty interval means none
   */
  public static void compute(
      float[] w,
      int[] pairs,
      int first,
      int end,
      float[] x,
      int[] in,
      int inShift,
      float[] from,
      int[] fromAt,
      int fromShift,
      float[] y,
      int[] to,
      int shift,
      int pixel,
      float[] limits) {
    int at0 = in[pixel] + inShift;
    int at1 = in[pixel + 1] + inShift;
    int at2 = in[pixel + 2] + inShift;
    int at3 = in[pixel + 3] + inShift;
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum0a = FloatVector.fromArray(FLOATS, from, from0);
    FloatVector sum0b = FloatVector.fromArray(FLOATS, from, from0 + LANES);
    FloatVector sum0c = FloatVector.fromArray(FLOATS, from, from0 + 2 * LANES);
    FloatVector sum0d = FloatVector.fromArray(FLOATS, from, from0 + 3 * LANES);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum1a = FloatVector.fromArray(FLOATS, from, from1);
    FloatVector sum1b = FloatVector.fromArray(FLOATS, from, from1 + LANES);
    FloatVector sum1c = FloatVector.fromArray(FLOATS, from, from1 + 2 * LANES);
    FloatVector sum1d = FloatVector.fromArray(FLOATS, from, from1 + 3 * LANES);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum2a = FloatVector.fromArray(FLOATS, from, from2);
    FloatVector sum2b = FloatVector.fromArray(FLOATS, from, from2 + LANES);
    FloatVector sum2c = FloatVector.fromArray(FLOATS, from, from2 + 2 * LANES);
    FloatVector sum2d = FloatVector.fromArray(FLOATS, from, from2 + 3 * LANES);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum3a = FloatVector.fromArray(FLOATS, from, from3);
    FloatVector sum3b = FloatVector.fromArray(FLOATS, from, from3 + LANES);
    FloatVector sum3c = FloatVector.fromArray(FLOATS, from, from3 + 2 * LANES);
    FloatVector sum3d = FloatVector.fromArray(FLOATS, from, from3 + 3 * LANES);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    for (int at = 2 * first; at < 2 * end; at += 2) {
      int offset = pairs[at];
      int weights = pairs[at + 1] * (4 * LANES);
      FloatVector wa = FloatVector.fromArray(FLOATS, w, weights);
      FloatVector wb = FloatVector.fromArray(FLOATS, w, weights + LANES);
      FloatVector wc = FloatVector.fromArray(FLOATS, w, weights + 2 * LANES);
      FloatVector wd = FloatVector.fromArray(FLOATS, w, weights + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + offset]);
      sum0a = x0.fma(wa, sum0a);
      sum0b = x0.fma(wb, sum0b);
      sum0c = x0.fma(wc, sum0c);
      sum0d = x0.fma(wd, sum0d);
      FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + offset]);
      sum1a = x1.fma(wa, sum1a);
      sum1b = x1.fma(wb, sum1b);
      sum1c = x1.fma(wc, sum1c);
      sum1d = x1.fma(wd, sum1d);
      FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + offset]);
      sum2a = x2.fma(wa, sum2a);
      sum2b = x2.fma(wb, sum2b);
      sum2c = x2.fma(wc, sum2c);
      sum2d = x2.fma(wd, sum2d);
      FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + offset]);
      sum3a = x3.fma(wa, sum3a);
      sum3b = x3.fma(wb, sum3b);
      sum3c = x3.fma(wc, sum3c);
      sum3d = x3.fma(wd, sum3d);
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
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
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
      return;
    }
    sum0a.intoArray(y, to0);
    sum0b.intoArray(y, to0 + LANES);
    sum0c.intoArray(y, to0 + 2 * LANES);
    sum0d.intoArray(y, to0 + 3 * LANES);
    sum1a.intoArray(y, to1);
    sum1b.intoArray(y, to1 + LANES);
    sum1c.intoArray(y, to1 + 2 * LANES);
    sum1d.intoArray(y, to1 + 3 * LANES);
    sum2a.intoArray(y, to2);
    sum2b.intoArray(y, to2 + LANES);
    sum2c.intoArray(y, to2 + 2 * LANES);
    sum2d.intoArray(y, to2 + 3 * LANES);
    sum3a.intoArray(y, to3);
    sum3b.intoArray(y, to3 + LANES);
    sum3c.intoArray(y, to3 + 2 * LANES);
    sum3d.intoArray(y, to3 + 3 * LANES);
  }
}
