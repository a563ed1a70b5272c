package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link Tile16x1} for pixels in a line and few terms; {@link Line} says why. */
final class Line16x1 {

  /** Pixels of a tile, and the least that a line has. */
  static final int PIXELS = 16;

  private Line16x1() {}

  /**
   * Computes all sums of one vector of output channels.
   *
   * @param w weights, term by term
   * @param x holds the inputs of a pixel's terms, which are neighbours, at {@code xAt} + pixel ·
   *     {@code xStep}
   * @param y receives the sums, at {@code yAt} + pixel · {@code yStep}
   * @param limits those of {@link Clamp#interval}
   */
  static void sums(
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
      FloatVector sum0 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum1 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum2 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum3 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum4 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum5 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum6 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum7 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum8 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum9 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum10 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum11 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum12 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum13 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum14 = FloatVector.fromArray(FLOATS, bias, 0);
      FloatVector sum15 = FloatVector.fromArray(FLOATS, bias, 0);
      for (int term = 0; term < terms; term++) {
        FloatVector w0 = FloatVector.fromArray(FLOATS, w, term * LANES);
        FloatVector a0 = FloatVector.broadcast(FLOATS, x[at0 + term]);
        sum0 = a0.fma(w0, sum0);
        FloatVector a1 = FloatVector.broadcast(FLOATS, x[at1 + term]);
        sum1 = a1.fma(w0, sum1);
        FloatVector a2 = FloatVector.broadcast(FLOATS, x[at2 + term]);
        sum2 = a2.fma(w0, sum2);
        FloatVector a3 = FloatVector.broadcast(FLOATS, x[at3 + term]);
        sum3 = a3.fma(w0, sum3);
        FloatVector a4 = FloatVector.broadcast(FLOATS, x[at4 + term]);
        sum4 = a4.fma(w0, sum4);
        FloatVector a5 = FloatVector.broadcast(FLOATS, x[at5 + term]);
        sum5 = a5.fma(w0, sum5);
        FloatVector a6 = FloatVector.broadcast(FLOATS, x[at6 + term]);
        sum6 = a6.fma(w0, sum6);
        FloatVector a7 = FloatVector.broadcast(FLOATS, x[at7 + term]);
        sum7 = a7.fma(w0, sum7);
        FloatVector a8 = FloatVector.broadcast(FLOATS, x[at8 + term]);
        sum8 = a8.fma(w0, sum8);
        FloatVector a9 = FloatVector.broadcast(FLOATS, x[at9 + term]);
        sum9 = a9.fma(w0, sum9);
        FloatVector a10 = FloatVector.broadcast(FLOATS, x[at10 + term]);
        sum10 = a10.fma(w0, sum10);
        FloatVector a11 = FloatVector.broadcast(FLOATS, x[at11 + term]);
        sum11 = a11.fma(w0, sum11);
        FloatVector a12 = FloatVector.broadcast(FLOATS, x[at12 + term]);
        sum12 = a12.fma(w0, sum12);
        FloatVector a13 = FloatVector.broadcast(FLOATS, x[at13 + term]);
        sum13 = a13.fma(w0, sum13);
        FloatVector a14 = FloatVector.broadcast(FLOATS, x[at14 + term]);
        sum14 = a14.fma(w0, sum14);
        FloatVector a15 = FloatVector.broadcast(FLOATS, x[at15 + term]);
        sum15 = a15.fma(w0, sum15);
      }
      sum0 = VECTOR.cast(sum0);
      sum1 = VECTOR.cast(sum1);
      sum2 = VECTOR.cast(sum2);
      sum3 = VECTOR.cast(sum3);
      sum4 = VECTOR.cast(sum4);
      sum5 = VECTOR.cast(sum5);
      sum6 = VECTOR.cast(sum6);
      sum7 = VECTOR.cast(sum7);
      sum8 = VECTOR.cast(sum8);
      sum9 = VECTOR.cast(sum9);
      sum10 = VECTOR.cast(sum10);
      sum11 = VECTOR.cast(sum11);
      sum12 = VECTOR.cast(sum12);
      sum13 = VECTOR.cast(sum13);
      sum14 = VECTOR.cast(sum14);
      sum15 = VECTOR.cast(sum15);
      FloatVector up0 = VECTOR.cast(sum0.blend(least, sum0.compare(VectorOperators.LE, least)));
      VECTOR.cast(up0.blend(most, up0.compare(VectorOperators.GT, most))).intoArray(y, to);
      FloatVector up1 = VECTOR.cast(sum1.blend(least, sum1.compare(VectorOperators.LE, least)));
      VECTOR.cast(up1.blend(most, up1.compare(VectorOperators.GT, most))).intoArray(y, to + yStep);
      FloatVector up2 = VECTOR.cast(sum2.blend(least, sum2.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up2.blend(most, up2.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 2 * yStep);
      FloatVector up3 = VECTOR.cast(sum3.blend(least, sum3.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up3.blend(most, up3.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 3 * yStep);
      FloatVector up4 = VECTOR.cast(sum4.blend(least, sum4.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up4.blend(most, up4.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 4 * yStep);
      FloatVector up5 = VECTOR.cast(sum5.blend(least, sum5.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up5.blend(most, up5.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 5 * yStep);
      FloatVector up6 = VECTOR.cast(sum6.blend(least, sum6.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up6.blend(most, up6.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 6 * yStep);
      FloatVector up7 = VECTOR.cast(sum7.blend(least, sum7.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up7.blend(most, up7.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 7 * yStep);
      FloatVector up8 = VECTOR.cast(sum8.blend(least, sum8.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up8.blend(most, up8.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 8 * yStep);
      FloatVector up9 = VECTOR.cast(sum9.blend(least, sum9.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up9.blend(most, up9.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 9 * yStep);
      FloatVector up10 = VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up10.blend(most, up10.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 10 * yStep);
      FloatVector up11 = VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up11.blend(most, up11.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 11 * yStep);
      FloatVector up12 = VECTOR.cast(sum12.blend(least, sum12.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up12.blend(most, up12.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 12 * yStep);
      FloatVector up13 = VECTOR.cast(sum13.blend(least, sum13.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up13.blend(most, up13.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 13 * yStep);
      FloatVector up14 = VECTOR.cast(sum14.blend(least, sum14.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up14.blend(most, up14.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 14 * yStep);
      FloatVector up15 = VECTOR.cast(sum15.blend(least, sum15.compare(VectorOperators.LE, least)));
      VECTOR
          .cast(up15.blend(most, up15.compare(VectorOperators.GT, most)))
          .intoArray(y, to + 15 * yStep);
    }
  }
}
