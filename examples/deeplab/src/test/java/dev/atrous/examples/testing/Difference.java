package dev.atrous.examples.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares long arrays of floats in one pass. */
public final class Difference {

  private Difference() {}

  /** Fails unless every number is within a distance of the expected one. */
  public static void assertClose(float[] found, float[] expected, double tolerance) {
    assertThat(found.length).as("length").isEqualTo(expected.length);
    int worst = 0;
    for (int index = 0; index < found.length; index++) {
      // The negation also catches NaN.
      if (!(distance(found, expected, index) <= distance(found, expected, worst))) {
        worst = index;
      }
    }
    assertThat(distance(found, expected, worst))
        .as("%s at %d, expected %s", found[worst], worst, expected[worst])
        .isLessThanOrEqualTo(tolerance);
  }

  private static double distance(float[] found, float[] expected, int index) {
    return Math.abs((double) found[index] - expected[index]);
  }
}
