package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of channels that are mixed, against the formula, for two groups as for more. */
final class ShuffleTest {

  private static final int PIXELS = 5;

  /** Floats in front of each map. */
  private static final int FRONT = 7;

  /** Pixels lie further apart than their channels, and what is between them stays. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "1, 3", "3, 2", "3, 4", "4, 3", "58, 2", "2, 58", "13, 8"})
  void everyNumberFindsItsPlace(int each, int groups) {
    int channels = each * groups;
    int xStep = channels + 3;
    int yStep = channels + 2;
    float[] x = new float[FRONT + PIXELS * xStep];
    for (int at = 0; at < x.length; at++) {
      x[at] = at;
    }
    float[] y = new float[FRONT + PIXELS * yStep];
    Arrays.fill(y, -1);
    float[] right = y.clone();
    for (int pixel = 0; pixel < PIXELS; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        int from = channel % groups * each + channel / groups;
        right[FRONT + pixel * yStep + channel] = x[FRONT + pixel * xStep + from];
      }
    }
    Pixels.shuffle(x, FRONT, xStep, y, FRONT, yStep, PIXELS, channels, groups);
    assertThat(y).containsExactly(right);
  }
}
