package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Resizing against the formulas in double, over sizes up and down, slices and all rules. */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
class ResizeTest {

  private final Loops loops;

  private static final int[] SIZES = {1, 2, 3, 7, 16};

  private final Random random = new Random(20260204);

  ResizeTest(Loops loops) {
    this.loops = loops;
  }

  private static List<ResizeRule> rules(ResizeRule.Coordinates coordinates) {
    return List.of(
        ResizeRule.nearest(coordinates, ResizeRule.Rounding.FLOOR),
        ResizeRule.nearest(coordinates, ResizeRule.Rounding.CEIL),
        ResizeRule.nearest(coordinates, ResizeRule.Rounding.ROUND_PREFER_FLOOR),
        ResizeRule.nearest(coordinates, ResizeRule.Rounding.ROUND_PREFER_CEIL),
        ResizeRule.bilinear(coordinates),
        ResizeRule.bicubic(coordinates, -0.75, false),
        ResizeRule.bicubic(coordinates, -0.5, true));
  }

  @Test
  void everyRule() {
    for (ResizeRule.Coordinates coordinates : ResizeRule.Coordinates.values()) {
      for (ResizeRule rule : rules(coordinates)) {
        for (int input : SIZES) {
          for (int output : SIZES) {
            int width = SIZES[random.nextInt(SIZES.length)];
            ResizeAxis rows = new ResizeAxis(rule, input, output);
            check(rows, new ResizeAxis(rule, width, 2 * output + 1), random.nextBoolean() ? 5 : 21);
          }
        }
        check(new ResizeAxis(rule, 7, 3, 0.55), new ResizeAxis(rule, 7, 18, 2.6), 9);
      }
    }
  }

  private void check(ResizeAxis vertical, ResizeAxis horizontal, int depth) {
    Resize geometry = new Resize(vertical, horizontal, depth + 2, depth + 1, depth);
    int rows = vertical.outputs();
    int columns = horizontal.outputs();
    float[] x = new float[3 + vertical.inputs() * horizontal.inputs() * (depth + 2)];
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
      double[] down = weights(vertical, row);
      for (int column = 0; column < columns; column++) {
        double[] across = weights(horizontal, column);
        for (int channel = 0; channel < depth; channel++) {
          double sum = 0;
          for (int r = 0; r < down.length; r++) {
            for (int c = 0; c < across.length; c++) {
              int pixel = r * horizontal.inputs() + c;
              sum += down[r] * across[c] * x[3 + pixel * (depth + 2) + channel];
            }
          }
          expected[4 + (row * columns + column) * (depth + 1) + channel] = sum;
        }
      }
    }
    Close.check(geometry.toString(), y, expected);
  }

  /** How much each position of the input counts for one of the output. */
  private static double[] weights(ResizeAxis axis, int output) {
    ResizeRule rule = axis.rule();
    double place = place(axis, output);
    assertThat((double) axis.place(output)).isCloseTo(place, within(1e-5));
    // Which pixel is the nearest can hang on the rounding of float32.
    place = rule.mode() == ResizeRule.Mode.NEAREST ? axis.place(output) : place;
    double[] weights = new double[axis.inputs()];
    double sum = 0;
    for (int at = (int) Math.floor(place) - 3; at < place + 4; at++) {
      boolean inside = at >= 0 && at < axis.inputs();
      if (inside || !rule.excludesOutside()) {
        double weight = weight(rule, at, place);
        weights[Math.max(0, Math.min(at, axis.inputs() - 1))] += weight;
        sum += weight;
      }
    }
    for (int at = 0; at < weights.length; at++) {
      weights[at] /= sum;
    }
    return weights;
  }

  private static double place(ResizeAxis axis, int output) {
    double scale = axis.scale() > 0 ? axis.scale() : (double) axis.outputs() / axis.inputs();
    double centre = (output + 0.5) / scale - 0.5;
    double last = axis.outputs() - 1;
    return switch (axis.rule().coordinates()) {
      case HALF_PIXEL -> centre;
      case HALF_PIXEL_SYMMETRIC -> centre + (axis.inputs() - axis.outputs() / scale) / 2;
      case PYTORCH_HALF_PIXEL -> last == 0 ? 0 : centre;
      case ASYMMETRIC -> output / scale;
      case ALIGN_CORNERS -> last == 0 ? 0 : output * (axis.inputs() - 1) / last;
    };
  }

  private static double weight(ResizeRule rule, int at, double place) {
    double x = Math.abs(at - place);
    double a = rule.cubic();
    return switch (rule.mode()) {
      case NEAREST -> at == rounded(rule, place) ? 1 : 0;
      case BILINEAR -> Math.max(0, 1 - x);
      case BICUBIC ->
          x < 1
              ? (a + 2) * x * x * x - (a + 3) * x * x + 1
              : x < 2 ? a * x * x * x - 5 * a * x * x + 8 * a * x - 4 * a : 0;
    };
  }

  private static double rounded(ResizeRule rule, double place) {
    return switch (rule.rounding()) {
      case FLOOR -> Math.floor(place);
      case CEIL -> Math.ceil(place);
      case ROUND_PREFER_FLOOR -> -Math.floor(0.5 - place);
      case ROUND_PREFER_CEIL -> Math.floor(place + 0.5);
    };
  }

  @Test
  void exactSourcesDoNotReadTheirNeighbours() {
    for (ResizeRule rule : rules(ResizeRule.Coordinates.ALIGN_CORNERS)) {
      ResizeAxis axis = new ResizeAxis(rule, 3, 3);
      float nan = Float.NaN;
      float[] x = {1, nan, 2, nan, nan, nan, 3, nan, 4};
      float[] y = new float[3];
      loops.resize(new Resize(axis, axis, 1, 1, 1)).row(new Scratch(), x, 0, y, 0, 0);
      assertThat(y).containsExactly(1, nan, 2);
    }
  }
}
