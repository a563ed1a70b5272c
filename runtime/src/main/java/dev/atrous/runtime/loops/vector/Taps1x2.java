package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Rectangles of a depthwise convolution's pixels, one pixel and two vectors of channels at a time,
 * with all weights in registers; {@link DepthwiseRectangle} says when, and why.
 */
final class Taps1x2 {

  private Taps1x2() {}

  /**
   * Computes two vectors of channels of each pixel from nine taps.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap and channel lie
   * @param wDown floats between the weights of taps above each other
   * @param wAcross floats between those of neighbouring taps
   * @param channel the first
   * @param xAt where the first tap of the first pixel lies, the first of the channels
   * @param down floats between taps above each other
   * @param across floats between neighbouring taps
   * @param xDown floats between the inputs of pixels above each other
   * @param xAcross floats between those of neighbouring pixels
   * @param yAt where the first pixel's output lies, the first of the channels
   * @param limits those of {@link Clamp#interval}
   */
  static void nine(
      float[] w,
      int wAt,
      int wDown,
      int wAcross,
      float[] bias,
      int channel,
      float[] x,
      int xAt,
      int down,
      int across,
      int xDown,
      int xAcross,
      float[] y,
      int yAt,
      int yDown,
      int yAcross,
      int rows,
      int columns,
      float[] limits) {
    FloatVector weight0a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt));
    FloatVector weight0b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + LANES));
    FloatVector weight1a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wAcross));
    FloatVector weight1b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wAcross + LANES));
    FloatVector weight2a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wAcross));
    FloatVector weight2b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wAcross + LANES));
    FloatVector weight3a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown));
    FloatVector weight3b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + LANES));
    FloatVector weight4a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + wAcross));
    FloatVector weight4b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + wAcross + LANES));
    FloatVector weight5a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + 2 * wAcross));
    FloatVector weight5b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + 2 * wAcross + LANES));
    FloatVector weight6a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown));
    FloatVector weight6b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + LANES));
    FloatVector weight7a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + wAcross));
    FloatVector weight7b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + wAcross + LANES));
    FloatVector weight8a =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + 2 * wAcross));
    FloatVector weight8b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + 2 * wDown + 2 * wAcross + LANES));
    int tap1 = across;
    int tap2 = 2 * across;
    int tap3 = down;
    int tap4 = down + across;
    int tap5 = down + 2 * across;
    int tap6 = 2 * down;
    int tap7 = 2 * down + across;
    int tap8 = 2 * down + 2 * across;
    FloatVector starta = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector startb = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel + LANES));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * xDown;
      int to = yAt + row * yDown;
      for (int column = 0; column < columns; column++) {
        int at = from + column * xAcross;
        int out = to + column * yAcross;
        FloatVector suma = FloatVector.fromArray(FLOATS, x, at).fma(weight0a, starta);
        FloatVector sumb = FloatVector.fromArray(FLOATS, x, at + LANES).fma(weight0b, startb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap1).fma(weight1a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap1 + LANES).fma(weight1b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap2).fma(weight2a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap2 + LANES).fma(weight2b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap3).fma(weight3a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap3 + LANES).fma(weight3b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap4).fma(weight4a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap4 + LANES).fma(weight4b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap5).fma(weight5a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap5 + LANES).fma(weight5b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap6).fma(weight6a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap6 + LANES).fma(weight6b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap7).fma(weight7a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap7 + LANES).fma(weight7b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap8).fma(weight8a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap8 + LANES).fma(weight8b, sumb);
        suma = VECTOR.cast(suma);
        sumb = VECTOR.cast(sumb);
        FloatVector upa = VECTOR.cast(suma.blend(least, suma.compare(VectorOperators.LE, least)));
        VECTOR.cast(upa.blend(most, upa.compare(VectorOperators.GT, most))).intoArray(y, out);
        FloatVector upb = VECTOR.cast(sumb.blend(least, sumb.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(upb.blend(most, upb.compare(VectorOperators.GT, most)))
            .intoArray(y, out + LANES);
      }
    }
  }

  /**
   * Computes two vectors of channels of each pixel from six taps.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap and channel lie
   * @param wDown floats between the weights of taps above each other
   * @param wAcross floats between those of neighbouring taps
   * @param channel the first
   * @param xAt where the first tap of the first pixel lies, the first of the channels
   * @param down floats between taps above each other
   * @param across floats between neighbouring taps
   * @param width taps of a row: two or three
   * @param xDown floats between the inputs of pixels above each other
   * @param xAcross floats between those of neighbouring pixels
   * @param yAt where the first pixel's output lies, the first of the channels
   * @param limits those of {@link Clamp#interval}
   */
  static void six(
      float[] w,
      int wAt,
      int wDown,
      int wAcross,
      float[] bias,
      int channel,
      float[] x,
      int xAt,
      int down,
      int across,
      int width,
      int xDown,
      int xAcross,
      float[] y,
      int yAt,
      int yDown,
      int yAcross,
      int rows,
      int columns,
      float[] limits) {
    FloatVector weight0a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt));
    FloatVector weight0b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + LANES));
    int w1 = wAt + 1 / width * wDown + 1 % width * wAcross;
    FloatVector weight1a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w1));
    FloatVector weight1b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w1 + LANES));
    int w2 = wAt + 2 / width * wDown + 2 % width * wAcross;
    FloatVector weight2a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w2));
    FloatVector weight2b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w2 + LANES));
    int w3 = wAt + 3 / width * wDown + 3 % width * wAcross;
    FloatVector weight3a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w3));
    FloatVector weight3b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w3 + LANES));
    int w4 = wAt + 4 / width * wDown + 4 % width * wAcross;
    FloatVector weight4a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w4));
    FloatVector weight4b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w4 + LANES));
    int w5 = wAt + 5 / width * wDown + 5 % width * wAcross;
    FloatVector weight5a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w5));
    FloatVector weight5b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, w5 + LANES));
    int tap1 = 1 / width * down + 1 % width * across;
    int tap2 = 2 / width * down + 2 % width * across;
    int tap3 = 3 / width * down + 3 % width * across;
    int tap4 = 4 / width * down + 4 % width * across;
    int tap5 = 5 / width * down + 5 % width * across;
    FloatVector starta = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector startb = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel + LANES));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * xDown;
      int to = yAt + row * yDown;
      for (int column = 0; column < columns; column++) {
        int at = from + column * xAcross;
        int out = to + column * yAcross;
        FloatVector suma = FloatVector.fromArray(FLOATS, x, at).fma(weight0a, starta);
        FloatVector sumb = FloatVector.fromArray(FLOATS, x, at + LANES).fma(weight0b, startb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap1).fma(weight1a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap1 + LANES).fma(weight1b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap2).fma(weight2a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap2 + LANES).fma(weight2b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap3).fma(weight3a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap3 + LANES).fma(weight3b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap4).fma(weight4a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap4 + LANES).fma(weight4b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap5).fma(weight5a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap5 + LANES).fma(weight5b, sumb);
        suma = VECTOR.cast(suma);
        sumb = VECTOR.cast(sumb);
        FloatVector upa = VECTOR.cast(suma.blend(least, suma.compare(VectorOperators.LE, least)));
        VECTOR.cast(upa.blend(most, upa.compare(VectorOperators.GT, most))).intoArray(y, out);
        FloatVector upb = VECTOR.cast(sumb.blend(least, sumb.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(upb.blend(most, upb.compare(VectorOperators.GT, most)))
            .intoArray(y, out + LANES);
      }
    }
  }

  /**
   * Computes two vectors of channels of each pixel from four taps.
   *
   * @param w weights, tap by tap
   * @param wAt where those of the first tap and channel lie
   * @param wDown floats between the weights of taps above each other
   * @param wAcross floats between those of neighbouring taps
   * @param channel the first
   * @param xAt where the first tap of the first pixel lies, the first of the channels
   * @param down floats between taps above each other
   * @param across floats between neighbouring taps
   * @param xDown floats between the inputs of pixels above each other
   * @param xAcross floats between those of neighbouring pixels
   * @param yAt where the first pixel's output lies, the first of the channels
   * @param limits those of {@link Clamp#interval}
   */
  static void four(
      float[] w,
      int wAt,
      int wDown,
      int wAcross,
      float[] bias,
      int channel,
      float[] x,
      int xAt,
      int down,
      int across,
      int xDown,
      int xAcross,
      float[] y,
      int yAt,
      int yDown,
      int yAcross,
      int rows,
      int columns,
      float[] limits) {
    FloatVector weight0a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt));
    FloatVector weight0b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + LANES));
    FloatVector weight1a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wAcross));
    FloatVector weight1b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wAcross + LANES));
    FloatVector weight2a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown));
    FloatVector weight2b = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + LANES));
    FloatVector weight3a = VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + wAcross));
    FloatVector weight3b =
        VECTOR.cast(FloatVector.fromArray(FLOATS, w, wAt + wDown + wAcross + LANES));
    int tap1 = across;
    int tap2 = down;
    int tap3 = down + across;
    FloatVector starta = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel));
    FloatVector startb = VECTOR.cast(FloatVector.fromArray(FLOATS, bias, channel + LANES));
    FloatVector least = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, 0));
    FloatVector most = VECTOR.cast(FloatVector.fromArray(FLOATS, limits, LANES));
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * xDown;
      int to = yAt + row * yDown;
      for (int column = 0; column < columns; column++) {
        int at = from + column * xAcross;
        int out = to + column * yAcross;
        FloatVector suma = FloatVector.fromArray(FLOATS, x, at).fma(weight0a, starta);
        FloatVector sumb = FloatVector.fromArray(FLOATS, x, at + LANES).fma(weight0b, startb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap1).fma(weight1a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap1 + LANES).fma(weight1b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap2).fma(weight2a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap2 + LANES).fma(weight2b, sumb);
        suma = FloatVector.fromArray(FLOATS, x, at + tap3).fma(weight3a, suma);
        sumb = FloatVector.fromArray(FLOATS, x, at + tap3 + LANES).fma(weight3b, sumb);
        suma = VECTOR.cast(suma);
        sumb = VECTOR.cast(sumb);
        FloatVector upa = VECTOR.cast(suma.blend(least, suma.compare(VectorOperators.LE, least)));
        VECTOR.cast(upa.blend(most, upa.compare(VectorOperators.GT, most))).intoArray(y, out);
        FloatVector upb = VECTOR.cast(sumb.blend(least, sumb.compare(VectorOperators.LE, least)));
        VECTOR
            .cast(upb.blend(most, upb.compare(VectorOperators.GT, most)))
            .intoArray(y, out + LANES);
      }
    }
  }
}
