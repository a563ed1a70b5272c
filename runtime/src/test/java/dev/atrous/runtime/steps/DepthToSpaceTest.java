package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Channels that become pixels, against the formula, for many channels as for few. */
final class DepthToSpaceTest {

  private static final int WIDTH = 5;
  private static final int HEIGHT = 2;

  /** Floats in front of each map. */
  private static final int FRONT = 7;

  /** Pixels lie further apart than their channels, and what is between them stays. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 2", "1, 3", "3, 2", "3, 4", "11, 2", "12, 2", "13, 3", "40, 2"})
  void everyNumberFindsItsPlace(int channels, int block) {
    int xStep = channels * block * block + 3;
    int yStep = channels + 2;
    int columns = WIDTH * block;
    float[] x = new float[FRONT + HEIGHT * WIDTH * xStep];
    for (int at = 0; at < x.length; at++) {
      x[at] = at;
    }
    float[] y = new float[FRONT + HEIGHT * block * columns * yStep];
    Arrays.fill(y, -1);
    float[] right = y.clone();
    for (int row = 0; row < HEIGHT * block; row++) {
      for (int column = 0; column < columns; column++) {
        for (int channel = 0; channel < channels; channel++) {
          int from = (channel * block + row % block) * block + column % block;
          right[FRONT + (row * columns + column) * yStep + channel] =
              x[FRONT + (row / block * WIDTH + column / block) * xStep + from];
        }
      }
      int xAt = FRONT + row / block * WIDTH * xStep;
      int yAt = FRONT + row * columns * yStep;
      Pixels.depthToSpace(x, xAt, xStep, y, yAt, yStep, WIDTH, channels, block, row % block);
    }
    assertThat(y).containsExactly(right);
  }
}
