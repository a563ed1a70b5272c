package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Softmax, its logarithm, arg max, maximum, mean and norms, over slices. */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
class OverChannelsTest {

  private final Loops loops;
  private final Scratch scratch = new Scratch();

  OverChannelsTest(Loops loops) {
    this.loops = loops;
  }

  @Test
  void softmax() {
    Random random = new Random(20260203);
    for (int channels : Cases.CHANNELS) {
      float[] x = new float[2 + 9 * (channels + 3)];
      double[] expected = new double[9 * channels];
      double[] logarithms = new double[9 * channels];
      for (int at = 0; at < x.length; at++) {
        x[at] = (random.nextFloat() - 0.5f) * 200;
      }
      for (int pixel = 0; pixel < 9; pixel++) {
        int at = 2 + pixel * (channels + 3);
        double max = Double.NEGATIVE_INFINITY;
        for (int channel = 0; channel < channels; channel++) {
          max = Math.max(max, x[at + channel]);
        }
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
          expected[pixel * channels + channel] = Math.exp(x[at + channel] - max);
          sum += expected[pixel * channels + channel];
        }
        for (int channel = 0; channel < channels; channel++) {
          expected[pixel * channels + channel] /= sum;
          logarithms[pixel * channels + channel] = x[at + channel] - max - Math.log(sum);
        }
      }
      float[] y = new float[9 * channels];
      loops
          .softmax(new PixelGeometry(channels, channels + 3, channels))
          .pixels(scratch, x, 2, y, 0, 9);
      Close.check("softmax " + channels, y, expected);
      float[] logs = new float[9 * channels];
      loops
          .logSoftmax(new PixelGeometry(channels, channels + 3, channels))
          .pixels(scratch, x, 2, logs, 0, 9);
      Close.check("log softmax " + channels, logs, logarithms);
      loops
          .softmax(new PixelGeometry(channels, channels + 3, channels + 3))
          .pixels(scratch, x, 2, x, 2, 9);
      assertThat(Arrays.copyOfRange(x, 2, 2 + channels)).isEqualTo(Arrays.copyOf(y, channels));
    }
  }

  /**
   * One of two channels is almost certain, and the logarithm of its probability small: as small as
   * a sum in double can be above 1.
   */
  @Test
  void logarithmsKeepTheirDigits() {
    for (float distance : new float[] {0, 0.01f, 1, 5, 10, 20, 40, 80}) {
      float[] x = {3, 3 - distance};
      float[] y = new float[2];
      loops.logSoftmax(new PixelGeometry(2, 2, 2)).pixels(scratch, x, 0, y, 0, 1);
      double below = (double) x[1] - 3;
      double log = Math.log1p(Math.exp(below));
      assertThat((double) y[0]).isCloseTo(-log, within(1.5e-7 * log + 2.3e-16));
      assertThat((double) y[1]).isCloseTo(below - log, within(1.5e-7 * (log - below)));
    }
  }

  @Test
  void maximumAndMean() {
    float nan = Float.NaN;
    float[] x = {1, 3, -3, 2, 4, 8, -5, -7, -8, -9, -6, 0, 1, nan, 9, 2, 0, 7};
    float[] y = {8, 8, 8, 8, 8, 8};
    loops.channelMax(new PixelGeometry(5, 6, 2)).pixels(scratch, x, 0, y, 0, 3);
    assertThat(y).containsExactly(4, 8, -5, 8, nan, 8);
    loops.channelMean(new PixelGeometry(5, 6, 2)).pixels(scratch, x, 0, y, 0, 3);
    assertThat(y).containsExactly(1.4f, 8, -7, 8, nan, 8);
  }

  @Test
  void layerNorm() {
    Random random = new Random(20261128);
    double epsilon = 1e-6;
    for (int channels : Cases.CHANNELS) {
      for (float offset : new float[] {0, 1000}) {
        float[] x = new float[2 + 9 * (channels + 3)];
        for (int at = 0; at < x.length; at++) {
          x[at] = offset + (random.nextFloat() - 0.5f) * 20;
        }
        float[] scale = new float[channels];
        float[] shift = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
          scale[channel] = random.nextFloat() + 0.5f;
          shift[channel] = random.nextFloat() - 0.5f;
        }
        double[] expected = new double[9 * channels];
        for (int pixel = 0; pixel < 9; pixel++) {
          int at = 2 + pixel * (channels + 3);
          double mean = 0;
          for (int channel = 0; channel < channels; channel++) {
            mean += (double) x[at + channel] / channels;
          }
          double variance = 0;
          for (int channel = 0; channel < channels; channel++) {
            variance += Math.pow(x[at + channel] - mean, 2) / channels;
          }
          for (int channel = 0; channel < channels; channel++) {
            double normal = (x[at + channel] - mean) / Math.sqrt(variance + epsilon);
            expected[pixel * channels + channel] = normal * scale[channel] + shift[channel];
          }
        }
        Affine affine = new Affine(scale, shift);
        float[] y = new float[9 * channels];
        loops
            .layerNorm(
                new PixelGeometry(affine.channels(), channels + 3, channels), affine, epsilon)
            .pixels(scratch, x, 2, y, 0, 9);
        Close.check("layer norm " + channels, y, expected);
        loops
            .layerNorm(
                new PixelGeometry(affine.channels(), channels + 3, channels + 3), affine, epsilon)
            .pixels(scratch, x, 2, x, 2, 9);
        assertThat(Arrays.copyOfRange(x, 2, 2 + channels)).isEqualTo(Arrays.copyOf(y, channels));
      }
    }
  }

  @Test
  void localResponseNorm() {
    Random random = new Random(20261128);
    for (int channels : Cases.CHANNELS) {
      for (double beta : new double[] {0.5, 0.6, 0.75, 1}) {
        int size = 1 + 2 * random.nextInt(6);
        float[] x = new float[2 + 9 * (channels + 3)];
        for (int at = 0; at < x.length; at++) {
          x[at] = (random.nextFloat() - 0.5f) * 20;
        }
        double[] expected = new double[9 * channels];
        for (int pixel = 0; pixel < 9; pixel++) {
          int at = 2 + pixel * (channels + 3);
          for (int channel = 0; channel < channels; channel++) {
            double squares = 0;
            int last = Math.min(channels - 1, channel + size / 2);
            for (int other = Math.max(0, channel - size / 2); other <= last; other++) {
              squares += (double) x[at + other] * x[at + other];
            }
            expected[pixel * channels + channel] =
                x[at + channel] / Math.pow(2 + 0.7 / size * squares, beta);
          }
        }
        float[] y = new float[9 * channels];
        PixelGeometry apart = new PixelGeometry(channels, channels + 3, channels);
        loops.localResponseNorm(apart, size, 0.7, beta, 2).pixels(scratch, x, 2, y, 0, 9);
        Close.check("local response norm " + channels, y, expected);
        PixelGeometry within = new PixelGeometry(channels, channels + 3, channels + 3);
        loops.localResponseNorm(within, size, 0.7, beta, 2).pixels(scratch, x, 2, x, 2, 9);
        assertThat(Arrays.copyOfRange(x, 2, 2 + channels)).isEqualTo(Arrays.copyOf(y, channels));
      }
    }
  }

  @Test
  void firstMaximumWins() {
    float nan = Float.NaN;
    float low = Float.NEGATIVE_INFINITY;
    float[] x = {1, 3, 3, 2, -5, -7, -5, -9, 1, nan, 9, nan, low, low, low, low, 0, -0f, 4, 4};
    float[] y = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
    loops.argMax(new PixelGeometry(4, 4, 2)).pixels(scratch, x, 0, y, 0, 5);
    assertThat(y).containsExactly(1, 7, 0, 7, 1, 7, 0, 7, 2, 7);
  }

  @Test
  void firstMaximumAmongZerosAndInfinities() {
    long seed = 20261125;
    Random random = new Random(seed);
    float[] picks = {0, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, -1, -2, 1, 2, Float.MAX_VALUE};
    float[] rare = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
    int pixels = 200;
    for (int channels : Cases.CHANNELS) {
      float[] x = new float[pixels * channels];
      float[] expected = new float[pixels];
      for (int pixel = 0; pixel < pixels; pixel++) {
        int most = 1 + random.nextInt(picks.length); // so that all may be zeros
        for (int channel = 0; channel < channels; channel++) {
          x[pixel * channels + channel] =
              random.nextInt(4 * channels) == 0
                  ? rare[random.nextInt(rare.length)]
                  : picks[random.nextInt(most)];
        }
        expected[pixel] = firstMaximum(Arrays.copyOfRange(x, pixel * channels, x.length), channels);
      }
      float[] y = new float[pixels];
      loops.argMax(new PixelGeometry(channels, channels, 1)).pixels(scratch, x, 0, y, 0, pixels);
      assertThat(y).as("%d channels, seed %d", channels, seed).isEqualTo(expected);
    }
  }

  private static int firstMaximum(float[] values, int channels) {
    int first = -1;
    for (int channel = channels - 1; channel >= 0; channel--) {
      boolean greatest = true;
      for (int other = 0; other < channels; other++) {
        greatest &= Float.isNaN(values[channel]) || values[channel] >= values[other];
      }
      first = greatest ? channel : first;
    }
    return first;
  }
}
