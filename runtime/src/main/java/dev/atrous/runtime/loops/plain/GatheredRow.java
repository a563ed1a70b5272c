package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Alignment;
import dev.atrous.runtime.loops.Scratch;
import java.util.Arrays;

/**
 * Moves pixels of a map into a row that begins at index 0, and back, so that loops over several
 * maps index all of them alike. Public for the vector loops.
 */
public final class GatheredRow {

  /** Floats of a row to aim at: long enough for long vector loops, short enough for a cache. */
  private static final int FLOATS = 2048;

  private GatheredRow() {}

  /** How many pixels make a row of a good length. */
  public static int pixels(int channels) {
    return Math.max(1, FLOATS / channels);
  }

  /** row = {@code count} pixels of x. */
  public static void load(float[] x, int at, int step, int channels, int count, float[] row) {
    if (step == channels) {
      System.arraycopy(x, at, row, 0, count * channels);
    } else {
      for (int pixel = 0; pixel < count; pixel++) {
        System.arraycopy(x, at + pixel * step, row, pixel * channels, channels);
      }
    }
  }

  /** row = {@code count} pixels of x, every channel of which is repeated {@code times}. */
  static void spread(float[] x, int at, int step, int channels, int times, int count, float[] row) {
    if (times == 1) {
      load(x, at, step, channels, count, row);
      return;
    }
    int to = 0;
    for (int pixel = 0; pixel < count; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        Arrays.fill(row, to, to + times, x[at + pixel * step + channel]);
        to += times;
      }
    }
  }

  /** {@code count} pixels of y = row. */
  public static void store(float[] row, float[] y, int at, int step, int channels, int count) {
    if (step == channels) {
      System.arraycopy(row, 0, y, at, count * channels);
    } else {
      for (int pixel = 0; pixel < count; pixel++) {
        System.arraycopy(row, pixel * channels, y, at + pixel * step, channels);
      }
    }
  }

  /** {@code values} repeated {@code times}, in a row that lies as those of {@link Scratch} do. */
  static float[] tile(float[] values, int times) {
    int length = values.length * times;
    float[] tile = new float[Alignment.alignedLength(length)];
    for (int at = 0; at < length; at += values.length) {
      System.arraycopy(values, 0, tile, at, values.length);
    }
    return tile;
  }
}
