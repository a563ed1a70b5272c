package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels that lie apart, against the formula, for many channels as for few. */
final class ChannelsApartTest {

  private static final int PIXELS = 5;

  /** Floats in front of each map. */
  private static final int FRONT = 7;

  /** Pixels lie further apart than their channels, and what is between them stays. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 4, 1",
    "3, 4, 1",
    "3, 1, 9",
    "3, 1, 1",
    "11, 4, 1",
    "11, 1, 4",
    "12, 4, 1",
    "12, 1, 4",
    "12, 1, 1",
    "13, 9, 1",
    "13, 2, 3",
    "40, 4, 1",
    "40, 1, 9",
    "40, 1, 1"
  })
  void everyNumberFindsItsPlace(int channels, int xApart, int yApart) {
    int xStep = channels * xApart + 3;
    int yStep = channels * yApart + 2;
    float[] x = new float[FRONT + PIXELS * xStep];
    for (int at = 0; at < x.length; at++) {
      x[at] = at;
    }
    float[] y = new float[FRONT + PIXELS * yStep];
    Arrays.fill(y, -1);
    float[] right = y.clone();
    for (int pixel = 0; pixel < PIXELS; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        right[FRONT + pixel * yStep + channel * yApart] =
            x[FRONT + pixel * xStep + channel * xApart];
      }
    }
    Pixels.copyApart(x, FRONT, xStep, xApart, y, FRONT, yStep, yApart, PIXELS, channels);
    assertThat(y).containsExactly(right);
  }
}
