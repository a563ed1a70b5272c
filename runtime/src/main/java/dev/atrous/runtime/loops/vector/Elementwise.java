package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import jdk.incubator.vector.FloatVector;

/**
 * Sums and products of two maps, and activations of one. Pixels that follow each other without a
 * gap are one long row; others are a row each or, if they are short, are moved into one first.
 */
final class Elementwise {

  /** Floats after which an activation follows, while they are in the nearest cache. */
  private static final int BLOCK = 2048;

  /** Channels of a pixel that are a row long enough by itself. */
  static final int LONG = 64;

  private Elementwise() {}

  /** y = x ∘ z over floats that follow each other. */
  interface Operation {
    void row(float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length);
  }

  static void add(float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    int whole = FLOATS.loopBound(length);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.add(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    for (int at = whole; at < length; at++) {
      y[yAt + at] = x[xAt + at] + z[zAt + at];
    }
  }

  static void multiply(float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    int whole = FLOATS.loopBound(length);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.mul(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    for (int at = whole; at < length; at++) {
      y[yAt + at] = x[xAt + at] * z[zAt + at];
    }
  }

  static void combine(
      Scratch scratch,
      Operation operation,
      float[] x,
      int xAt,
      int xStep,
      float[] z,
      int zAt,
      int zStep,
      float[] y,
      int yAt,
      int yStep,
      int pixels,
      int channels,
      Activation activation) {
    if (xStep == channels && zStep == channels && yStep == channels) {
      int length = pixels * channels;
      for (int at = 0; at < length; at += BLOCK) {
        int count = Math.min(BLOCK, length - at);
        operation.row(x, xAt + at, z, zAt + at, y, yAt + at, count);
        Activations.apply(scratch, activation, y, yAt + at, count);
      }
      return;
    }
    if (channels >= LONG) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int to = yAt + pixel * yStep;
        operation.row(x, xAt + pixel * xStep, z, zAt + pixel * zStep, y, to, channels);
        Activations.apply(scratch, activation, y, to, channels);
      }
      return;
    }
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    float[] other = scratch.floats(1, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      GatheredRow.load(z, zAt + pixel * zStep, zStep, channels, count, other);
      operation.row(row, 0, other, 0, row, 0, count * channels);
      Activations.apply(scratch, activation, row, 0, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
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
    if (xStep == channels && yStep == channels) {
      Activations.apply(scratch, activation, x, xAt, y, yAt, pixels * channels);
      return;
    }
    if (channels >= LONG) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int to = yAt + pixel * yStep;
        Activations.apply(scratch, activation, x, xAt + pixel * xStep, y, to, channels);
      }
      return;
    }
    int most = Math.min(pixels, GatheredRow.pixels(channels));
    float[] row = scratch.floats(0, most * channels);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      GatheredRow.load(x, xAt + pixel * xStep, xStep, channels, count, row);
      Activations.apply(scratch, activation, row, 0, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
