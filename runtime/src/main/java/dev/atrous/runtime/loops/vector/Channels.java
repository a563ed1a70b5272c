package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.HALF;
import static dev.atrous.runtime.loops.vector.Species.HALF_LANES;
import static dev.atrous.runtime.loops.vector.Species.HALF_VECTOR;
import static dev.atrous.runtime.loops.vector.Species.LANES;
import static dev.atrous.runtime.loops.vector.Species.VECTOR;

import jdk.incubator.vector.FloatVector;

/** Moves some channels of a pixel. */
final class Channels {

  private Channels() {}

  /**
   * Copies neighbouring floats: in vectors, the last of which begins within the one before it. A
   * call of {@link System#arraycopy} would take as long as some tiles.
   */
  static void copy(float[] x, int xAt, float[] y, int yAt, int count) {
    if (count >= LANES) {
      int at = 0;
      for (; at <= count - LANES; at += LANES) {
        VECTOR.cast(FloatVector.fromArray(FLOATS, x, xAt + at)).intoArray(y, yAt + at);
      }
      if (at < count) {
        int last = count - LANES;
        VECTOR.cast(FloatVector.fromArray(FLOATS, x, xAt + last)).intoArray(y, yAt + last);
      }
    } else if (count >= HALF_LANES) {
      int last = count - HALF_LANES;
      HALF_VECTOR.cast(FloatVector.fromArray(HALF, x, xAt)).intoArray(y, yAt);
      HALF_VECTOR.cast(FloatVector.fromArray(HALF, x, xAt + last)).intoArray(y, yAt + last);
    } else {
      for (int at = 0; at < count; at++) {
        y[yAt + at] = x[xAt + at];
      }
    }
  }

  /** y += x, for neighbouring floats, of which {@code x} are the first of an array. */
  static void add(float[] x, float[] y, int yAt, int count) {
    int at = 0;
    for (; at <= count - LANES; at += LANES) {
      FloatVector sum = VECTOR.cast(FloatVector.fromArray(FLOATS, y, yAt + at));
      VECTOR.cast(sum.add(FloatVector.fromArray(FLOATS, x, at))).intoArray(y, yAt + at);
    }
    if (at <= count - HALF_LANES) {
      FloatVector sum = HALF_VECTOR.cast(FloatVector.fromArray(HALF, y, yAt + at));
      HALF_VECTOR.cast(sum.add(FloatVector.fromArray(HALF, x, at))).intoArray(y, yAt + at);
      at += HALF_LANES;
    }
    for (; at < count; at++) {
      y[yAt + at] += x[at];
    }
  }
}
