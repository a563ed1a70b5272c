package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** Softmax over the channels of each pixel, or its logarithm. */
final class Softmax extends PixelLoop {

  private final PixelGeometry geometry;
  private final boolean logarithm;

  Softmax(PixelGeometry geometry, boolean logarithm) {
    this.geometry = geometry;
    this.logarithm = logarithm;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    float[] row = scratch.floats(0, channels);
    float[] powers = logarithm ? scratch.floats(1, channels) : row;
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(x, xAt + pixel * geometry.inputStep(), row, 0, channels);
      subtractGreatest(row, channels);
      double sum = powers(row, powers, channels);
      if (logarithm) {
        subtract(row, (float) StrictMath.log(sum), channels);
      } else {
        multiply(row, (float) (1 / sum), channels);
      }
      System.arraycopy(row, 0, y, yAt + pixel * geometry.outputStep(), channels);
    }
  }

  private static void subtractGreatest(float[] row, int channels) {
    float max = Float.NEGATIVE_INFINITY;
    for (int channel = 0; channel < channels; channel++) {
      max = Math.max(max, row[channel]);
    }
    subtract(row, max, channels);
  }

  /** The exponentials of a row, and their sum. */
  private static double powers(float[] row, float[] powers, int channels) {
    for (int channel = 0; channel < channels; channel++) {
      powers[channel] = Exponential.exp(row[channel]);
    }
    return OrderedSum.of(powers, 0, channels);
  }

  private static void subtract(float[] row, float number, int channels) {
    for (int channel = 0; channel < channels; channel++) {
      row[channel] -= number;
    }
  }

  private static void multiply(float[] row, float factor, int channels) {
    for (int channel = 0; channel < channels; channel++) {
      row[channel] *= factor;
    }
  }
}
