package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;
import jdk.incubator.vector.FloatVector;

/**
 * Layers with numbers of their own for each channel. For a map of few channels without gaps those
 * are repeated until they fill vectors.
 */
final class PerChannel {

  /** Floats of repeated numbers to aim at, and at most which are worth repeating. */
  private static final int TILE = 1024;

  private PerChannel() {}

  /** y = f(x, first, second) over floats that follow each other. */
  interface Operation {
    void row(float[] x, int xAt, float[] first, float[] second, float[] y, int yAt, int length);
  }

  /** y = x · scale + shift. */
  static void affine(
      float[] x, int xAt, float[] scale, float[] shift, float[] y, int yAt, int length) {
    int whole = FLOATS.loopBound(length);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector factor = FloatVector.fromArray(FLOATS, scale, at);
      v.fma(factor, FloatVector.fromArray(FLOATS, shift, at)).intoArray(y, yAt + at);
    }
    for (int at = whole; at < length; at++) {
      y[yAt + at] = Math.fma(x[xAt + at], scale[at], shift[at]);
    }
  }

  /** y = x where x &gt; 0, else x · slope. */
  static void prelu(
      float[] x, int xAt, float[] slopes, float[] unused, float[] y, int yAt, int length) {
    int whole = FLOATS.loopBound(length);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector slope = FloatVector.fromArray(FLOATS, slopes, at);
      Activations.leakyRelu(v, slope).intoArray(y, yAt + at);
    }
    for (int at = whole; at < length; at++) {
      float value = x[xAt + at];
      y[yAt + at] = value > 0 ? value : value * slopes[at];
    }
  }

  static void run(
      Lane lane,
      Operation operation,
      float[] first,
      float[] second,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      Activation activation) {
    int channels = first.length;
    int most = 1;
    if (xStep == channels && yStep == channels && channels <= TILE / 2) {
      int full = TILE / channels;
      most = Math.max(1, Math.min(pixels, full < LANES ? full : full / LANES * LANES));
      first = tile(lane, 0, first, most);
      second = tile(lane, 1, second, most);
    }
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int length = Math.min(most, pixels - pixel) * channels;
      int to = yAt + pixel * yStep;
      operation.row(x, xAt + pixel * xStep, first, second, y, to, length);
      Activations.apply(lane, activation, y, to, length);
    }
  }

  private static float[] tile(Lane lane, int set, float[] values, int times) {
    float[] tile = lane.floats(set, times * values.length);
    for (int time = 0; time < times; time++) {
      System.arraycopy(values, 0, tile, time * values.length, values.length);
    }
    return tile;
  }
}
