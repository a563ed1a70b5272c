package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Activation;

/**
 * An activation that limits its input to an interval, which tiles apply before they store.
 *
 * @param applies whether it does; otherwise there is another activation, or none
 */
record Clamp(boolean applies, float low, float high) {

  /** Limits nothing. */
  static final Clamp NONE = new Clamp(false, 0, 0);

  private static final Clamp RELU = new Clamp(true, 0, Float.POSITIVE_INFINITY);
  private static final Clamp RELU6 = new Clamp(true, 0, 6);

  static Clamp of(Activation activation) {
    return switch (activation.kind()) {
      case RELU -> RELU;
      case RELU6 -> RELU6;
      default -> NONE;
    };
  }
}
