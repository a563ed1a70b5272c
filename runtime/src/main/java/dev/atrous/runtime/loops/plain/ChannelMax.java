package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** The greatest channel of each pixel, of every fourth one first, so that none waits for all. */
final class ChannelMax extends PixelLoop {

  private final PixelGeometry geometry;

  ChannelMax(PixelGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      int from = xAt + pixel * geometry.inputStep();
      y[yAt + pixel * geometry.outputStep()] = greatest(x, from, geometry.channels());
    }
  }

  private static float greatest(float[] x, int from, int channels) {
    float max0 = Float.NEGATIVE_INFINITY;
    float max1 = Float.NEGATIVE_INFINITY;
    float max2 = Float.NEGATIVE_INFINITY;
    float max3 = Float.NEGATIVE_INFINITY;
    int at = from;
    for (; at + 4 <= from + channels; at += 4) {
      max0 = Math.max(max0, x[at]);
      max1 = Math.max(max1, x[at + 1]);
      max2 = Math.max(max2, x[at + 2]);
      max3 = Math.max(max3, x[at + 3]);
    }
    for (; at < from + channels; at++) {
      max0 = Math.max(max0, x[at]);
    }
    return Math.max(Math.max(max0, max1), Math.max(max2, max3));
  }
}
