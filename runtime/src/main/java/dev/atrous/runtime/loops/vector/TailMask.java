package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Masks for the lanes of the last vector of a pixel that lie behind its last channel. */
final class TailMask {

  private static final float[] NUMBERS = numbers();

  private TailMask() {}

  private static float[] numbers() {
    float[] numbers = new float[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      numbers[lane] = lane;
    }
    return numbers;
  }

  /** The lanes from number {@code first} on. */
  static VectorMask<Float> from(int first) {
    return FloatVector.fromArray(FLOATS, NUMBERS, 0).compare(VectorOperators.GE, (float) first);
  }

  /** Fills what the last vector of a row holds behind its channels. */
  static void fill(float[] row, int start, int channels, float value) {
    int last = start + FLOATS.loopBound(channels);
    int rest = start + channels - last;
    if (rest > 0) {
      FloatVector.fromArray(FLOATS, row, last).blend(value, from(rest)).intoArray(row, last);
    }
  }
}
