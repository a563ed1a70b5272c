package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Resizing against the formulas in double, over sizes up and down, slices and both kinds. */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
class ResizeTest {

  private final Loops loops;

  private static final int[] SIZES = {1, 2, 3, 7, 16, 33};

  private final Random random = new Random(20260204);

  ResizeTest(Loops loops) {
    this.loops = loops;
  }

  @Test
  void bilinearAndNearest() {
    for (int input : SIZES) {
      for (int output : SIZES) {
        for (int channels : new int[] {1, 5, 21}) {
          int width = SIZES[random.nextInt(SIZES.length)];
          check(Resize.Mode.BILINEAR, true, input, width, output, 2 * output + 1, channels);
          check(Resize.Mode.BILINEAR, false, input, width, output, output, channels);
          check(Resize.Mode.NEAREST, false, input, width, output, output + 3, channels);
        }
      }
    }
  }

  private void check(
      Resize.Mode mode, boolean corners, int height, int width, int rows, int columns, int depth) {
    Resize geometry =
        new Resize(mode, corners, height, width, depth + 2, rows, columns, depth + 1, depth);
    float[] x = new float[3 + height * width * (depth + 2)];
    for (int at = 0; at < x.length; at++) {
      x[at] = random.nextFloat() * 2 - 1;
    }
    float[] y = new float[4 + rows * columns * (depth + 1)];
    Arrays.fill(y, Float.NaN);
    double[] expected = new double[y.length];
    Arrays.fill(expected, Double.NaN);
    ResizeLoop loop = loops.resize(geometry);
    Scratch scratch = new Scratch();
    for (int row = rows - 1; row >= 0; row--) {
      loop.row(scratch, x, 3, y, 4 + row * columns * (depth + 1), row);
      double sourceRow = source(mode, corners, height, rows, row);
      for (int column = 0; column < columns; column++) {
        double sourceColumn = source(mode, corners, width, columns, column);
        for (int channel = 0; channel < depth; channel++) {
          expected[4 + (row * columns + column) * (depth + 1) + channel] =
              value(geometry, x, 3 + channel, sourceRow, sourceColumn);
        }
      }
    }
    Close.check(geometry.toString(), y, expected);
  }

  private static double source(Resize.Mode mode, boolean corners, int input, int output, int at) {
    if (mode == Resize.Mode.NEAREST) {
      return (int) (at * ((float) input / output));
    }
    if (corners) {
      return output == 1 ? 0 : (double) at * (input - 1) / (output - 1);
    }
    return Math.max(0, (at + 0.5) * input / output - 0.5);
  }

  private static double value(Resize geometry, float[] x, int at, double row, double column) {
    double sum = 0;
    for (int below = 0; below < 2; below++) {
      for (int right = 0; right < 2; right++) {
        int r = Math.min((int) row + below, geometry.inputHeight() - 1);
        int c = Math.min((int) column + right, geometry.inputWidth() - 1);
        double down = row - (int) row;
        double across = column - (int) column;
        double weight = (below == 0 ? 1 - down : down) * (right == 0 ? 1 - across : across);
        sum += weight * x[at + (r * geometry.inputWidth() + c) * geometry.inputStep()];
      }
    }
    return sum;
  }

  @Test
  void exactSourcesDoNotReadTheirNeighbours() {
    Resize geometry = new Resize(Resize.Mode.BILINEAR, true, 3, 3, 1, 5, 5, 1, 1);
    float nan = Float.NaN;
    float[] x = {1, nan, 2, nan, nan, nan, 3, nan, 4};
    float[] y = new float[5];
    loops.resize(geometry).row(new Scratch(), x, 0, y, 0, 0);
    assertThat(y).containsExactly(1, nan, nan, nan, 2);
  }

  @Test
  void nearestCannotAlignCorners() {
    assertThatThrownBy(() -> new Resize(Resize.Mode.NEAREST, true, 3, 3, 1, 5, 5, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Only a bilinear resize can align corners");
  }
}
