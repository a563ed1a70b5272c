package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Sums of 16 pixels × a vector of output channels; {@link Panel} says why so many. */
final class Tile16x1 {

  private Tile16x1() {}

  /**
   * Adds the products of some neighbouring terms.
   *
   * @param wAt where the weights of the first term lie
   * @param terms how many
   * @param in where the input of the first term lies, + {@code inShift}, for each pixel
   * @param from what the sums start from, at {@code fromAt} of each pixel + {@code fromShift}
   * @param y receives the sums, at {@code to} of each pixel + {@code shift}
   * @param pixel the first pixel
   * @param limits those of a {@link Clamp}
   */
  static void add(
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
    FloatVector sum0x0 = FloatVector.fromArray(FLOATS, from, from0);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum1x0 = FloatVector.fromArray(FLOATS, from, from1);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum2x0 = FloatVector.fromArray(FLOATS, from, from2);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum3x0 = FloatVector.fromArray(FLOATS, from, from3);
    int from4 = fromAt[pixel + 4] + fromShift;
    FloatVector sum4x0 = FloatVector.fromArray(FLOATS, from, from4);
    int from5 = fromAt[pixel + 5] + fromShift;
    FloatVector sum5x0 = FloatVector.fromArray(FLOATS, from, from5);
    int from6 = fromAt[pixel + 6] + fromShift;
    FloatVector sum6x0 = FloatVector.fromArray(FLOATS, from, from6);
    int from7 = fromAt[pixel + 7] + fromShift;
    FloatVector sum7x0 = FloatVector.fromArray(FLOATS, from, from7);
    int from8 = fromAt[pixel + 8] + fromShift;
    FloatVector sum8x0 = FloatVector.fromArray(FLOATS, from, from8);
    int from9 = fromAt[pixel + 9] + fromShift;
    FloatVector sum9x0 = FloatVector.fromArray(FLOATS, from, from9);
    int from10 = fromAt[pixel + 10] + fromShift;
    FloatVector sum10x0 = FloatVector.fromArray(FLOATS, from, from10);
    int from11 = fromAt[pixel + 11] + fromShift;
    FloatVector sum11x0 = FloatVector.fromArray(FLOATS, from, from11);
    int from12 = fromAt[pixel + 12] + fromShift;
    FloatVector sum12x0 = FloatVector.fromArray(FLOATS, from, from12);
    int from13 = fromAt[pixel + 13] + fromShift;
    FloatVector sum13x0 = FloatVector.fromArray(FLOATS, from, from13);
    int from14 = fromAt[pixel + 14] + fromShift;
    FloatVector sum14x0 = FloatVector.fromArray(FLOATS, from, from14);
    int from15 = fromAt[pixel + 15] + fromShift;
    FloatVector sum15x0 = FloatVector.fromArray(FLOATS, from, from15);
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
      FloatVector w0 = FloatVector.fromArray(FLOATS, w, wAt + term * LANES);
      FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
      sum0x0 = a0.fma(w0, sum0x0);
      FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
      sum1x0 = a1.fma(w0, sum1x0);
      FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
      sum2x0 = a2.fma(w0, sum2x0);
      FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
      sum3x0 = a3.fma(w0, sum3x0);
      FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
      sum4x0 = a4.fma(w0, sum4x0);
      FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + term]);
      sum5x0 = a5.fma(w0, sum5x0);
      FloatVector a6 = FloatVector.broadcast(FLOATS, x[at6 + term]);
      sum6x0 = a6.fma(w0, sum6x0);
      FloatVector a7 = FloatVector.broadcast(FLOATS, x[at7 + term]);
      sum7x0 = a7.fma(w0, sum7x0);
      FloatVector a8 = FloatVector.broadcast(FLOATS, x[at8 + term]);
      sum8x0 = a8.fma(w0, sum8x0);
      FloatVector a9 = FloatVector.broadcast(FLOATS, x[at9 + term]);
      sum9x0 = a9.fma(w0, sum9x0);
      FloatVector a10 = FloatVector.broadcast(FLOATS, x[at10 + term]);
      sum10x0 = a10.fma(w0, sum10x0);
      FloatVector a11 = FloatVector.broadcast(FLOATS, x[at11 + term]);
      sum11x0 = a11.fma(w0, sum11x0);
      FloatVector a12 = FloatVector.broadcast(FLOATS, x[at12 + term]);
      sum12x0 = a12.fma(w0, sum12x0);
      FloatVector a13 = FloatVector.broadcast(FLOATS, x[at13 + term]);
      sum13x0 = a13.fma(w0, sum13x0);
      FloatVector a14 = FloatVector.broadcast(FLOATS, x[at14 + term]);
      sum14x0 = a14.fma(w0, sum14x0);
      FloatVector a15 = FloatVector.broadcast(FLOATS, x[at15 + term]);
      sum15x0 = a15.fma(w0, sum15x0);
    }
    sum0x0 = VECTOR.cast(sum0x0);
    sum1x0 = VECTOR.cast(sum1x0);
    sum2x0 = VECTOR.cast(sum2x0);
    sum3x0 = VECTOR.cast(sum3x0);
    sum4x0 = VECTOR.cast(sum4x0);
    sum5x0 = VECTOR.cast(sum5x0);
    sum6x0 = VECTOR.cast(sum6x0);
    sum7x0 = VECTOR.cast(sum7x0);
    sum8x0 = VECTOR.cast(sum8x0);
    sum9x0 = VECTOR.cast(sum9x0);
    sum10x0 = VECTOR.cast(sum10x0);
    sum11x0 = VECTOR.cast(sum11x0);
    sum12x0 = VECTOR.cast(sum12x0);
    sum13x0 = VECTOR.cast(sum13x0);
    sum14x0 = VECTOR.cast(sum14x0);
    sum15x0 = VECTOR.cast(sum15x0);
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
      FloatVector up0x0 =
          VECTOR.cast(sum0x0.blend(least, sum0x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0x0.blend(most, up0x0.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up1x0 =
          VECTOR.cast(sum1x0.blend(least, sum1x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up1x0.blend(most, up1x0.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up2x0 =
          VECTOR.cast(sum2x0.blend(least, sum2x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up2x0.blend(most, up2x0.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up3x0 =
          VECTOR.cast(sum3x0.blend(least, sum3x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up3x0.blend(most, up3x0.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up4x0 =
          VECTOR.cast(sum4x0.blend(least, sum4x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up4x0.blend(most, up4x0.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up5x0 =
          VECTOR.cast(sum5x0.blend(least, sum5x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up5x0.blend(most, up5x0.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up6x0 =
          VECTOR.cast(sum6x0.blend(least, sum6x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up6x0.blend(most, up6x0.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up7x0 =
          VECTOR.cast(sum7x0.blend(least, sum7x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up7x0.blend(most, up7x0.compare(VectorOperators.GT, most))).intoArray(y, to7);
      FloatVector up8x0 =
          VECTOR.cast(sum8x0.blend(least, sum8x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up8x0.blend(most, up8x0.compare(VectorOperators.GT, most))).intoArray(y, to8);
      FloatVector up9x0 =
          VECTOR.cast(sum9x0.blend(least, sum9x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up9x0.blend(most, up9x0.compare(VectorOperators.GT, most))).intoArray(y, to9);
      FloatVector up10x0 =
          VECTOR.cast(sum10x0.blend(least, sum10x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10x0.blend(most, up10x0.compare(VectorOperators.GT, most))).intoArray(y, to10);
      FloatVector up11x0 =
          VECTOR.cast(sum11x0.blend(least, sum11x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up11x0.blend(most, up11x0.compare(VectorOperators.GT, most))).intoArray(y, to11);
      FloatVector up12x0 =
          VECTOR.cast(sum12x0.blend(least, sum12x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up12x0.blend(most, up12x0.compare(VectorOperators.GT, most))).intoArray(y, to12);
      FloatVector up13x0 =
          VECTOR.cast(sum13x0.blend(least, sum13x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up13x0.blend(most, up13x0.compare(VectorOperators.GT, most))).intoArray(y, to13);
      FloatVector up14x0 =
          VECTOR.cast(sum14x0.blend(least, sum14x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up14x0.blend(most, up14x0.compare(VectorOperators.GT, most))).intoArray(y, to14);
      FloatVector up15x0 =
          VECTOR.cast(sum15x0.blend(least, sum15x0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up15x0.blend(most, up15x0.compare(VectorOperators.GT, most))).intoArray(y, to15);
      return;
    }
    sum0x0.intoArray(y, to0);
    sum1x0.intoArray(y, to1);
    sum2x0.intoArray(y, to2);
    sum3x0.intoArray(y, to3);
    sum4x0.intoArray(y, to4);
    sum5x0.intoArray(y, to5);
    sum6x0.intoArray(y, to6);
    sum7x0.intoArray(y, to7);
    sum8x0.intoArray(y, to8);
    sum9x0.intoArray(y, to9);
    sum10x0.intoArray(y, to10);
    sum11x0.intoArray(y, to11);
    sum12x0.intoArray(y, to12);
    sum13x0.intoArray(y, to13);
    sum14x0.intoArray(y, to14);
    sum15x0.intoArray(y, to15);
  }
}
