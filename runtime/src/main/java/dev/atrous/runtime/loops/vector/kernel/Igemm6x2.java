// Do not edit. Printed from IndirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 6 pixels × 2 vectors: pixels at offsets, neighbouring terms. */
public final class Igemm6x2 {

  /** Pixels of a tile. */
  public static final int PIXELS = 6;

  private Igemm6x2() {}

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
    int at4 = in[pixel + 4] + inShift;
    int at5 = in[pixel + 5] + inShift;
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum0a = FloatVector.fromArray(FLOATS, from, from0);
    FloatVector sum0b = FloatVector.fromArray(FLOATS, from, from0 + LANES);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum1a = FloatVector.fromArray(FLOATS, from, from1);
    FloatVector sum1b = FloatVector.fromArray(FLOATS, from, from1 + LANES);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum2a = FloatVector.fromArray(FLOATS, from, from2);
    FloatVector sum2b = FloatVector.fromArray(FLOATS, from, from2 + LANES);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum3a = FloatVector.fromArray(FLOATS, from, from3);
    FloatVector sum3b = FloatVector.fromArray(FLOATS, from, from3 + LANES);
    int from4 = fromAt[pixel + 4] + fromShift;
    FloatVector sum4a = FloatVector.fromArray(FLOATS, from, from4);
    FloatVector sum4b = FloatVector.fromArray(FLOATS, from, from4 + LANES);
    int from5 = fromAt[pixel + 5] + fromShift;
    FloatVector sum5a = FloatVector.fromArray(FLOATS, from, from5);
    FloatVector sum5b = FloatVector.fromArray(FLOATS, from, from5 + LANES);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    int to4 = to[pixel + 4] + shift;
    int to5 = to[pixel + 5] + shift;
    for (int term = 0; term < terms; term++) {
      FloatVector wa = FloatVector.fromArray(FLOATS, w, wAt + term * (2 * LANES));
      FloatVector wb = FloatVector.fromArray(FLOATS, w, wAt + term * (2 * LANES) + LANES);
      FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
      sum0a = x0.fma(wa, sum0a);
      sum0b = x0.fma(wb, sum0b);
      FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
      sum1a = x1.fma(wa, sum1a);
      sum1b = x1.fma(wb, sum1b);
      FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
      sum2a = x2.fma(wa, sum2a);
      sum2b = x2.fma(wb, sum2b);
      FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
      sum3a = x3.fma(wa, sum3a);
      sum3b = x3.fma(wb, sum3b);
      FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
      sum4a = x4.fma(wa, sum4a);
      sum4b = x4.fma(wb, sum4b);
      FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + term]);
      sum5a = x5.fma(wa, sum5a);
      sum5b = x5.fma(wb, sum5b);
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
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
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
      return;
    }
    sum0a.intoArray(y, to0);
    sum0b.intoArray(y, to0 + LANES);
    sum1a.intoArray(y, to1);
    sum1b.intoArray(y, to1 + LANES);
    sum2a.intoArray(y, to2);
    sum2b.intoArray(y, to2 + LANES);
    sum3a.intoArray(y, to3);
    sum3b.intoArray(y, to3 + LANES);
    sum4a.intoArray(y, to4);
    sum4b.intoArray(y, to4 + LANES);
    sum5a.intoArray(y, to5);
    sum5b.intoArray(y, to5 + LANES);
  }
}
