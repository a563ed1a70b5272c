package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rectangles of a depthwise convolution with rows of five taps whose pixels lie as far apart as its
 * taps: twelve pixels × one vector of channels at a time, which load each input, and each weight,
 * once for all of them; {@link DepthwiseRectangle} says when, and why.
 */
final class Sliding5x12 {

  /** Pixels of a tile, and the least that a row has. */
  static final int PIXELS = 12;

  private Sliding5x12() {}

  /**
   * Computes one vector of channels of each pixel, strip of columns by strip.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap and channel lie
   * @param wDown floats between the weights of taps above each other
   * @param wAcross floats between those of neighbouring taps
   * @param channel the first
   * @param tapRows rows of taps
   * @param xAt where the first tap of the first pixel lies, the first of the channels
   * @param down floats between taps above each other
   * @param across floats between neighbouring taps, and between the inputs of neighbouring pixels
   * @param xDown floats between the inputs of pixels above each other
   * @param yAt where the first pixel's output lies, the first of the channels
   * @param limits those of {@link Clamp#interval}
   */
  static void pixels(
      float[] w,
      int wAt,
      int wDown,
      int wAcross,
      float[] bias,
      int channel,
      int tapRows,
      float[] x,
      int xAt,
      int down,
      int across,
      int xDown,
      float[] y,
      int yAt,
      int yDown,
      int yAcross,
      int rows,
      int columns,
      float[] limits) {
    FloatVector start = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int next = 0; next < columns; next += PIXELS) {
      // The last strip goes back over pixels that are done, to the same result.
      int column = Math.min(next, columns - PIXELS);
      for (int row = 0; row < rows; row++) {
        int from = xAt + row * xDown + column * across;
        int weights = wAt;
        FloatVector sum0 = start;
        FloatVector sum1 = start;
        FloatVector sum2 = start;
        FloatVector sum3 = start;
        FloatVector sum4 = start;
        FloatVector sum5 = start;
        FloatVector sum6 = start;
        FloatVector sum7 = start;
        FloatVector sum8 = start;
        FloatVector sum9 = start;
        FloatVector sum10 = start;
        FloatVector sum11 = start;
        for (int tapRow = 0; tapRow < tapRows; tapRow++) {
          FloatVector w0 = FloatVector.fromArray(FLOATS, w, weights);
          FloatVector w1 = FloatVector.fromArray(FLOATS, w, weights + wAcross);
          FloatVector w2 = FloatVector.fromArray(FLOATS, w, weights + 2 * wAcross);
          FloatVector w3 = FloatVector.fromArray(FLOATS, w, weights + 3 * wAcross);
          FloatVector w4 = FloatVector.fromArray(FLOATS, w, weights + 4 * wAcross);
          int at = from;
          FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
          sum0 = x0.fma(w0, sum0);
          at += across;
          FloatVector x1 = FloatVector.fromArray(FLOATS, x, at);
          sum0 = x1.fma(w1, sum0);
          sum1 = x1.fma(w0, sum1);
          at += across;
          FloatVector x2 = FloatVector.fromArray(FLOATS, x, at);
          sum0 = x2.fma(w2, sum0);
          sum1 = x2.fma(w1, sum1);
          sum2 = x2.fma(w0, sum2);
          at += across;
          FloatVector x3 = FloatVector.fromArray(FLOATS, x, at);
          sum0 = x3.fma(w3, sum0);
          sum1 = x3.fma(w2, sum1);
          sum2 = x3.fma(w1, sum2);
          sum3 = x3.fma(w0, sum3);
          at += across;
          FloatVector x4 = FloatVector.fromArray(FLOATS, x, at);
          sum0 = x4.fma(w4, sum0);
          sum1 = x4.fma(w3, sum1);
          sum2 = x4.fma(w2, sum2);
          sum3 = x4.fma(w1, sum3);
          sum4 = x4.fma(w0, sum4);
          at += across;
          FloatVector x5 = FloatVector.fromArray(FLOATS, x, at);
          sum1 = x5.fma(w4, sum1);
          sum2 = x5.fma(w3, sum2);
          sum3 = x5.fma(w2, sum3);
          sum4 = x5.fma(w1, sum4);
          sum5 = x5.fma(w0, sum5);
          at += across;
          FloatVector x6 = FloatVector.fromArray(FLOATS, x, at);
          sum2 = x6.fma(w4, sum2);
          sum3 = x6.fma(w3, sum3);
          sum4 = x6.fma(w2, sum4);
          sum5 = x6.fma(w1, sum5);
          sum6 = x6.fma(w0, sum6);
          at += across;
          FloatVector x7 = FloatVector.fromArray(FLOATS, x, at);
          sum3 = x7.fma(w4, sum3);
          sum4 = x7.fma(w3, sum4);
          sum5 = x7.fma(w2, sum5);
          sum6 = x7.fma(w1, sum6);
          sum7 = x7.fma(w0, sum7);
          at += across;
          FloatVector x8 = FloatVector.fromArray(FLOATS, x, at);
          sum4 = x8.fma(w4, sum4);
          sum5 = x8.fma(w3, sum5);
          sum6 = x8.fma(w2, sum6);
          sum7 = x8.fma(w1, sum7);
          sum8 = x8.fma(w0, sum8);
          at += across;
          FloatVector x9 = FloatVector.fromArray(FLOATS, x, at);
          sum5 = x9.fma(w4, sum5);
          sum6 = x9.fma(w3, sum6);
          sum7 = x9.fma(w2, sum7);
          sum8 = x9.fma(w1, sum8);
          sum9 = x9.fma(w0, sum9);
          at += across;
          FloatVector x10 = FloatVector.fromArray(FLOATS, x, at);
          sum6 = x10.fma(w4, sum6);
          sum7 = x10.fma(w3, sum7);
          sum8 = x10.fma(w2, sum8);
          sum9 = x10.fma(w1, sum9);
          sum10 = x10.fma(w0, sum10);
          at += across;
          FloatVector x11 = FloatVector.fromArray(FLOATS, x, at);
          sum7 = x11.fma(w4, sum7);
          sum8 = x11.fma(w3, sum8);
          sum9 = x11.fma(w2, sum9);
          sum10 = x11.fma(w1, sum10);
          sum11 = x11.fma(w0, sum11);
          at += across;
          FloatVector x12 = FloatVector.fromArray(FLOATS, x, at);
          sum8 = x12.fma(w4, sum8);
          sum9 = x12.fma(w3, sum9);
          sum10 = x12.fma(w2, sum10);
          sum11 = x12.fma(w1, sum11);
          at += across;
          FloatVector x13 = FloatVector.fromArray(FLOATS, x, at);
          sum9 = x13.fma(w4, sum9);
          sum10 = x13.fma(w3, sum10);
          sum11 = x13.fma(w2, sum11);
          at += across;
          FloatVector x14 = FloatVector.fromArray(FLOATS, x, at);
          sum10 = x14.fma(w4, sum10);
          sum11 = x14.fma(w3, sum11);
          at += across;
          FloatVector x15 = FloatVector.fromArray(FLOATS, x, at);
          sum11 = x15.fma(w4, sum11);
          from += down;
          weights += wDown;
        }
        int to = yAt + row * yDown + column * yAcross;
        sum0 = VECTOR.cast(sum0);
        FloatVector up0 = VECTOR.cast(sum0.blend(least, sum0.compare(VectorOperators.LE, least)));
        VECTOR.cast(up0.blend(most, up0.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum1 = VECTOR.cast(sum1);
        FloatVector up1 = VECTOR.cast(sum1.blend(least, sum1.compare(VectorOperators.LE, least)));
        VECTOR.cast(up1.blend(most, up1.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum2 = VECTOR.cast(sum2);
        FloatVector up2 = VECTOR.cast(sum2.blend(least, sum2.compare(VectorOperators.LE, least)));
        VECTOR.cast(up2.blend(most, up2.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum3 = VECTOR.cast(sum3);
        FloatVector up3 = VECTOR.cast(sum3.blend(least, sum3.compare(VectorOperators.LE, least)));
        VECTOR.cast(up3.blend(most, up3.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum4 = VECTOR.cast(sum4);
        FloatVector up4 = VECTOR.cast(sum4.blend(least, sum4.compare(VectorOperators.LE, least)));
        VECTOR.cast(up4.blend(most, up4.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum5 = VECTOR.cast(sum5);
        FloatVector up5 = VECTOR.cast(sum5.blend(least, sum5.compare(VectorOperators.LE, least)));
        VECTOR.cast(up5.blend(most, up5.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum6 = VECTOR.cast(sum6);
        FloatVector up6 = VECTOR.cast(sum6.blend(least, sum6.compare(VectorOperators.LE, least)));
        VECTOR.cast(up6.blend(most, up6.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum7 = VECTOR.cast(sum7);
        FloatVector up7 = VECTOR.cast(sum7.blend(least, sum7.compare(VectorOperators.LE, least)));
        VECTOR.cast(up7.blend(most, up7.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum8 = VECTOR.cast(sum8);
        FloatVector up8 = VECTOR.cast(sum8.blend(least, sum8.compare(VectorOperators.LE, least)));
        VECTOR.cast(up8.blend(most, up8.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum9 = VECTOR.cast(sum9);
        FloatVector up9 = VECTOR.cast(sum9.blend(least, sum9.compare(VectorOperators.LE, least)));
        VECTOR.cast(up9.blend(most, up9.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum10 = VECTOR.cast(sum10);
        FloatVector up10 =
            VECTOR.cast(sum10.blend(least, sum10.compare(VectorOperators.LE, least)));
        VECTOR.cast(up10.blend(most, up10.compare(VectorOperators.GT, most))).intoArray(y, to);
        to += yAcross;
        sum11 = VECTOR.cast(sum11);
        FloatVector up11 =
            VECTOR.cast(sum11.blend(least, sum11.compare(VectorOperators.LE, least)));
        VECTOR.cast(up11.blend(most, up11.compare(VectorOperators.GT, most))).intoArray(y, to);
      }
    }
  }
}
