package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Scratch;

/** Layers that look at all channels of a pixel at once. */
public final class OverChannels {

  private OverChannels() {}

  static void softmax(
      Scratch scratch,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels) {
    float[] row = scratch.floats(0, channels);
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
    for (int channel = 0; channel < channels; channel++) {
      row[channel] = Exponential.exp(row[channel] - max);
    }
    float factor = (float) (1 / sum(row, 0, channels));
    for (int channel = 0; channel < channels; channel++) {
      row[channel] *= factor;
    }
  }

  /**
   * A sum in one order, whatever computes its terms: of every fourth term first, so that additions
   * do not wait for each other.
   */
  public static double sum(float[] terms, int from, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int at = from;
    for (; at + 4 <= from + count; at += 4) {
      sum0 += terms[at];
      sum1 += terms[at + 1];
      sum2 += terms[at + 2];
      sum3 += terms[at + 3];
    }
    for (; at < from + count; at++) {
      sum0 += terms[at];
    }
    return (sum0 + sum1) + (sum2 + sum3);
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
