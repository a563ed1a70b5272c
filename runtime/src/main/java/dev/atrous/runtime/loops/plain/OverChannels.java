package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Lane;

/** Layers that look at all channels of a pixel at once. */
final class OverChannels {

  private OverChannels() {}

  static void softmax(
      Lane lane,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    float[] row = lane.floats(0, channels);
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(x, xAt + pixel * xStep, row, 0, channels);
      softmax(row, channels);
      System.arraycopy(row, 0, y, yAt + pixel * yStep, channels);
    }
  }

  private static void softmax(float[] row, int channels) {
    float max = Float.NEGATIVE_INFINITY;
    for (int channel = 0; channel < channels; channel++) {
      max = Math.max(max, row[channel]);
    }
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      double power = Math.exp(row[channel] - max);
      row[channel] = (float) power;
      sum += power;
    }
    float factor = (float) (1 / sum);
    for (int channel = 0; channel < channels; channel++) {
      row[channel] *= factor;
    }
  }

  static void argMax(
      float[] x, int xAt, int xStep, float[] y, int yAt, int yStep, int pixels, int channels) {
    for (int pixel = 0; pixel < pixels; pixel++) {
      y[yAt + pixel * yStep] = argMax(x, xAt + pixel * xStep, channels);
    }
  }

  private static int argMax(float[] x, int at, int channels) {
    int best = 0;
    float max = x[at];
    for (int channel = 1; channel < channels; channel++) {
      float value = x[at + channel];
      if (value > max || (value != value && max == max)) {
        best = channel;
        max = value;
      }
    }
    return best;
  }
}
