// Do not edit. Printed from DepthwiseTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 4 pixels × 1 vector: pixels and taps at offsets. */
public final class DwconvIndirect4x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 4;

  private DwconvIndirect4x1() {}

  /**
   * Computes channels [channel, end) of a tile's pixels.
   *
   * @param w weights
   * @param taps for each tap, floats from tap (0, 0) to its input, and where its weights lie
   * @param count the numbers in {@code taps}
   * @param in where tap (0, 0) of each pixel lies, from {@code pixel} on
   * @param out where each pixel's output lies
   * @param limits of the sums; an empty interval means none
   */
  public static void compute(
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
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, c);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, c);
      for (int tap = 0; tap < count; tap += 2) {
        int at = taps[tap] + c;
        int weights = taps[tap + 1] + c;
        FloatVector wa = FloatVector.fromArray(FLOATS, w, weights);
        sum0a = FloatVector.fromArray(FLOATS, x, in0 + at).fma(wa, sum0a);
        sum1a = FloatVector.fromArray(FLOATS, x, in1 + at).fma(wa, sum1a);
        sum2a = FloatVector.fromArray(FLOATS, x, in2 + at).fma(wa, sum2a);
        sum3a = FloatVector.fromArray(FLOATS, x, in3 + at).fma(wa, sum3a);
      }
      sum0a = VECTOR.cast(sum0a);
      sum1a = VECTOR.cast(sum1a);
      sum2a = VECTOR.cast(sum2a);
      sum3a = VECTOR.cast(sum3a);
      if (limits[0] <= limits[LANES]) {
        FloatVector least = FloatVector.fromArray(FLOATS, limits, 0);
        FloatVector most = FloatVector.fromArray(FLOATS, limits, LANES);
        FloatVector up0a =
            VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most)))
            .intoArray(y, out0 + c);
        FloatVector up1a =
            VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
            .intoArray(y, out1 + c);
        FloatVector up2a =
            VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
            .intoArray(y, out2 + c);
        FloatVector up3a =
            VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most)))
            .intoArray(y, out3 + c);
      } else {
        sum0a.intoArray(y, out0 + c);
        sum1a.intoArray(y, out1 + c);
        sum2a.intoArray(y, out2 + c);
        sum3a.intoArray(y, out3 + c);
      }
    }
  }
}
