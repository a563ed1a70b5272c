package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.Scratch;

/**
 * Layers that compute every value from the values at its own place. Maps are moved into rows first,
 * so that their loops index all of them alike; a row is stored after all of its inputs are read,
 * which is why the output may be an input.
 */
final class Elementwise {

  private Elementwise() {}

  /** row = row + other, or row · other if {@code multiply}. */
  static void combine(float[] row, float[] other, int length, boolean multiply) {
    if (multiply) {
      for (int at = 0; at < length; at++) {
        row[at] *= other[at];
      }
    } else {
      for (int at = 0; at < length; at++) {
        row[at] += other[at];
      }
    }
  }

  static void affine(
      Scratch scratch,
      Affine affine,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      Activation activation) {
    int channels = affine.channels();
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    float[] scale = scratch.floats(1, most * channels);
    float[] shift = scratch.floats(2, most * channels);
    GatheredRow.load(affine.scale(), 0, 0, channels, most, scale);
    GatheredRow.load(affine.shift(), 0, 0, channels, most, shift);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      affine(row, scale, shift, count * channels);
      RowActivation.apply(activation, row, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }

  private static void affine(float[] row, float[] scale, float[] shift, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.fma(row[at], scale[at], shift[at]);
    }
  }

  static void activate(
      Scratch scratch,
      Activation activation,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      RowActivation.apply(activation, row, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }

  static void prelu(
      Scratch scratch,
      float[] slopes,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels) {
    int channels = slopes.length;
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    float[] slope = scratch.floats(1, most * channels);
    GatheredRow.load(slopes, 0, 0, channels, most, slope);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      for (int at = 0; at < count * channels; at++) {
        row[at] = RowActivation.leakyRelu(row[at], slope[at]);
      }
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
