package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static double[] resized(Interpolation interpolation, double[] source, int target) {
    Resampling axis = Resampling.of(interpolation, source.length, target);
    double[] result = new double[target];
    for (int position = 0; position < target; position++) {
      for (int at = axis.first()[position]; at < axis.end(position); at++) {
        result[position] += axis.weights()[position][at - axis.first()[position]] * source[at];
      }
    }
    return result;
  }

  @Test
  void nearestTakesThePixelUnderTheCentre() {
    double[] source = {0, 1, 2, 3, 4};

    assertThat(resized(Interpolation.NEAREST, source, 2)).containsExactly(1, 3);
    assertThat(resized(Interpolation.NEAREST, source, 10))
        .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
    assertThat(resized(Interpolation.NEAREST, source, 1)).containsExactly(2);
  }

  @Test
  void bilinearHasHalfPixelCentres() {
    assertThat(resized(Interpolation.BILINEAR, new double[] {0, 4}, 4)).containsExactly(0, 1, 3, 4);
    assertThat(resized(Interpolation.BILINEAR, new double[] {0, 1, 2, 3, 4, 5}, 3))
        .containsExactly(0.5, 2.5, 4.5);
    assertThat(resized(Interpolation.BILINEAR, new double[] {7}, 3)).containsExactly(7, 7, 7);
  }

  @Test
  void antialiasedIsBilinearWhenEnlarging() {
    double[] source = {3, 1, 4, 1, 5};
    double[] bilinear = resized(Interpolation.BILINEAR, source, 12);
    double[] antialiased = resized(Interpolation.ANTIALIASED, source, 12);

    assertThat(antialiased).containsExactly(bilinear, within(1e-6));
  }

  /** Numbers from the definition: at a quarter of the way, with a = −½. */
  @Test
  void bicubicHasFourWeights() {
    Resampling axis = Resampling.of(Interpolation.BICUBIC, 8, 16);

    assertThat(axis.first()[5]).isEqualTo(1);
    assertThat(axis.weights()[5])
        .containsExactly(new float[] {-9 / 128f, 111 / 128f, 29 / 128f, -3 / 128f}, within(1e-6f));
  }

  /** Numbers from the definition: a triangle as wide as the scale, cut at the edges. */
  @Test
  void antialiasedWidensItsTriangle() {
    Resampling axis = Resampling.of(Interpolation.ANTIALIASED, 6, 2);

    assertThat(axis.first()).containsExactly(0, 2);
    assertThat(axis.weights()[0])
        .containsExactly(new float[] {2 / 8f, 3 / 8f, 2 / 8f, 1 / 8f, 0}, within(1e-6f));
    assertThat(axis.weights()[1])
        .containsExactly(new float[] {1 / 8f, 2 / 8f, 3 / 8f, 2 / 8f}, within(1e-6f));
  }

  @Test
  void weightsSumToOneAndRangesAscend() {
    for (Interpolation interpolation : Interpolation.values()) {
      float least = interpolation == Interpolation.BICUBIC ? -0.2f : 0;
      for (int source : new int[] {1, 2, 7, 100, 853}) {
        for (int target : new int[] {1, 3, 7, 257, 1000}) {
          Resampling axis = Resampling.of(interpolation, source, target);
          for (int position = 0; position < target; position++) {
            float sum = 0;
            for (float weight : axis.weights()[position]) {
              assertThat(weight).isBetween(least, 1 - least);
              sum += weight;
            }
            assertThat(sum).isCloseTo(1, within(1e-5f));
            assertThat(axis.first()[position]).isNotNegative();
            assertThat(axis.end(position)).isLessThanOrEqualTo(source);
            if (position > 0) {
              assertThat(axis.first()[position]).isGreaterThanOrEqualTo(axis.first()[position - 1]);
              assertThat(axis.end(position)).isGreaterThanOrEqualTo(axis.end(position - 1));
            }
          }
        }
      }
    }
  }
}
