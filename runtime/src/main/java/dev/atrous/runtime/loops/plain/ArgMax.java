package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** The index of the greatest channel of each pixel. */
final class ArgMax extends PixelLoop {

  private final PixelGeometry geometry;

  ArgMax(PixelGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      int from = xAt + pixel * geometry.inputStep();
      y[yAt + pixel * geometry.outputStep()] = argMax(x, from, geometry.channels());
    }
  }

  private static int argMax(float[] x, int at, int channels) {
    int best = 0;
    float max = x[at];
    for (int channel = 1; channel < channels; channel++) {
      float value = x[at + channel];
      if (value > max || (value != value && max == max)) {
        best = channel;
        max = value;
      }
    }
    return best;
  }
}
