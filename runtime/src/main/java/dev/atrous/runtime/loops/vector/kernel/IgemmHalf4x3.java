// Do not edit. Printed from IndirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.HALF;
import static dev.atrous.runtime.loops.vector.machine.Species.HALF_LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.HALF_VECTOR;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 4 pixels × 3 half vectors: pixels at offsets, neighbouring terms. */
public final class IgemmHalf4x3 {

  /** Pixels of a tile. */
  public static final int PIXELS = 4;

  private IgemmHalf4x3() {}

  /**
   * Adds the products of some neighbouring terms.
   *
   * @param w weights, term by term, from {@code wAt} on
   * @param terms how many
   * @param in where the input of the first term lies, + {@code inShift}, for each pixel
   * @param from what the sums start from, at {@code fromAt} of each pixel + {@code fromShift}
   * @param y receives the sums, at {@code to} of each pixel + {@code shift}
   * @param pixel the first pixel
   * @param limits of the sums; an empty interval means none
   */
  public static void compute(
      float[] w,
      int wAt,
      int terms,
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
    FloatVector sum0a = FloatVector.fromArray(HALF, from, from0);
    FloatVector sum0b = FloatVector.fromArray(HALF, from, from0 + HALF_LANES);
    FloatVector sum0c = FloatVector.fromArray(HALF, from, from0 + 2 * HALF_LANES);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum1a = FloatVector.fromArray(HALF, from, from1);
    FloatVector sum1b = FloatVector.fromArray(HALF, from, from1 + HALF_LANES);
    FloatVector sum1c = FloatVector.fromArray(HALF, from, from1 + 2 * HALF_LANES);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum2a = FloatVector.fromArray(HALF, from, from2);
    FloatVector sum2b = FloatVector.fromArray(HALF, from, from2 + HALF_LANES);
    FloatVector sum2c = FloatVector.fromArray(HALF, from, from2 + 2 * HALF_LANES);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum3a = FloatVector.fromArray(HALF, from, from3);
    FloatVector sum3b = FloatVector.fromArray(HALF, from, from3 + HALF_LANES);
    FloatVector sum3c = FloatVector.fromArray(HALF, from, from3 + 2 * HALF_LANES);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    for (int term = 0; term < terms; term++) {
      FloatVector wa = FloatVector.fromArray(HALF, w, wAt + term * (3 * HALF_LANES));
      FloatVector wb = FloatVector.fromArray(HALF, w, wAt + term * (3 * HALF_LANES) + HALF_LANES);
      FloatVector wc =
          FloatVector.fromArray(HALF, w, wAt + term * (3 * HALF_LANES) + 2 * HALF_LANES);
      FloatVector x0 = FloatVector.broadcast(HALF, x[at0 + term]);
      sum0a = x0.fma(wa, sum0a);
      sum0b = x0.fma(wb, sum0b);
      sum0c = x0.fma(wc, sum0c);
      FloatVector x1 = FloatVector.broadcast(HALF, x[at1 + term]);
      sum1a = x1.fma(wa, sum1a);
      sum1b = x1.fma(wb, sum1b);
      sum1c = x1.fma(wc, sum1c);
      FloatVector x2 = FloatVector.broadcast(HALF, x[at2 + term]);
      sum2a = x2.fma(wa, sum2a);
      sum2b = x2.fma(wb, sum2b);
      sum2c = x2.fma(wc, sum2c);
      FloatVector x3 = FloatVector.broadcast(HALF, x[at3 + term]);
      sum3a = x3.fma(wa, sum3a);
      sum3b = x3.fma(wb, sum3b);
      sum3c = x3.fma(wc, sum3c);
    }
    sum0a = HALF_VECTOR.cast(sum0a);
    sum0b = HALF_VECTOR.cast(sum0b);
    sum0c = HALF_VECTOR.cast(sum0c);
    sum1a = HALF_VECTOR.cast(sum1a);
    sum1b = HALF_VECTOR.cast(sum1b);
    sum1c = HALF_VECTOR.cast(sum1c);
    sum2a = HALF_VECTOR.cast(sum2a);
    sum2b = HALF_VECTOR.cast(sum2b);
    sum2c = HALF_VECTOR.cast(sum2c);
    sum3a = HALF_VECTOR.cast(sum3a);
    sum3b = HALF_VECTOR.cast(sum3b);
    sum3c = HALF_VECTOR.cast(sum3c);
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(HALF, limits, 0);
      FloatVector most = FloatVector.fromArray(HALF, limits, LANES);
      FloatVector up0a =
          HALF_VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up0b =
          HALF_VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + HALF_LANES);
      FloatVector up0c =
          HALF_VECTOR.cast(sum0c.blend(least, sum0c.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up0c.blend(most, up0c.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + 2 * HALF_LANES);
      FloatVector up1a =
          HALF_VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up1b =
          HALF_VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + HALF_LANES);
      FloatVector up1c =
          HALF_VECTOR.cast(sum1c.blend(least, sum1c.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up1c.blend(most, up1c.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + 2 * HALF_LANES);
      FloatVector up2a =
          HALF_VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up2b =
          HALF_VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + HALF_LANES);
      FloatVector up2c =
          HALF_VECTOR.cast(sum2c.blend(least, sum2c.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up2c.blend(most, up2c.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + 2 * HALF_LANES);
      FloatVector up3a =
          HALF_VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up3b =
          HALF_VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + HALF_LANES);
      FloatVector up3c =
          HALF_VECTOR.cast(sum3c.blend(least, sum3c.compare(VectorOperators.LE, least)));
      HALF_VECTOR
          .cast(up3c.blend(most, up3c.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + 2 * HALF_LANES);
      return;
    }
    sum0a.intoArray(y, to0);
    sum0b.intoArray(y, to0 + HALF_LANES);
    sum0c.intoArray(y, to0 + 2 * HALF_LANES);
    sum1a.intoArray(y, to1);
    sum1b.intoArray(y, to1 + HALF_LANES);
    sum1c.intoArray(y, to1 + 2 * HALF_LANES);
    sum2a.intoArray(y, to2);
    sum2b.intoArray(y, to2 + HALF_LANES);
    sum2c.intoArray(y, to2 + 2 * HALF_LANES);
    sum3a.intoArray(y, to3);
    sum3b.intoArray(y, to3 + HALF_LANES);
    sum3c.intoArray(y, to3 + 2 * HALF_LANES);
  }
}
