package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/**
 * A loop that moves pixels into a row first, so that what computes them indexes all of its arrays
 * alike; a row is stored after all of it has been read, which is why the output may be the input.
 */
abstract class GatheredRows extends PixelLoop {

  private final PixelGeometry geometry;

  GatheredRows(PixelGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public final void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    prepare(scratch, most);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      int from = xAt + pixel * geometry.inputStep();
      GatheredRow.load(x, from, geometry.inputStep(), channels, count, row);
      row(scratch, row, count * channels);
      int to = yAt + pixel * geometry.outputStep();
      GatheredRow.store(row, y, to, geometry.outputStep(), channels, count);
    }
  }

  /** Repeats what there is for each channel in scratch, for rows of {@code pixels}. */
  void prepare(Scratch scratch, int pixels) {}

  /** Numbers of each channel, repeated for {@code pixels} in a set of scratch that is not 0. */
  static void repeat(float[] numbers, int pixels, Scratch scratch, int set) {
    float[] repeated = scratch.floats(set, pixels * numbers.length);
    GatheredRow.load(numbers, 0, 0, numbers.length, pixels, repeated);
  }

  /** Computes a row in its place. */
  abstract void row(Scratch scratch, float[] row, int length);
}
