package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Affine;
import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import jdk.incubator.vector.FloatVector;

/**
 * Layers with parameters of their own for each channel. Few channels are repeated, with their
 * parameters, until they make a row; pixels with gaps between them are moved into a row first.
 */
abstract class PerChannel extends PixelLoop {

  private final PixelGeometry geometry;
  private final float[] first;
  private final float[] second;
  private final Activation activation;

  private PerChannel(PixelGeometry geometry, float[] first, float[] second, Activation activation) {
    this.geometry = geometry;
    this.first = first;
    this.second = second;
    this.activation = activation;
  }

  /** y = f(x, first, second) over floats that follow each other. */
  abstract void row(
      float[] x, int xAt, float[] first, float[] second, float[] y, int yAt, int length);

  /** y = activation(x · scale + shift). */
  static final class Scaled extends PerChannel {

    Scaled(PixelGeometry geometry, Affine affine, Activation activation) {
      super(geometry, affine.scale(), affine.shift(), activation);
    }

    @Override
    void row(float[] x, int xAt, float[] scale, float[] shift, float[] y, int yAt, int length) {
      int whole = FLOATS.loopBound(length);
      for (int at = 0; at < whole; at += LANES) {
        FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
        FloatVector factor = FloatVector.fromArray(FLOATS, scale, at);
        v.fma(factor, FloatVector.fromArray(FLOATS, shift, at)).intoArray(y, yAt + at);
      }
      for (int at = whole; at < length; at++) {
        y[yAt + at] = Math.fma(x[xAt + at], scale[at], shift[at]);
      }
    }
  }

  /** y = x where x &gt; 0, else x · slope. */
  static final class Rectified extends PerChannel {

    Rectified(PixelGeometry geometry, float[] slopes) {
      super(geometry, slopes, slopes, Activation.NONE);
    }

    @Override
    void row(float[] x, int xAt, float[] slopes, float[] unused, float[] y, int yAt, int length) {
      int whole = FLOATS.loopBound(length);
      for (int at = 0; at < whole; at += LANES) {
        FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
        FloatVector slope = FloatVector.fromArray(FLOATS, slopes, at);
        Activations.leakyRelu(v, slope).intoArray(y, yAt + at);
      }
      for (int at = whole; at < length; at++) {
        float value = x[xAt + at];
        y[yAt + at] = value > 0 ? value : value * slopes[at];
      }
    }
  }

  @Override
  public final void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int xStep = geometry.inputStep();
    int yStep = geometry.outputStep();
    boolean gaps = channels < Join.LONG && (xStep != channels || yStep != channels);
    int most = channels < Join.LONG ? Math.min(pixels, GatheredRow.pixels(channels)) : 1;
    float[] firsts = most == 1 ? first : tile(scratch, 1, first, most);
    float[] seconds = most == 1 ? second : tile(scratch, 2, second, most);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      int from = xAt + pixel * xStep;
      int to = yAt + pixel * yStep;
      if (gaps) {
        float[] row = scratch.floats(0, most * channels);
        GatheredRow.load(x, from, xStep, channels, count, row);
        row(row, 0, firsts, seconds, row, 0, count * channels);
        Activations.apply(scratch, activation, row, 0, count * channels);
        GatheredRow.store(row, y, to, yStep, channels, count);
      } else {
        row(x, from, firsts, seconds, y, to, count * channels);
        Activations.apply(scratch, activation, y, to, count * channels);
      }
    }
  }

  private static float[] tile(Scratch scratch, int set, float[] values, int times) {
    float[] tile = scratch.floats(set, times * values.length);
    GatheredRow.load(values, 0, 0, values.length, times, tile);
    return tile;
  }
}
