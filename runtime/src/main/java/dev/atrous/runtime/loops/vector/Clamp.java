package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import java.util.Arrays;

/**
 * An activation that limits its input to an interval, which tiles apply before they store.
 *
 * @param applies whether it does; otherwise there is another activation, or none
 * @param limits a vector of the least value and one of the greatest: C2 would make a vector from a
 *     float anew for each use
 */
record Clamp(boolean applies, float[] limits) {

  /** Limits nothing. */
  static final Clamp NONE = new Clamp(false, new float[2 * LANES]);

  private static final Clamp RELU = between(0, Float.POSITIVE_INFINITY);
  private static final Clamp RELU6 = between(0, 6);

  private static Clamp between(float least, float most) {
    float[] limits = new float[2 * LANES];
    Arrays.fill(limits, 0, LANES, least);
    Arrays.fill(limits, LANES, 2 * LANES, most);
    return new Clamp(true, limits);
  }

  static Clamp of(Activation activation) {
    return switch (activation.kind()) {
      case RELU -> RELU;
      case RELU6 -> RELU6;
      default -> NONE;
    };
  }
}
