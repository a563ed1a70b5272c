package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Sums of 4 pixels × 4 vectors of output channels; {@link Panel} says why so many. */
final class Tile4x4 {

  private Tile4x4() {}

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
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum00 = FloatVector.fromArray(FLOATS, from, from0);
    FloatVector sum01 = FloatVector.fromArray(FLOATS, from, from0 + LANES);
    FloatVector sum02 = FloatVector.fromArray(FLOATS, from, from0 + 2 * LANES);
    FloatVector sum03 = FloatVector.fromArray(FLOATS, from, from0 + 3 * LANES);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum10 = FloatVector.fromArray(FLOATS, from, from1);
    FloatVector sum11 = FloatVector.fromArray(FLOATS, from, from1 + LANES);
    FloatVector sum12 = FloatVector.fromArray(FLOATS, from, from1 + 2 * LANES);
    FloatVector sum13 = FloatVector.fromArray(FLOATS, from, from1 + 3 * LANES);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum20 = FloatVector.fromArray(FLOATS, from, from2);
    FloatVector sum21 = FloatVector.fromArray(FLOATS, from, from2 + LANES);
    FloatVector sum22 = FloatVector.fromArray(FLOATS, from, from2 + 2 * LANES);
    FloatVector sum23 = FloatVector.fromArray(FLOATS, from, from2 + 3 * LANES);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum30 = FloatVector.fromArray(FLOATS, from, from3);
    FloatVector sum31 = FloatVector.fromArray(FLOATS, from, from3 + LANES);
    FloatVector sum32 = FloatVector.fromArray(FLOATS, from, from3 + 2 * LANES);
    FloatVector sum33 = FloatVector.fromArray(FLOATS, from, from3 + 3 * LANES);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    for (int term = 0; term < terms; term++) {
      FloatVector w0 = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES));
      FloatVector w1 = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES) + LANES);
      FloatVector w2 = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES) + 2 * LANES);
      FloatVector w3 = FloatVector.fromArray(FLOATS, w, wAt + term * (4 * LANES) + 3 * LANES);
      FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
      sum00 = a0.fma(w0, sum00);
      sum01 = a0.fma(w1, sum01);
      sum02 = a0.fma(w2, sum02);
      sum03 = a0.fma(w3, sum03);
      FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
      sum10 = a1.fma(w0, sum10);
      sum11 = a1.fma(w1, sum11);
      sum12 = a1.fma(w2, sum12);
      sum13 = a1.fma(w3, sum13);
      FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
      sum20 = a2.fma(w0, sum20);
      sum21 = a2.fma(w1, sum21);
      sum22 = a2.fma(w2, sum22);
      sum23 = a2.fma(w3, sum23);
      FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
      sum30 = a3.fma(w0, sum30);
      sum31 = a3.fma(w1, sum31);
      sum32 = a3.fma(w2, sum32);
      sum33 = a3.fma(w3, sum33);
    }
    sum00 = VECTOR.cast(sum00);
    sum01 = VECTOR.cast(sum01);
    sum02 = VECTOR.cast(sum02);
    sum03 = VECTOR.cast(sum03);
    sum10 = VECTOR.cast(sum10);
    sum11 = VECTOR.cast(sum11);
    sum12 = VECTOR.cast(sum12);
    sum13 = VECTOR.cast(sum13);
    sum20 = VECTOR.cast(sum20);
    sum21 = VECTOR.cast(sum21);
    sum22 = VECTOR.cast(sum22);
    sum23 = VECTOR.cast(sum23);
    sum30 = VECTOR.cast(sum30);
    sum31 = VECTOR.cast(sum31);
    sum32 = VECTOR.cast(sum32);
    sum33 = VECTOR.cast(sum33);
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
      FloatVector up00 = VECTOR.cast(sum00.blend(least, sum00.compare(VectorOperators.LE, least)));
      VECTOR.cast(up00.blend(most, up00.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up01 = VECTOR.cast(sum01.blend(least, sum01.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up01.blend(most, up01.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + LANES);
      FloatVector up02 = VECTOR.cast(sum02.blend(least, sum02.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up02.blend(most, up02.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + 2 * LANES);
      FloatVector up03 = VECTOR.cast(sum03.blend(least, sum03.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up03.blend(most, up03.compare(VectorOperators.GT, most)))
          .intoArray(y, to0 + 3 * LANES);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10.blend(most, up10.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11.blend(most, up11.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + LANES);
      FloatVector up12 = VECTOR.cast(sum12.blend(least, sum12.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up12.blend(most, up12.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + 2 * LANES);
      FloatVector up13 = VECTOR.cast(sum13.blend(least, sum13.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up13.blend(most, up13.compare(VectorOperators.GT, most)))
          .intoArray(y, to1 + 3 * LANES);
      FloatVector up20 = VECTOR.cast(sum20.blend(least, sum20.compare(VectorOperators.LE, least)));
      VECTOR.cast(up20.blend(most, up20.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up21 = VECTOR.cast(sum21.blend(least, sum21.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up21.blend(most, up21.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + LANES);
      FloatVector up22 = VECTOR.cast(sum22.blend(least, sum22.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up22.blend(most, up22.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + 2 * LANES);
      FloatVector up23 = VECTOR.cast(sum23.blend(least, sum23.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up23.blend(most, up23.compare(VectorOperators.GT, most)))
          .intoArray(y, to2 + 3 * LANES);
      FloatVector up30 = VECTOR.cast(sum30.blend(least, sum30.compare(VectorOperators.LE, least)));
      VECTOR.cast(up30.blend(most, up30.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up31 = VECTOR.cast(sum31.blend(least, sum31.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up31.blend(most, up31.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + LANES);
      FloatVector up32 = VECTOR.cast(sum32.blend(least, sum32.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up32.blend(most, up32.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + 2 * LANES);
      FloatVector up33 = VECTOR.cast(sum33.blend(least, sum33.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up33.blend(most, up33.compare(VectorOperators.GT, most)))
          .intoArray(y, to3 + 3 * LANES);
      return;
    }
    sum00.intoArray(y, to0);
    sum01.intoArray(y, to0 + LANES);
    sum02.intoArray(y, to0 + 2 * LANES);
    sum03.intoArray(y, to0 + 3 * LANES);
    sum10.intoArray(y, to1);
    sum11.intoArray(y, to1 + LANES);
    sum12.intoArray(y, to1 + 2 * LANES);
    sum13.intoArray(y, to1 + 3 * LANES);
    sum20.intoArray(y, to2);
    sum21.intoArray(y, to2 + LANES);
    sum22.intoArray(y, to2 + 2 * LANES);
    sum23.intoArray(y, to2 + 3 * LANES);
    sum30.intoArray(y, to3);
    sum31.intoArray(y, to3 + LANES);
    sum32.intoArray(y, to3 + 2 * LANES);
    sum33.intoArray(y, to3 + 3 * LANES);
  }
}
