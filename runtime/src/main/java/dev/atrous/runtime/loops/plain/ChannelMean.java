package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** The mean of the channels of each pixel, whose sum is formed in one order. */
final class ChannelMean extends PixelLoop {

  private final PixelGeometry geometry;

  ChannelMean(PixelGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    for (int pixel = 0; pixel < pixels; pixel++) {
      double sum = OrderedSum.of(x, xAt + pixel * geometry.inputStep(), channels);
      y[yAt + pixel * geometry.outputStep()] = (float) (sum / channels);
    }
  }
}
