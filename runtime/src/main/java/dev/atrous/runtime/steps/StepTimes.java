package dev.atrous.runtime.steps;

import java.util.Arrays;

/** The time that each step of a pass takes. Used by one caller. */
public final class StepTimes {

  private final long[] nanoseconds;
  private int next;

  /**
   * Begins without any.
   *
   * @param steps how many a pass has for one image
   */
  public StepTimes(int steps) {
    nanoseconds = new long[steps];
  }

  void add(long time) {
    nanoseconds[next] += time;
    next = (next + 1) % nanoseconds.length;
  }

  /** For each step, the time that it took since this was called last, for all images together. */
  public long[] take() {
    if (next != 0) {
      throw new IllegalStateException(
          "A pass ran %d steps more or fewer than %d.".formatted(next, nanoseconds.length));
    }
    long[] taken = nanoseconds.clone();
    Arrays.fill(nanoseconds, 0);
    return taken;
  }
}
