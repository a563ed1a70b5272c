package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.Scratch;

/** A parametric rectifier, with a slope for each channel. */
final class PReluRows extends GatheredRows {

  private static final int SLOPES = 1;

  private final float[] slopes;

  PReluRows(PixelGeometry geometry, float[] slopes) {
    super(geometry);
    this.slopes = slopes;
  }

  @Override
  void prepare(Scratch scratch, int pixels) {
    repeat(slopes, pixels, scratch, SLOPES);
  }

  @Override
  void row(Scratch scratch, float[] row, int length) {
    prelu(row, scratch.floats(SLOPES, length), length);
  }

  private static void prelu(float[] row, float[] slope, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = RowActivation.leakyRelu(row[at], slope[at]);
    }
  }
}
