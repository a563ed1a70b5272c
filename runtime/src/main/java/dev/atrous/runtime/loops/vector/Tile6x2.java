package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Sums of 6 pixels × 2 vectors of output channels; {@link Panel} says why so many. */
final class Tile6x2 {

  private Tile6x2() {}

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
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum00 = FloatVector.fromArray(FLOATS, from, from0);
    FloatVector sum01 = FloatVector.fromArray(FLOATS, from, from0 + LANES);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum10 = FloatVector.fromArray(FLOATS, from, from1);
    FloatVector sum11 = FloatVector.fromArray(FLOATS, from, from1 + LANES);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum20 = FloatVector.fromArray(FLOATS, from, from2);
    FloatVector sum21 = FloatVector.fromArray(FLOATS, from, from2 + LANES);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum30 = FloatVector.fromArray(FLOATS, from, from3);
    FloatVector sum31 = FloatVector.fromArray(FLOATS, from, from3 + LANES);
    int from4 = fromAt[pixel + 4] + fromShift;
    FloatVector sum40 = FloatVector.fromArray(FLOATS, from, from4);
    FloatVector sum41 = FloatVector.fromArray(FLOATS, from, from4 + LANES);
    int from5 = fromAt[pixel + 5] + fromShift;
    FloatVector sum50 = FloatVector.fromArray(FLOATS, from, from5);
    FloatVector sum51 = FloatVector.fromArray(FLOATS, from, from5 + LANES);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    int to4 = to[pixel + 4] + shift;
    int to5 = to[pixel + 5] + shift;
    for (int term = 0; term < terms; term++) {
      FloatVector w0 = FloatVector.fromArray(FLOATS, w, wAt + term * (2 * LANES));
      FloatVector w1 = FloatVector.fromArray(FLOATS, w, wAt + term * (2 * LANES) + LANES);
      FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
      sum00 = a0.fma(w0, sum00);
      sum01 = a0.fma(w1, sum01);
      FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
      sum10 = a1.fma(w0, sum10);
      sum11 = a1.fma(w1, sum11);
      FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
      sum20 = a2.fma(w0, sum20);
      sum21 = a2.fma(w1, sum21);
      FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
      sum30 = a3.fma(w0, sum30);
      sum31 = a3.fma(w1, sum31);
      FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
      sum40 = a4.fma(w0, sum40);
      sum41 = a4.fma(w1, sum41);
      FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + term]);
      sum50 = a5.fma(w0, sum50);
      sum51 = a5.fma(w1, sum51);
    }
    sum00 = VECTOR.cast(sum00);
    sum01 = VECTOR.cast(sum01);
    sum10 = VECTOR.cast(sum10);
    sum11 = VECTOR.cast(sum11);
    sum20 = VECTOR.cast(sum20);
    sum21 = VECTOR.cast(sum21);
    sum30 = VECTOR.cast(sum30);
    sum31 = VECTOR.cast(sum31);
    sum40 = VECTOR.cast(sum40);
    sum41 = VECTOR.cast(sum41);
    sum50 = VECTOR.cast(sum50);
    sum51 = VECTOR.cast(sum51);
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
      FloatVector up00 = VECTOR.cast(sum00.blend(least, sum00.compare(VectorOperators.LE, least)));
      VECTOR.cast(up00.blend(most, up00.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up01 = VECTOR.cast(sum01.blend(least, sum01.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up01.blend(most, up01.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + LANES);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10.blend(most, up10.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11.blend(most, up11.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + LANES);
      FloatVector up20 = VECTOR.cast(sum20.blend(least, sum20.compare(VectorOperators.LE, least)));
      VECTOR.cast(up20.blend(most, up20.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up21 = VECTOR.cast(sum21.blend(least, sum21.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up21.blend(most, up21.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + LANES);
      FloatVector up30 = VECTOR.cast(sum30.blend(least, sum30.compare(VectorOperators.LE, least)));
      VECTOR.cast(up30.blend(most, up30.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up31 = VECTOR.cast(sum31.blend(least, sum31.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up31.blend(most, up31.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + LANES);
      FloatVector up40 = VECTOR.cast(sum40.blend(least, sum40.compare(VectorOperators.LE, least)));
      VECTOR.cast(up40.blend(most, up40.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up41 = VECTOR.cast(sum41.blend(least, sum41.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up41.blend(most, up41.compare(VectorOperators.GT, most)))
          .intoArray(y, to4 + LANES);
      FloatVector up50 = VECTOR.cast(sum50.blend(least, sum50.compare(VectorOperators.LE, least)));
      VECTOR.cast(up50.blend(most, up50.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up51 = VECTOR.cast(sum51.blend(least, sum51.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up51.blend(most, up51.compare(VectorOperators.GT, most)))
          .intoArray(y, to5 + LANES);
      return;
    }
    sum00.intoArray(y, to0);
    sum01.intoArray(y, to0 + LANES);
    sum10.intoArray(y, to1);
    sum11.intoArray(y, to1 + LANES);
    sum20.intoArray(y, to2);
    sum21.intoArray(y, to2 + LANES);
    sum30.intoArray(y, to3);
    sum31.intoArray(y, to3 + LANES);
    sum40.intoArray(y, to4);
    sum41.intoArray(y, to4 + LANES);
    sum50.intoArray(y, to5);
    sum51.intoArray(y, to5 + LANES);
  }
}
