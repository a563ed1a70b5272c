package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Scratch;

/**
 * Two maps combined pixel by pixel. Both are moved into rows first, so that the loop indexes them
 * alike whatever they repeat.
 */
final class Join extends JoinLoop {

  private final Combination combination;
  private final JoinGeometry geometry;
  private final Activation activation;

  Join(Combination combination, JoinGeometry geometry, Activation activation) {
    this.combination = combination;
    this.geometry = geometry;
    this.activation = activation;
  }

  @Override
  public void pixels(
      Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int xStep = geometry.firstStep();
    int zStep = geometry.secondStep();
    int yStep = geometry.outputStep();
    int xChannels = geometry.firstChannels();
    int zChannels = geometry.secondChannels();
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    float[] other = scratch.floats(1, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      int xFrom = xAt + pixel * xStep;
      int zFrom = zAt + pixel * zStep;
      GatheredRow.spread(x, xFrom, xStep, xChannels, channels / xChannels, count, row);
      GatheredRow.spread(z, zFrom, zStep, zChannels, channels / zChannels, count, other);
      CombinedRows.combine(combination, row, other, count * channels);
      RowActivation.apply(activation, row, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
