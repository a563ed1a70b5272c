// Do not edit. Printed from IndirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 16 pixels × 1 vector: pixels at offsets, neighbouring terms. */
public final class Igemm16x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 16;

  private Igemm16x1() {}

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
    int at8 = in[pixel + 8] + inShift;
    int at9 = in[pixel + 9] + inShift;
    int at10 = in[pixel + 10] + inShift;
    int at11 = in[pixel + 11] + inShift;
    int at12 = in[pixel + 12] + inShift;
    int at13 = in[pixel + 13] + inShift;
    int at14 = in[pixel + 14] + inShift;
    int at15 = in[pixel + 15] + inShift;
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum0a = FloatVector.fromArray(FLOATS, from, from0);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum1a = FloatVector.fromArray(FLOATS, from, from1);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum2a = FloatVector.fromArray(FLOATS, from, from2);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum3a = FloatVector.fromArray(FLOATS, from, from3);
    int from4 = fromAt[pixel + 4] + fromShift;
    FloatVector sum4a = FloatVector.fromArray(FLOATS, from, from4);
    int from5 = fromAt[pixel + 5] + fromShift;
    FloatVector sum5a = FloatVector.fromArray(FLOATS, from, from5);
    int from6 = fromAt[pixel + 6] + fromShift;
    FloatVector sum6a = FloatVector.fromArray(FLOATS, from, from6);
    int from7 = fromAt[pixel + 7] + fromShift;
    FloatVector sum7a = FloatVector.fromArray(FLOATS, from, from7);
    int from8 = fromAt[pixel + 8] + fromShift;
    FloatVector sum8a = FloatVector.fromArray(FLOATS, from, from8);
    int from9 = fromAt[pixel + 9] + fromShift;
    FloatVector sum9a = FloatVector.fromArray(FLOATS, from, from9);
    int from10 = fromAt[pixel + 10] + fromShift;
    FloatVector sum10a = FloatVector.fromArray(FLOATS, from, from10);
    int from11 = fromAt[pixel + 11] + fromShift;
    FloatVector sum11a = FloatVector.fromArray(FLOATS, from, from11);
    int from12 = fromAt[pixel + 12] + fromShift;
    FloatVector sum12a = FloatVector.fromArray(FLOATS, from, from12);
    int from13 = fromAt[pixel + 13] + fromShift;
    FloatVector sum13a = FloatVector.fromArray(FLOATS, from, from13);
    int from14 = fromAt[pixel + 14] + fromShift;
    FloatVector sum14a = FloatVector.fromArray(FLOATS, from, from14);
    int from15 = fromAt[pixel + 15] + fromShift;
    FloatVector sum15a = FloatVector.fromArray(FLOATS, from, from15);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    int to4 = to[pixel + 4] + shift;
    int to5 = to[pixel + 5] + shift;
    int to6 = to[pixel + 6] + shift;
    int to7 = to[pixel + 7] + shift;
    int to8 = to[pixel + 8] + shift;
    int to9 = to[pixel + 9] + shift;
    int to10 = to[pixel + 10] + shift;
    int to11 = to[pixel + 11] + shift;
    int to12 = to[pixel + 12] + shift;
    int to13 = to[pixel + 13] + shift;
    int to14 = to[pixel + 14] + shift;
    int to15 = to[pixel + 15] + shift;
    for (int term = 0; term < terms; term++) {
      FloatVector wa = FloatVector.fromArray(FLOATS, w, wAt + term * LANES);
      FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
      sum0a = x0.fma(wa, sum0a);
      FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
      sum1a = x1.fma(wa, sum1a);
      FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
      sum2a = x2.fma(wa, sum2a);
      FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
      sum3a = x3.fma(wa, sum3a);
      FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
      sum4a = x4.fma(wa, sum4a);
      FloatVector x5 = FloatVector.broadcast(FLOATS, x[at5 + term]);
      sum5a = x5.fma(wa, sum5a);
      FloatVector x6 = FloatVector.broadcast(FLOATS, x[at6 + term]);
      sum6a = x6.fma(wa, sum6a);
      FloatVector x7 = FloatVector.broadcast(FLOATS, x[at7 + term]);
      sum7a = x7.fma(wa, sum7a);
      FloatVector x8 = FloatVector.broadcast(FLOATS, x[at8 + term]);
      sum8a = x8.fma(wa, sum8a);
      FloatVector x9 = FloatVector.broadcast(FLOATS, x[at9 + term]);
      sum9a = x9.fma(wa, sum9a);
      FloatVector x10 = FloatVector.broadcast(FLOATS, x[at10 + term]);
      sum10a = x10.fma(wa, sum10a);
      FloatVector x11 = FloatVector.broadcast(FLOATS, x[at11 + term]);
      sum11a = x11.fma(wa, sum11a);
      FloatVector x12 = FloatVector.broadcast(FLOATS, x[at12 + term]);
      sum12a = x12.fma(wa, sum12a);
      FloatVector x13 = FloatVector.broadcast(FLOATS, x[at13 + term]);
      sum13a = x13.fma(wa, sum13a);
      FloatVector x14 = FloatVector.broadcast(FLOATS, x[at14 + term]);
      sum14a = x14.fma(wa, sum14a);
      FloatVector x15 = FloatVector.broadcast(FLOATS, x[at15 + term]);
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
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
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
    sum8a.intoArray(y, to8);
    sum9a.intoArray(y, to9);
    sum10a.intoArray(y, to10);
    sum11a.intoArray(y, to11);
    sum12a.intoArray(y, to12);
    sum13a.intoArray(y, to13);
    sum14a.intoArray(y, to14);
    sum15a.intoArray(y, to15);
  }
}
