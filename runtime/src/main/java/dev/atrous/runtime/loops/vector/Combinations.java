package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.plain.CombinedRows;
import jdk.incubator.vector.FloatVector;

/** Combines the numbers of two stretches of floats, pair by pair. */
final class Combinations {

  private Combinations() {}

  /** y = x ∘ z over floats that follow each other. y may be x or z, at the same position. */
  static void compute(
      Combination combination,
      float[] x,
      int xAt,
      float[] z,
      int zAt,
      float[] y,
      int yAt,
      int length) {
    int whole = FLOATS.loopBound(length);
    vectors(combination, x, xAt, z, zAt, y, yAt, whole);
    for (int at = whole; at < length; at++) {
      y[yAt + at] = CombinedRows.combined(combination, x[xAt + at], z[zAt + at]);
    }
  }

  /** An expression, which has to know every combination to compile. */
  private static float[] vectors(
      Combination combination,
      float[] x,
      int xAt,
      float[] z,
      int zAt,
      float[] y,
      int yAt,
      int length) {
    return switch (combination) {
      case ADD -> add(x, xAt, z, zAt, y, yAt, length);
      case SUBTRACT -> subtract(x, xAt, z, zAt, y, yAt, length);
      case MULTIPLY -> multiply(x, xAt, z, zAt, y, yAt, length);
      case DIVIDE -> divide(x, xAt, z, zAt, y, yAt, length);
      case MAXIMUM -> maximum(x, xAt, z, zAt, y, yAt, length);
      case MINIMUM -> minimum(x, xAt, z, zAt, y, yAt, length);
    };
  }

  private static float[] add(
      float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.add(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] subtract(
      float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.sub(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] multiply(
      float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.mul(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] divide(
      float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.div(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] maximum(
      float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.max(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static float[] minimum(
      float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector left = FloatVector.fromArray(FLOATS, x, xAt + at);
      left.min(FloatVector.fromArray(FLOATS, z, zAt + at)).intoArray(y, yAt + at);
    }
    return y;
  }
}
