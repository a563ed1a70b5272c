// Do not edit. Printed from DirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 6 pixels × 2 vectors: pixels in a line, neighbouring terms. */
public final class Gemm6x2 {

  /** Pixels of a tile. */
  public static final int PIXELS = 6;

  private Gemm6x2() {}

  /**
   * Computes all pixels of a line.
   *
   * @param w weights, term by term
   * @param bias what the sums start from
   * @param terms how many, which are neighbours
   * @param x holds the inputs of a pixel at {@code xAt} + pixel · {@code xStep}
   * @param y receives its sums at {@code yAt} + pixel · {@code yStep}
   * @param pixels at least those of a tile
   * @param limits of the sums
   */
  public static void compute(
      float[] w,
      float[] bias,
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      float[] limits) {
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int next = 0; next < pixels; next += PIXELS) {
      // The last tile goes back over pixels that are done, to the same result.
      int pixel = Math.min(next, pixels - PIXELS);
      int to = yAt + pixel * yStep;
      int at0 = xAt + pixel * xStep;
      int at1 = xAt + (pixel + 1) * xStep;
      int at2 = xAt + (pixel + 2) * xStep;
      int at3 = xAt + (pixel + 3) * xStep;
      int at4 = xAt + (pixel + 4) * xStep;
      int at5 = xAt + (pixel + 5) * xStep;
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum0b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum4a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum5a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum5b = FloatVector.fromArray(FLOATS, bias, LANES);
      for (int term = 0; term < terms; term++) {
        FloatVector wa = FloatVector.fromArray(FLOATS, w, term * (2 * LANES));
        FloatVector wb = FloatVector.fromArray(FLOATS, w, term * (2 * LANES) + LANES);
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
      FloatVector up0a = VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to);
      FloatVector up0b = VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + LANES);
      FloatVector up1a = VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep);
      FloatVector up1b = VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + LANES);
      FloatVector up2a = VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep);
      FloatVector up2b = VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + LANES);
      FloatVector up3a = VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep);
      FloatVector up3b = VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + LANES);
      FloatVector up4a = VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep);
      FloatVector up4b = VECTOR.cast(sum4b.blend(least, sum4b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4b.blend(most, up4b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep + LANES);
      FloatVector up5a = VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 5 * yStep);
      FloatVector up5b = VECTOR.cast(sum5b.blend(least, sum5b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up5b.blend(most, up5b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 5 * yStep + LANES);
    }
  }
}
