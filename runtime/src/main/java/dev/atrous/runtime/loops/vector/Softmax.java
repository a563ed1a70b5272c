package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Lane;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Softmax, a pixel at a time, filled up to whole vectors with channels of −∞. */
final class Softmax {

  private Softmax() {}

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
    int length = (channels + LANES - 1) / LANES * LANES;
    float[] row = lane.floats(0, length);
    Arrays.fill(row, channels, length, Float.NEGATIVE_INFINITY);
    for (int pixel = 0; pixel < pixels; pixel++) {
      System.arraycopy(x, xAt + pixel * xStep, row, 0, channels);
      softmax(row, length);
      System.arraycopy(row, 0, y, yAt + pixel * yStep, channels);
      Arrays.fill(row, channels, length, Float.NEGATIVE_INFINITY);
    }
  }

  private static void softmax(float[] row, int length) {
    float max = max(row, length);
    FloatVector sums = Species.zero();
    for (int at = 0; at < length; at += LANES) {
      FloatVector power = Exponential.exp(FloatVector.fromArray(FLOATS, row, at).sub(max));
      power.intoArray(row, at);
      sums = sums.add(power);
    }
    float factor = 1 / sums.reduceLanes(VectorOperators.ADD);
    for (int at = 0; at < length; at += LANES) {
      FloatVector.fromArray(FLOATS, row, at).mul(factor).intoArray(row, at);
    }
  }

  /** The greatest number; NaN is seen in the sum. */
  private static float max(float[] row, int length) {
    FloatVector max = FloatVector.fromArray(FLOATS, row, 0);
    for (int at = LANES; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, row, at);
      max = max.blend(v, v.compare(VectorOperators.GT, max));
    }
    return max.reduceLanes(VectorOperators.MAX);
  }
}
