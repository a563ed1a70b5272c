package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.Affine;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;

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
      Lane lane,
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
    int most = Math.min(pixels, Span.pixels(channels));
    float[] row = lane.floats(0, most * channels);
    float[] scale = lane.floats(1, most * channels);
    float[] shift = lane.floats(2, most * channels);
    Span.load(affine.scale(), 0, 0, channels, most, scale);
    Span.load(affine.shift(), 0, 0, channels, most, shift);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      Span.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      affine(row, scale, shift, count * channels);
      RowActivation.apply(activation, row, count * channels);
      Span.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }

  private static void affine(float[] row, float[] scale, float[] shift, int length) {
    for (int at = 0; at < length; at++) {
      row[at] = Math.fma(row[at], scale[at], shift[at]);
    }
  }

  static void activate(
      Lane lane,
      Activation activation,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    int most = Math.min(pixels, Span.pixels(channels));
    float[] row = lane.floats(0, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      Span.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      RowActivation.apply(activation, row, count * channels);
      Span.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }

  static void prelu(
      Lane lane,
      float[] slopes,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels) {
    int channels = slopes.length;
    int most = Math.min(pixels, Span.pixels(channels));
    float[] row = lane.floats(0, most * channels);
    float[] slope = lane.floats(1, most * channels);
    Span.load(slopes, 0, 0, channels, most, slope);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      Span.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      for (int at = 0; at < count * channels; at++) {
        row[at] = RowActivation.leakyRelu(row[at], slope[at]);
      }
      Span.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
