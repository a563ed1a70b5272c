package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Any taps over four pixels anywhere; {@link Depthwise} says when. */
final class Taps4 {

  private Taps4() {}

  /**
   * Computes channels [channel, end) of four pixels, a vector at a time.
   *
   * @param w weights
   * @param taps for each tap, floats from tap (0, 0) to its input, and where its weights lie
   * @param count the numbers in {@code taps}
   * @param in where tap (0, 0) of each pixel lies, from {@code pixel} on
   * @param out where each pixel's output lies
   */
  static void pixels(
      float[] w,
      float[] bias,
      int[] taps,
      int count,
      float[] x,
      int[] in,
      float[] y,
      int[] out,
      int pixel,
      int channel,
      int end,
      float[] limits) {
    int in0 = in[pixel];
    int in1 = in[pixel + 1];
    int in2 = in[pixel + 2];
    int in3 = in[pixel + 3];
    int out0 = out[pixel];
    int out1 = out[pixel + 1];
    int out2 = out[pixel + 2];
    int out3 = out[pixel + 3];
    for (int c = channel; c < end; c += LANES) {
      FloatVector sum0 = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum1 = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum2 = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum3 = FloatVector.fromArray(FLOATS, bias, c);
      for (int tap = 0; tap < count; tap += 2) {
        int at = taps[tap] + c;
        int weights = taps[tap + 1] + c;
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, weights);
        sum0 = FloatVector.fromArray(FLOATS, x, in0 + at).fma(w0, sum0);
        sum1 = FloatVector.fromArray(FLOATS, x, in1 + at).fma(w0, sum1);
        sum2 = FloatVector.fromArray(FLOATS, x, in2 + at).fma(w0, sum2);
        sum3 = FloatVector.fromArray(FLOATS, x, in3 + at).fma(w0, sum3);
      }
      sum0 = VECTOR.cast(sum0);
      sum1 = VECTOR.cast(sum1);
      sum2 = VECTOR.cast(sum2);
      sum3 = VECTOR.cast(sum3);
      if (limits[0] <= limits[LANES]) {
        FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
        FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
        FloatVector up0 = VECTOR.cast(sum0.blend(least, sum0.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0.blend(most, up0.compare(VectorOperators.GT, most))).intoArray(y, out0 + c);
        FloatVector up1 = VECTOR.cast(sum1.blend(least, sum1.compare(VectorOperators.LE, least)));
        VECTOR.cast(up1.blend(most, up1.compare(VectorOperators.GT, most))).intoArray(y, out1 + c);
        FloatVector up2 = VECTOR.cast(sum2.blend(least, sum2.compare(VectorOperators.LE, least)));
        VECTOR.cast(up2.blend(most, up2.compare(VectorOperators.GT, most))).intoArray(y, out2 + c);
        FloatVector up3 = VECTOR.cast(sum3.blend(least, sum3.compare(VectorOperators.LE, least)));
        VECTOR.cast(up3.blend(most, up3.compare(VectorOperators.GT, most))).intoArray(y, out3 + c);
      } else {
        sum0.intoArray(y, out0 + c);
        sum1.intoArray(y, out1 + c);
        sum2.intoArray(y, out2 + c);
        sum3.intoArray(y, out3 + c);
      }
    }
  }
}
