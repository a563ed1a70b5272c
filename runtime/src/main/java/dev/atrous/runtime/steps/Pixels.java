package dev.atrous.runtime.steps;

import java.util.Arrays;

/** Moves pixels between maps whose pixels may lie further apart than their channels. */
public final class Pixels {

  /**
   * From so many channels on, those that lie apart are copied pixel by pixel; fewer of them one
   * after the other along the row, since a loop over so few costs more than it moves. Nanoseconds
   * for a float at block 2, pixel by pixel / along the row: 1 channel 6.9 / 1.2, 2 channels 3.7 /
   * 1.0, 8 channels 2.0 / 1.1, 16 channels 1.1 / 1.6, 256 channels 1.5 / 5.1 (one thread, JDK 17).
   */
  private static final int MANY_CHANNELS = 12;

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

  /**
   * Copies parts of pixels, each to a pixel of its own.
   *
   * @param parts how many a pixel has
   * @param first the first part that is copied, counted from {@code xAt}; it goes to {@code yAt}
   * @param channels of a part
   */
  public static void copyParts(
      float[] x,
      int xAt,
      int xStep,
      int parts,
      float[] y,
      int yAt,
      int yStep,
      int first,
      int count,
      int channels) {
    if (xStep == parts * channels && yStep == channels) {
      System.arraycopy(x, xAt + first * channels, y, yAt, count * channels);
      return;
    }
    int part = first % parts;
    int from = xAt + first / parts * xStep;
    for (int at = 0; at < count; at++) {
      System.arraycopy(x, from + part * channels, y, yAt + at * yStep, channels);
      if (++part == parts) {
        part = 0;
        from += xStep;
      }
    }
  }

  /** Sets the channels of neighbouring pixels to a value. */
  public static void fill(float[] y, int yAt, int yStep, int pixels, int channels, float value) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      int at = yAt + pixel * yStep;
      Arrays.fill(y, at, at + channels, value);
    }
  }

  /** Which of so many rows or columns stands for one that may lie beyond: mirrored at the ends. */
  public static int mirrored(int position, int count) {
    int last = count - 1;
    return position < 0 ? -position : position > last ? 2 * last - position : position;
  }

  /** Which of so many rows or columns stands for one that may lie beyond: the nearest. */
  public static int extended(int position, int count) {
    return Math.max(0, Math.min(position, count - 1));
  }

  /**
   * Completes a row by its own pixels, mirrored.
   *
   * @param left pixels in front of those that are there
   * @param pixels those that are there
   * @param right pixels behind them
   */
  public static void mirror(
      float[] y, int yAt, int yStep, int left, int pixels, int right, int channels) {
    for (int beyond = 0; beyond < left + right; beyond++) {
      int column = beyond < left ? beyond - left : beyond - left + pixels;
      copyPixel(y, yAt + left * yStep, yStep, mirrored(column, pixels), column, channels);
    }
  }

  /** Completes a row by its own outermost pixels. */
  public static void extend(
      float[] y, int yAt, int yStep, int left, int pixels, int right, int channels) {
    for (int beyond = 0; beyond < left + right; beyond++) {
      int column = beyond < left ? beyond - left : beyond - left + pixels;
      copyPixel(y, yAt + left * yStep, yStep, extended(column, pixels), column, channels);
    }
  }

  private static void copyPixel(
      float[] y, int at, int step, int fromColumn, int toColumn, int channels) {
    System.arraycopy(y, at + fromColumn * step, y, at + toColumn * step, channels);
  }

  /**
   * Copies channels of neighbouring pixels that may lie apart, as where channels become pixels.
   *
   * @param xApart from a channel that is read to the next
   * @param yApart from a channel that is written to the next
   */
  public static void copyApart(
      float[] x,
      int xAt,
      int xStep,
      int xApart,
      float[] y,
      int yAt,
      int yStep,
      int yApart,
      int pixels,
      int channels) {
    if (channels < MANY_CHANNELS) {
      for (int channel = 0; channel < channels; channel++) {
        copyApart(x, xAt + channel * xApart, xStep, y, yAt + channel * yApart, yStep, pixels);
      }
    } else if (xApart == 1 && yApart == 1) {
      copy(x, xAt, xStep, y, yAt, yStep, pixels, channels);
    } else {
      for (int pixel = 0; pixel < pixels; pixel++) {
        copyApart(x, xAt + pixel * xStep, xApart, y, yAt + pixel * yStep, yApart, channels);
      }
    }
  }

  /**
   * Mixes the channels of neighbouring pixels: the first of each group, then the second of each.
   *
   * @param groups how many, of equally many channels
   */
  public static void shuffle(
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels,
      int groups) {
    int each = channels / groups;
    for (int pixel = 0; pixel < pixels; pixel++) {
      int from = xAt + pixel * xStep;
      int to = yAt + pixel * yStep;
      if (groups == 2) {
        interleave(x, from, from + each, y, to, each);
      } else if (groups < each) {
        for (int group = 0; group < groups; group++) {
          copyApart(x, from + group * each, 1, y, to + group, groups, each);
        }
      } else {
        for (int place = 0; place < each; place++) {
          copyApart(x, from + place, each, y, to + place * groups, 1, groups);
        }
      }
    }
  }

  /**
   * Two runs of floats, one of each in turn. Nanoseconds for a float of 784 pixels of 116 channels
   * with this literal 2 / as any number of groups: 0.38 / 0.73 (one thread, JDK 17).
   */
  private static void interleave(
      float[] x, int firstAt, int secondAt, float[] y, int yAt, int count) {
    for (int at = 0; at < count; at++) {
      y[yAt + 2 * at] = x[firstAt + at];
      y[yAt + 2 * at + 1] = x[secondAt + at];
    }
  }

  /** Copies single floats. */
  private static void copyApart(
      float[] x, int xAt, int xStep, float[] y, int yAt, int yStep, int count) {
    for (int at = 0; at < count; at++) {
      y[yAt + at * yStep] = x[xAt + at * xStep];
    }
  }

  /** An array of {@code count} times the same value. */
  public static float[] repeated(float value, int count) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }
}
