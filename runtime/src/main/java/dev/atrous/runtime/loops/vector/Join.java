package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;

/**
 * Two maps combined pixel by pixel. Pixels that follow each other without a gap are one long row;
 * others are a row each or, if they are short, are moved into one first.
 */
final class Join extends JoinLoop {

  /** Floats after which an activation follows, while they are in the nearest cache. */
  private static final int BLOCK = 2048;

  /** Channels of a pixel that are a row long enough by itself. */
  static final int LONG = 64;

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
    if (xStep == channels && zStep == channels && yStep == channels) {
      int length = pixels * channels;
      for (int at = 0; at < length; at += BLOCK) {
        int count = Math.min(BLOCK, length - at);
        Combinations.compute(combination, x, xAt + at, z, zAt + at, y, yAt + at, count);
        Activations.apply(scratch, activation, y, yAt + at, count);
      }
      return;
    }
    if (channels >= LONG) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int to = yAt + pixel * yStep;
        Combinations.compute(
            combination, x, xAt + pixel * xStep, z, zAt + pixel * zStep, y, to, channels);
        Activations.apply(scratch, activation, y, to, channels);
      }
      return;
    }
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    float[] other = scratch.floats(1, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      GatheredRow.load(z, zAt + pixel * zStep, zStep, channels, count, other);
      Combinations.compute(combination, row, 0, other, 0, row, 0, count * channels);
      Activations.apply(scratch, activation, row, 0, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
