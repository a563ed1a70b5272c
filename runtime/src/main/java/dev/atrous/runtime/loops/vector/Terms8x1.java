package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Sums of 8 pixels × 1 vector of output channels, whose terms lie anywhere; {@link Panel} says why
 * so many.
 */
final class Terms8x1 {

  private Terms8x1() {}

  /**
   * Adds the products of a run of terms.
   *
   * @param w the weights of all terms
   * @param pairs for each term, floats from tap (0, 0) to its input, and its number: weights found
   *     by the loop's own counter make C2 split the loop in three, which takes a fourth longer here
   * @param first the first term of the run
   * @param end behind its last
   * @param in where tap (0, 0) lies, + {@code inShift}, for each pixel
   * @param from what the sums start from, at {@code fromAt} of each pixel + {@code fromShift}
   * @param y receives the sums, at {@code to} of each pixel + {@code shift}
   * @param pixel the first pixel
   * @param limits those of a {@link Clamp}
   */
  static void add(
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
    int at4 = in[pixel + 4] + inShift;
    int at5 = in[pixel + 5] + inShift;
    int at6 = in[pixel + 6] + inShift;
    int at7 = in[pixel + 7] + inShift;
    int from0 = fromAt[pixel] + fromShift;
    FloatVector sum00 = FloatVector.fromArray(FLOATS, from, from0);
    int from1 = fromAt[pixel + 1] + fromShift;
    FloatVector sum10 = FloatVector.fromArray(FLOATS, from, from1);
    int from2 = fromAt[pixel + 2] + fromShift;
    FloatVector sum20 = FloatVector.fromArray(FLOATS, from, from2);
    int from3 = fromAt[pixel + 3] + fromShift;
    FloatVector sum30 = FloatVector.fromArray(FLOATS, from, from3);
    int from4 = fromAt[pixel + 4] + fromShift;
    FloatVector sum40 = FloatVector.fromArray(FLOATS, from, from4);
    int from5 = fromAt[pixel + 5] + fromShift;
    FloatVector sum50 = FloatVector.fromArray(FLOATS, from, from5);
    int from6 = fromAt[pixel + 6] + fromShift;
    FloatVector sum60 = FloatVector.fromArray(FLOATS, from, from6);
    int from7 = fromAt[pixel + 7] + fromShift;
    FloatVector sum70 = FloatVector.fromArray(FLOATS, from, from7);
    int to0 = to[pixel] + shift;
    int to1 = to[pixel + 1] + shift;
    int to2 = to[pixel + 2] + shift;
    int to3 = to[pixel + 3] + shift;
    int to4 = to[pixel + 4] + shift;
    int to5 = to[pixel + 5] + shift;
    int to6 = to[pixel + 6] + shift;
    int to7 = to[pixel + 7] + shift;
    for (int at = 2 * first; at < 2 * end; at += 2) {
      int offset = pairs[at];
      int weights = pairs[at + 1] * LANES;
      FloatVector w0 = FloatVector.fromArray(FLOATS, w, weights);
      FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + offset]);
      sum00 = a0.fma(w0, sum00);
      FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + offset]);
      sum10 = a1.fma(w0, sum10);
      FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + offset]);
      sum20 = a2.fma(w0, sum20);
      FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + offset]);
      sum30 = a3.fma(w0, sum30);
      FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + offset]);
      sum40 = a4.fma(w0, sum40);
      FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + offset]);
      sum50 = a5.fma(w0, sum50);
      FloatVector a6 = FloatVector.broadcast(FLOATS, x[at6 + offset]);
      sum60 = a6.fma(w0, sum60);
      FloatVector a7 = FloatVector.broadcast(FLOATS, x[at7 + offset]);
      sum70 = a7.fma(w0, sum70);
    }
    sum00 = VECTOR.cast(sum00);
    sum10 = VECTOR.cast(sum10);
    sum20 = VECTOR.cast(sum20);
    sum30 = VECTOR.cast(sum30);
    sum40 = VECTOR.cast(sum40);
    sum50 = VECTOR.cast(sum50);
    sum60 = VECTOR.cast(sum60);
    sum70 = VECTOR.cast(sum70);
    if (limits[0] <= limits[LANES]) {
      FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
      FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
      FloatVector up00 = VECTOR.cast(sum00.blend(least, sum00.compare(VectorOperators.LE, least)));
      VECTOR.cast(up00.blend(most, up00.compare(VectorOperators.GT, most))).intoArray(y, to0);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR.cast(up10.blend(most, up10.compare(VectorOperators.GT, most))).intoArray(y, to1);
      FloatVector up20 = VECTOR.cast(sum20.blend(least, sum20.compare(VectorOperators.LE, least)));
      VECTOR.cast(up20.blend(most, up20.compare(VectorOperators.GT, most))).intoArray(y, to2);
      FloatVector up30 = VECTOR.cast(sum30.blend(least, sum30.compare(VectorOperators.LE, least)));
      VECTOR.cast(up30.blend(most, up30.compare(VectorOperators.GT, most))).intoArray(y, to3);
      FloatVector up40 = VECTOR.cast(sum40.blend(least, sum40.compare(VectorOperators.LE, least)));
      VECTOR.cast(up40.blend(most, up40.compare(VectorOperators.GT, most))).intoArray(y, to4);
      FloatVector up50 = VECTOR.cast(sum50.blend(least, sum50.compare(VectorOperators.LE, least)));
      VECTOR.cast(up50.blend(most, up50.compare(VectorOperators.GT, most))).intoArray(y, to5);
      FloatVector up60 = VECTOR.cast(sum60.blend(least, sum60.compare(VectorOperators.LE, least)));
      VECTOR.cast(up60.blend(most, up60.compare(VectorOperators.GT, most))).intoArray(y, to6);
      FloatVector up70 = VECTOR.cast(sum70.blend(least, sum70.compare(VectorOperators.LE, least)));
      VECTOR.cast(up70.blend(most, up70.compare(VectorOperators.GT, most))).intoArray(y, to7);
      return;
    }
    sum00.intoArray(y, to0);
    sum10.intoArray(y, to1);
    sum20.intoArray(y, to2);
    sum30.intoArray(y, to3);
    sum40.intoArray(y, to4);
    sum50.intoArray(y, to5);
    sum60.intoArray(y, to6);
    sum70.intoArray(y, to7);
  }
}
