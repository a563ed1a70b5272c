package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.HALF;
import static dev.atrous.runtime.loops.vector.machine.Species.HALF_LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.HALF_VECTOR;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import jdk.incubator.vector.FloatVector;

/** Arithmetic on some channels of one pixel. */
final class Channels {

  private Channels() {}

  /**
   * y += x, for neighbouring floats, of which {@code x} are the first of an array. Vectors are
   * cast, or JDK 17 makes objects of them here.
   */
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
