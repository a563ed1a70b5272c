package dev.atrous.runtime.steps;

import java.util.Arrays;

/** Moves pixels between maps whose pixels may lie further apart than their channels. */
public final class Pixels {

  private Pixels() {}

  /**
   * Copies neighbouring pixels of {@code channels} floats. Nothing is done for pixels that already
   * lie where they are to go.
   */
  public static void copy(
      float[] x, int xAt, int xStep, float[] y, int yAt, int yStep, int pixels, int channels) {
    if (x == y && xAt == yAt && xStep == yStep) {
      return;
    }
    if (xStep == channels && yStep == channels) {
      System.arraycopy(x, xAt, y, yAt, pixels * channels);
      return;
    }
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(x, xAt + pixel * xStep, y, yAt + pixel * yStep, channels);
    }
  }

  /** Sets the channels of neighbouring pixels to a value. */
  public static void fill(float[] y, int yAt, int yStep, int pixels, int channels, float value) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      int at = yAt + pixel * yStep;
      Arrays.fill(y, at, at + channels, value);
    }
  }

  /**
   * Makes one row of pixels of the channels of neighbouring pixels: each of these becomes {@code
   * block} pixels of each of {@code block} rows. Of {@code block · block} channels that become one,
   * the first {@code block} go to the first row.
   *
   * @param pixels those that are read
   * @param channels of each pixel that is written
   * @param blockRow which of the rows, from 0
   */
  public static void depthToSpace(
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels,
      int block,
      int blockRow) {
    int square = block * block;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int column = 0; column < block; column++) {
        int from = xAt + pixel * xStep + blockRow * block + column;
        int to = yAt + (pixel * block + column) * yStep;
        for (int channel = 0; channel < channels; channel++) {
          y[to + channel] = x[from + channel * square];
        }
      }
    }
  }

  /** An array of {@code count} times the same value. */
  public static float[] repeated(float value, int count) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }
}
