// Do not edit. Printed from DirectTemplates, in the tests of this module, for the table of
// MicroKernels. After a change of either, print all kernels anew:
// mvn -pl runtime package -Dtest=MicroKernelGoldenTest -Datrous.golden=write
package dev.atrous.runtime.loops.vector.kernel;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** 16 pixels × 1 vector: pixels in a line, neighbouring terms. */
public final class Gemm16x1 {

  /** Pixels of a tile. */
  public static final int PIXELS = 16;

  private Gemm16x1() {}

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
      int at6 = xAt + (pixel + 6) * xStep;
      int at7 = xAt + (pixel + 7) * xStep;
      int at8 = xAt + (pixel + 8) * xStep;
      int at9 = xAt + (pixel + 9) * xStep;
      int at10 = xAt + (pixel + 10) * xStep;
      int at11 = xAt + (pixel + 11) * xStep;
      int at12 = xAt + (pixel + 12) * xStep;
      int at13 = xAt + (pixel + 13) * xStep;
      int at14 = xAt + (pixel + 14) * xStep;
      int at15 = xAt + (pixel + 15) * xStep;
      FloatVector sum0a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum5a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum6a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum7a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum8a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum9a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum10a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum11a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum12a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum13a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum14a = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum15a = FloatVector.fromArray(FLOATS, bias, 0);
      for (int term = 0; term < terms; term++) {
        FloatVector wa = FloatVector.fromArray(FLOATS, w, term * LANES);
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
      FloatVector up0a = VECTOR.cast(sum0a.blend(least, sum0a.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0a.blend(most, up0a.compare(VectorOperators.GT, most))).intoArray(y, to);
      FloatVector up1a = VECTOR.cast(sum1a.blend(least, sum1a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up1a.blend(most, up1a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + yStep);
      FloatVector up2a = VECTOR.cast(sum2a.blend(least, sum2a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2a.blend(most, up2a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep);
      FloatVector up3a = VECTOR.cast(sum3a.blend(least, sum3a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3a.blend(most, up3a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep);
      FloatVector up4a = VECTOR.cast(sum4a.blend(least, sum4a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4a.blend(most, up4a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep);
      FloatVector up5a = VECTOR.cast(sum5a.blend(least, sum5a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up5a.blend(most, up5a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 5 * yStep);
      FloatVector up6a = VECTOR.cast(sum6a.blend(least, sum6a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up6a.blend(most, up6a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 6 * yStep);
      FloatVector up7a = VECTOR.cast(sum7a.blend(least, sum7a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up7a.blend(most, up7a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 7 * yStep);
      FloatVector up8a = VECTOR.cast(sum8a.blend(least, sum8a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up8a.blend(most, up8a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 8 * yStep);
      FloatVector up9a = VECTOR.cast(sum9a.blend(least, sum9a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up9a.blend(most, up9a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 9 * yStep);
      FloatVector up10a =
          VECTOR.cast(sum10a.blend(least, sum10a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up10a.blend(most, up10a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 10 * yStep);
      FloatVector up11a =
          VECTOR.cast(sum11a.blend(least, sum11a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11a.blend(most, up11a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 11 * yStep);
      FloatVector up12a =
          VECTOR.cast(sum12a.blend(least, sum12a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up12a.blend(most, up12a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 12 * yStep);
      FloatVector up13a =
          VECTOR.cast(sum13a.blend(least, sum13a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up13a.blend(most, up13a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 13 * yStep);
      FloatVector up14a =
          VECTOR.cast(sum14a.blend(least, sum14a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up14a.blend(most, up14a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 14 * yStep);
      FloatVector up15a =
          VECTOR.cast(sum15a.blend(least, sum15a.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up15a.blend(most, up15a.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 15 * yStep);
    }
  }
}
