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

/** 8 pixels × 1 half vector: pixels at offsets, neighbouring terms. */
public final class IgemmHalf8x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 8;

  private IgemmHalf8x1() {}

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
    int at6 = in[pixel + 6] + inShift;
    int at7 = in[pixel + 7] + inShift;
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum0a = FloatVector.fromArray(HALF, from, from0);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum1a = FloatVector.fromArray(HALF, from, from1);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum2a = FloatVector.fromArray(HALF, from, from2);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum3a = FloatVector.fromArray(HALF, from, from3);
    int from4 = fromAt[pixel + 4] + fromShift;
    FloatVector sum4a = FloatVector.fromArray(HALF, from, from4);
    int from5 = fromAt[pixel + 5] + fromShift;
    FloatVector sum5a = FloatVector.fromArray(HALF, from, from5);
    int from6 = fromAt[pixel + 6] + fromShift;
    FloatVector sum6a = FloatVector.fromArray(HALF, from, from6);
    int from7 = fromAt[pixel + 7] + fromShift;
    FloatVector sum7a = FloatVector.fromArray(HALF, from, from7);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    int to4 = to[pixel + 4] + shift;
    int to5 = to[pixel + 5] + shift;
    int to6 = to[pixel + 6] + shift;
    int to7 = to[pixel + 7] + shift;
    for (int term = 0; term < terms; term++) {
      FloatVector wa = FloatVector.fromArray(HALF, w, wAt + term * HALF_LANES);
      FloatVector x0 = FloatVector.broadcast(HALF, x[at0 + term]);
      sum0a = x0.fma(wa, sum0a);
      FloatVector x1 = FloatVector.broadcast(HALF, x[at1 + term]);
      sum1a = x1.fma(wa, sum1a);
      FloatVector x2 = FloatVector.broadcast(HALF, x[at2 + term]);
      sum2a = x2.fma(wa, sum2a);
      FloatVector x3 = FloatVector.broadcast(HALF, x[at3 + term]);
      sum3a = x3.fma(wa, sum3a);
      FloatVector x4 = FloatVector.broadcast(HALF, x[at4 + term]);
      sum4a = x4.fma(wa, sum4a);
      FloatVector x5 = FloatVector.broadcast(HALF, x[at5 + term]);
      sum5a = x5.fma(wa, sum5a);
      FloatVector x6 = FloatVector.broadcast(HALF, x[at6 + term]);
      sum6a = x6.fma(wa, sum6a);
      FloatVector x7 = FloatVector.broadcast(HALF, x[at7 + term]);
      sum7a = x7.fma(wa, sum7a);
    }
    sum0a = HALF_VECTOR.cast(sum0a);
    sum1a = HALF_VECTOR.cast(sum1a);
    sum2a = HALF_VECTOR.cast(sum2a);
    sum3a = HALF_VECTOR.cast(sum3a);
    sum4a = HALF_VECTOR.cast(sum4a);
    sum5a = HALF_VECTOR.cast(sum5a);
    sum6a = HALF_VECTOR.cast(sum6a);
    sum7a = HALF_VECTOR.cast(sum7a);
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(HALF, limits, 0);
      FloatVector most = FloatVector.fromArray(HALF, limits, LANES);
      FloatVector up0a =
          HALF_VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up1a =
          HALF_VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up2a =
          HALF_VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up3a =
          HALF_VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up4a =
          HALF_VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up5a =
          HALF_VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up6a =
          HALF_VECTOR.cast(sum6a.blend(least, sum6a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up6a.blend(most, up6a.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up7a =
          HALF_VECTOR.cast(sum7a.blend(least, sum7a.compare(VectorOperators.LE, least)));
      HALF_VECTOR.cast(up7a.blend(most, up7a.compare(VectorOperators.GT, most))).intoArray(y, to7);
      return;
    }
    sum0a.intoArray(y, to0);
    sum1a.intoArray(y, to1);
    sum2a.intoArray(y, to2);
    sum3a.intoArray(y, to3);
    sum4a.intoArray(y, to4);
    sum5a.intoArray(y, to5);
    sum6a.intoArray(y, to6);
    sum7a.intoArray(y, to7);
  }
}
