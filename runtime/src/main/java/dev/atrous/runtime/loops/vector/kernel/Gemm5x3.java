// Do not edit. Printed from DirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 5 pixels × 3 vectors: pixels in a line, neighbouring terms. */
public final class Gemm5x3 {

  /** Pixels of a tile. */
  public static final int PIXELS = 5;

  private Gemm5x3() {}

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
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum0b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum0c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum1c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum2c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum3c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      FloatVector sum4a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4b = FloatVector.fromArray(FLOATS, bias, LANES);
      FloatVector sum4c = FloatVector.fromArray(FLOATS, bias, 2 * LANES);
      for (int term = 0; term < terms; term++) {
        FloatVector wa = FloatVector.fromArray(FLOATS, w, term * (3 * LANES));
        FloatVector wb = FloatVector.fromArray(FLOATS, w, term * (3 * LANES) + LANES);
        FloatVector wc = FloatVector.fromArray(FLOATS, w, term * (3 * LANES) + 2 * LANES);
        FloatVector x0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
        sum0a = x0.fma(wa, sum0a);
        sum0b = x0.fma(wb, sum0b);
        sum0c = x0.fma(wc, sum0c);
        FloatVector x1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
        sum1a = x1.fma(wa, sum1a);
        sum1b = x1.fma(wb, sum1b);
        sum1c = x1.fma(wc, sum1c);
        FloatVector x2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
        sum2a = x2.fma(wa, sum2a);
        sum2b = x2.fma(wb, sum2b);
        sum2c = x2.fma(wc, sum2c);
        FloatVector x3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
        sum3a = x3.fma(wa, sum3a);
        sum3b = x3.fma(wb, sum3b);
        sum3c = x3.fma(wc, sum3c);
        FloatVector x4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
        sum4a = x4.fma(wa, sum4a);
        sum4b = x4.fma(wb, sum4b);
        sum4c = x4.fma(wc, sum4c);
      }
      sum0a = VECTOR.cast(sum0a);
      sum0b = VECTOR.cast(sum0b);
      sum0c = VECTOR.cast(sum0c);
      sum1a = VECTOR.cast(sum1a);
      sum1b = VECTOR.cast(sum1b);
      sum1c = VECTOR.cast(sum1c);
      sum2a = VECTOR.cast(sum2a);
      sum2b = VECTOR.cast(sum2b);
      sum2c = VECTOR.cast(sum2c);
      sum3a = VECTOR.cast(sum3a);
      sum3b = VECTOR.cast(sum3b);
      sum3c = VECTOR.cast(sum3c);
      sum4a = VECTOR.cast(sum4a);
      sum4b = VECTOR.cast(sum4b);
      sum4c = VECTOR.cast(sum4c);
      FloatVector up0a = VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to);
      FloatVector up0b = VECTOR.cast(sum0b.blend(least, sum0b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0b.blend(most, up0b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + LANES);
      FloatVector up0c = VECTOR.cast(sum0c.blend(least, sum0c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up0c.blend(most, up0c.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * LANES);
      FloatVector up1a = VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep);
      FloatVector up1b = VECTOR.cast(sum1b.blend(least, sum1b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1b.blend(most, up1b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + LANES);
      FloatVector up1c = VECTOR.cast(sum1c.blend(least, sum1c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1c.blend(most, up1c.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep + 2 * LANES);
      FloatVector up2a = VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep);
      FloatVector up2b = VECTOR.cast(sum2b.blend(least, sum2b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2b.blend(most, up2b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + LANES);
      FloatVector up2c = VECTOR.cast(sum2c.blend(least, sum2c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2c.blend(most, up2c.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep + 2 * LANES);
      FloatVector up3a = VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep);
      FloatVector up3b = VECTOR.cast(sum3b.blend(least, sum3b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3b.blend(most, up3b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + LANES);
      FloatVector up3c = VECTOR.cast(sum3c.blend(least, sum3c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3c.blend(most, up3c.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep + 2 * LANES);
      FloatVector up4a = VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep);
      FloatVector up4b = VECTOR.cast(sum4b.blend(least, sum4b.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4b.blend(most, up4b.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep + LANES);
      FloatVector up4c = VECTOR.cast(sum4c.blend(least, sum4c.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4c.blend(most, up4c.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep + 2 * LANES);
    }
  }
}
