package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** Softmax over the channels of each pixel. */
final class Softmax extends PixelLoop {

  private final PixelGeometry geometry;

  Softmax(PixelGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    float[] row = scratch.floats(0, channels);
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(x, xAt + pixel * geometry.inputStep(), row, 0, channels);
      softmax(row, channels);
      System.arraycopy(row, 0, y, yAt + pixel * geometry.outputStep(), channels);
    }
  }

  private static void softmax(float[] row, int channels) {
    float max = Float.NEGATIVE_INFINITY;
    for (int channel = 0; channel < channels; channel++) {
      max = Math.max(max, row[channel]);
    }
    for (int channel = 0; channel < channels; channel++) {
      row[channel] = Exponential.exp(row[channel] - max);
    }
    float factor = (float) (1 / OrderedSum.of(row, 0, channels));
    for (int channel = 0; channel < channels; channel++) {
      row[channel] *= factor;
    }
  }
}
