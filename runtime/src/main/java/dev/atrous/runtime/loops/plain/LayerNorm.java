package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;

/** Normalisation over the channels of each pixel. */
final class LayerNorm extends PixelLoop {

  private static final int ROW = 0;
  private static final int SQUARES = 1;
  private static final int LANES = 2;

  private final PixelGeometry geometry;
  private final Affine affine;
  private final double epsilon;

  LayerNorm(PixelGeometry geometry, Affine affine, double epsilon) {
    this.geometry = geometry;
    this.affine = affine;
    this.epsilon = epsilon;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    float[] row = scratch.floats(ROW, channels);
    float[] squares = scratch.floats(SQUARES, channels);
    float[] lanes = scratch.floats(LANES, LaneSums.LANES);
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(x, xAt + pixel * geometry.inputStep(), row, 0, channels);
      float mean = LaneSums.sum(row, channels, lanes) / channels;
      centre(row, squares, mean, channels);
      float rest = LaneSums.sum(row, channels, lanes);
      float sum = LaneSums.sum(squares, channels, lanes);
      double factor = PixelMoments.factor(rest, sum, channels, epsilon);
      float offset = PixelMoments.offset(rest, channels, factor);
      scale(row, (float) factor, offset, affine.scale(), affine.shift(), channels);
      System.arraycopy(row, 0, y, yAt + pixel * geometry.outputStep(), channels);
    }
  }

  private static void centre(float[] row, float[] squares, float mean, int length) {
    for (int at = 0; at < length; at++) {
      float distance = row[at] - mean;
      row[at] = distance;
      squares[at] = distance * distance;
    }
  }

  private static void scale(
      float[] row, float factor, float offset, float[] scale, float[] shift, int length) {
    for (int at = 0; at < length; at++) {
      float normal = multiplyAdd(row[at], factor, offset);
      row[at] = multiplyAdd(normal, scale[at], shift[at]);
    }
  }
}
