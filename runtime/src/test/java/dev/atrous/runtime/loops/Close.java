package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares floats with a reference in double: NaN with NaN, infinities alike, others closely. */
public final class Close {

  private Close() {}

  /** |difference| ≤ 1e-5 · max|reference|. */
  public static void check(String what, float[] actual, double[] expected) {
    double greatest = 1;
    for (double value : expected) {
      greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
    }
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int at = 0; at < expected.length; at++) {
      boolean same = Double.compare(actual[at], expected[at]) == 0;
      if (!same && !(Math.abs(actual[at] - expected[at]) <= 1e-5 * greatest)) {
        assertThat((double) actual[at]).as("%s, at %d", what, at).isEqualTo(expected[at]);
      }
    }
  }

  /** The same bits. */
  public static void checkBits(String what, float[] actual, float[] expected) {
    for (int at = 0; at < expected.length; at++) {
      if (Float.floatToIntBits(actual[at]) != Float.floatToIntBits(expected[at])) {
        assertThat(actual[at]).as("%s, at %d", what, at).isEqualTo(expected[at]);
      }
    }
  }
}
