package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.PixelGeometry;
import dev.atrous.runtime.loops.PixelLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import dev.atrous.runtime.loops.plain.OrderedSum;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Softmax or its logarithm, a pixel at a time. Pixels are moved into rows of whole vectors first,
 * many at once: one that is loaded right after it was copied waits until the copy has left the
 * processor.
 */
final class Softmax extends PixelLoop {

  private final PixelGeometry geometry;
  private final boolean logarithm;

  Softmax(PixelGeometry geometry, boolean logarithm) {
    this.geometry = geometry;
    this.logarithm = logarithm;
  }

  @Override
  public void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int channels = geometry.channels();
    int xStep = geometry.inputStep();
    int yStep = geometry.outputStep();
    int step = (channels + LANES - 1) / LANES * LANES;
    int most = Math.min(pixels, GatheredRow.pixels(step));
    float[] rows = scratch.floats(0, most * step);
    float[] powers = scratch.floats(1, step);
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      for (int row = 0; row < count; row++) {
        System.arraycopy(x, xAt + (pixel + row) * xStep, rows, row * step, channels);
      }
      for (int row = 0; row < count; row++) {
        if (logarithm) {
          logSoftmax(rows, row * step, powers, channels);
        } else {
          softmax(rows, row * step, channels);
        }
      }
      for (int row = 0; row < count; row++) {
        System.arraycopy(rows, row * step, y, yAt + (pixel + row) * yStep, channels);
      }
    }
  }

  private static void softmax(float[] row, int start, int channels) {
    TailMask.fill(row, start, channels, Float.NEGATIVE_INFINITY);
    float max = max(row, start, channels);
    for (int at = 0; at < channels; at += LANES) {
      FloatVector power = Exponential.exp(FloatVector.fromArray(FLOATS, row, start + at).sub(max));
      power.intoArray(row, start + at);
    }
    float factor = (float) (1 / OrderedSum.of(row, start, channels));
    for (int at = 0; at < channels; at += LANES) {
      FloatVector.fromArray(FLOATS, row, start + at).mul(factor).intoArray(row, start + at);
    }
  }

  private static void logSoftmax(float[] row, int start, float[] powers, int channels) {
    TailMask.fill(row, start, channels, Float.NEGATIVE_INFINITY);
    float max = max(row, start, channels);
    for (int at = 0; at < channels; at += LANES) {
      FloatVector below = FloatVector.fromArray(FLOATS, row, start + at).sub(max);
      below.intoArray(row, start + at);
      Exponential.exp(below).intoArray(powers, at);
    }
    float log = (float) StrictMath.log(OrderedSum.of(powers, 0, channels));
    for (int at = 0; at < channels; at += LANES) {
      FloatVector.fromArray(FLOATS, row, start + at).sub(log).intoArray(row, start + at);
    }
  }

  /** The greatest number; NaN is seen in the sum. */
  private static float max(float[] row, int start, int channels) {
    FloatVector max = FloatVector.fromArray(FLOATS, row, start);
    for (int at = LANES; at < channels; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, row, start + at);
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    return VECTOR.cast(max).reduceLanes(VectorOperators.MAX);
  }
}
