package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;

/** An activation by itself, in rows as those of a {@link Join}. */
final class Activated extends PixelLoop {

  private final PixelGeometry geometry;
  private final Activation activation;

  Activated(PixelGeometry geometry, Activation activation) {
    this.geometry = geometry;
    this.activation = activation;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int xStep = geometry.inputStep();
    int yStep = geometry.outputStep();
    if (xStep == channels && yStep == channels) {
      Activations.apply(scratch, activation, x, xAt, y, yAt, pixels * channels);
      return;
    }
    if (channels >= Join.LONG) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int to = yAt + pixel * yStep;
        Activations.apply(scratch, activation, x, xAt + pixel * xStep, y, to, channels);
      }
      return;
    }
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      Activations.apply(scratch, activation, row, 0, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
