package dev.atrous.runtime.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.runtime.steps.Workspace;
import dev.atrous.runtime.steps.Workspaces;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lattice's filter against the sum of Gaussians over all pairs. */
class LatticeTest {

  private static final int CHANNELS = RowSums.BLOCK;

  /**
   * The lattice is an approximation: its kernel is a spline of about the Gaussian's width. Means
   * differ by a few hundredths, and more the more dimensions there are.
   */
  @ParameterizedTest
  @CsvSource({"2, 1, 0.025", "2, 2, 0.025", "3, 3, 0.035", "5, 4, 0.08"})
  void filtersAsAGaussianDoes(int dimensions, long seed, double tolerance) {
    int points = 3000;
    Random random = new Random(seed);
    float[] features = new float[points * dimensions];
    for (int at = 0; at < features.length; at++) {
      features[at] = random.nextFloat() * 4;
    }
    float[] map = new float[points * CHANNELS];
    for (int at = 0; at < map.length; at++) {
      map[at] = at % CHANNELS == 0 ? 1 : random.nextFloat();
    }
    double[] exact = exact(features, dimensions, map);
    Lattice lattice = new Lattice(features, dimensions);
    float[] filtered = filtered(lattice, map);
    double difference = 0;
    double sum = 0;
    double exactSum = 0;
    for (int at = 0; at < map.length; at++) {
      difference += Math.abs(filtered[at] * lattice.scale() - exact[at]);
      sum += filtered[at] * lattice.scale();
      exactSum += exact[at];
    }
    assertThat(sum / exactSum).as("seed %d", seed).isCloseTo(1, within(tolerance));
    assertThat(difference / exactSum).as("seed %d", seed).isLessThan(tolerance);
  }

  @Test
  void aMapOfOnesComesBackAsTheSumOfTheKernel() {
    float[] features = new float[2 * 40 * 40];
    for (int pixel = 0; pixel < 1600; pixel++) {
      features[2 * pixel] = pixel % 40 / 3f;
      features[2 * pixel + 1] = pixel / 40 / 3f;
    }
    Lattice lattice = new Lattice(features, 2);
    float[] ones = new float[1600 * CHANNELS];
    java.util.Arrays.fill(ones, 1);
    float inside = filtered(lattice, ones)[(20 * 40 + 20) * CHANNELS];
    assertThat(inside * lattice.scale()).isCloseTo(2 * Math.PI * 9, within(2.0));
  }

  private static float[] filtered(Lattice lattice, float[] map) {
    Workspaces workspaces = new Workspaces(0);
    Workspace workspace = workspaces.acquire();
    try {
      return GaussianFilter.filtered(lattice, map, CHANNELS, workspace);
    } finally {
      workspaces.release(workspace);
    }
  }

  private static double[] exact(float[] features, int dimensions, float[] map) {
    int points = features.length / dimensions;
    double[] sums = new double[map.length];
    for (int to = 0; to < points; to++) {
      for (int from = 0; from < points; from++) {
        double distance = 0;
        for (int axis = 0; axis < dimensions; axis++) {
          double step = features[to * dimensions + axis] - features[from * dimensions + axis];
          distance += step * step;
        }
        double weight = Math.exp(-distance / 2);
        for (int channel = 0; channel < CHANNELS; channel++) {
          sums[to * CHANNELS + channel] += weight * map[from * CHANNELS + channel];
        }
      }
    }
    return sums;
  }
}
