package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import jdk.incubator.vector.FloatVector;

/**
 * The sum or the product of two maps. Pixels that follow each other without a gap are one long row;
 * others are a row each or, if they are short, are moved into one first.
 */
abstract class Join extends JoinLoop {

  /** Floats after which an activation follows, while they are in the nearest cache. */
  private static final int BLOCK = 2048;

  /** Channels of a pixel that are a row long enough by itself. */
  static final int LONG = 64;

  private final JoinGeometry geometry;
  private final Activation activation;

  private Join(JoinGeometry geometry, Activation activation) {
    this.geometry = geometry;
    this.activation = activation;
  }

  /** y = x ∘ z over floats that follow each other. */
  abstract void row(float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length);

  /** y = activation(x + z). */
  static final class Sum extends Join {

    Sum(JoinGeometry geometry, Activation activation) {
      super(geometry, activation);
    }

    @Override
    void row(float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
      int whole = FLOATS.loopBound(length);
      for (int at = 0; at < whole; at += LANES) {
        FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
        left.add(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
      }
      for (int at = whole; at < length; at++) {
        y[yAt + at] = x[xAt + at] + z[zAt + at];
      }
    }
  }

  /** y = activation(x · z). */
  static final class Product extends Join {

    Product(JoinGeometry geometry, Activation activation) {
      super(geometry, activation);
    }

    @Override
    void row(float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
      int whole = FLOATS.loopBound(length);
      for (int at = 0; at < whole; at += LANES) {
        FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
        left.mul(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
      }
      for (int at = whole; at < length; at++) {
        y[yAt + at] = x[xAt + at] * z[zAt + at];
      }
    }
  }

  @Override
  public final void pixels(
      Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int xStep = geometry.firstStep();
    int zStep = geometry.secondStep();
    int yStep = geometry.outputStep();
    if (xStep == channels && zStep == channels && yStep == channels) {
      int length = pixels * channels;
      for (int at = 0; at < length; at += BLOCK) {
        int count = Math.min(BLOCK, length - at);
        row(x, xAt + at, z, zAt + at, y, yAt + at, count);
        Activations.apply(scratch, activation, y, yAt + at, count);
      }
      return;
    }
    if (channels >= LONG) {
      for (int pixel = 0; pixel < pixels; pixel++) {
        int to = yAt + pixel * yStep;
        row(x, xAt + pixel * xStep, z, zAt + pixel * zStep, y, to, channels);
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
      row(row, 0, other, 0, row, 0, count * channels);
      Activations.apply(scratch, activation, row, 0, count * channels);
      GatheredRow.store(row, y, yAt + pixel * yStep, yStep, channels, count);
    }
  }
}
