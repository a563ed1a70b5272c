package dev.atrous.runtime.loops;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The loops that compute each value from its own place, over slices, broadcast and in place. */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
class ElementwiseTest {

  private static final int[] CHANNELS = {1, 3, 8, 21, 100, 2100};

  private final Random random = new Random(20260202);
  private final Loops loops;
  private final Scratch scratch = new Scratch();

  ElementwiseTest(Loops loops) {
    this.loops = loops;
  }

  private float[] values(int length) {
    float[] values = new float[length];
    for (int at = 0; at < length; at++) {
      values[at] = random.nextFloat() * 4 - 2;
    }
    return values;
  }

  /** Runs over pixels [0, 37) whole, or in two calls. */
  private interface Call {
    void pixels(float[] y, int first, int count);
  }

  private static float[] run(float[] y, int split, Call call) {
    call.pixels(y, 0, split);
    call.pixels(y, split, 37 - split);
    return y;
  }

  private static float[] poison(int length) {
    float[] y = new float[length];
    Arrays.fill(y, Float.NaN);
    return y;
  }

  @Test
  void combinationsBroadcast() {
    for (int channels : CHANNELS) {
      for (int xChannels : new int[] {1, channels}) {
        for (int zChannels : new int[] {1, channels}) {
          for (int zStep : new int[] {0, zChannels, zChannels + 3}) {
            check(channels, xChannels, xChannels + 2, zChannels, zStep);
            check(channels, xChannels, xChannels, zChannels, zStep);
          }
        }
      }
    }
  }

  private void check(int channels, int xChannels, int xStep, int zChannels, int zStep) {
    int yStep = channels + 1;
    float[] x = values(4 + 37 * xStep);
    float[] z = values(6 + 36 * zStep + zChannels);
    JoinGeometry geometry = new JoinGeometry(channels, xChannels, xStep, zChannels, zStep, yStep);
    for (Combination combination : Combination.values()) {
      double[] expected = new double[2 + 37 * yStep];
      Arrays.fill(expected, Double.NaN);
      for (int pixel = 0; pixel < 37; pixel++) {
        for (int channel = 0; channel < channels; channel++) {
          double left = x[4 + pixel * xStep + (xChannels == 1 ? 0 : channel)];
          double right = z[6 + pixel * zStep + (zChannels == 1 ? 0 : channel)];
          expected[2 + pixel * yStep + channel] = Math.max(0, combined(combination, left, right));
        }
      }
      JoinLoop loop = loops.join(combination, geometry, Activation.RELU);
      for (int split : new int[] {0, 5, 36}) {
        float[] joined =
            run(
                poison(expected.length),
                split,
                (y, first, count) ->
                    loop.pixels(
                        scratch,
                        x,
                        4 + first * xStep,
                        z,
                        6 + first * zStep,
                        y,
                        2 + first * yStep,
                        count));
        Close.check(combination + " " + channels, joined, expected);
      }
    }
  }

  /** Has to know every combination to compile. */
  private static double combined(Combination combination, double x, double z) {
    return switch (combination) {
      case ADD -> x + z;
      case SUBTRACT -> x - z;
      case MULTIPLY -> x * z;
      case DIVIDE -> x / z;
      case MAXIMUM -> Math.max(x, z);
      case MINIMUM -> Math.min(x, z);
    };
  }

  @Test
  void inPlace() {
    for (int channels : CHANNELS) {
      float[] x = values(37 * (channels + 2));
      float[] z = values(37 * channels);
      double[] sum = new double[x.length];
      for (int at = 0; at < x.length; at++) {
        int channel = at % (channels + 2);
        boolean inside = channel < channels;
        sum[at] = inside ? (double) x[at] + z[at / (channels + 2) * channels + channel] : x[at];
      }
      loops
          .join(
              Combination.ADD,
              new JoinGeometry(channels, channels, channels + 2, channels, channels, channels + 2),
              Activation.NONE)
          .pixels(scratch, x, 0, z, 0, x, 0, 37);
      Close.check("in place", x, sum);
      double[] halved = Arrays.stream(sum).map(v -> v > 0 ? v : v / 2).toArray();
      float[] slopes = new float[channels];
      Arrays.fill(slopes, 0.5f);
      for (int pixel = 0; pixel < 37; pixel++) {
        for (int channel = channels; channel < channels + 2; channel++) {
          halved[pixel * (channels + 2) + channel] = x[pixel * (channels + 2) + channel];
        }
      }
      loops
          .prelu(new PixelGeometry(slopes.length, channels + 2, channels + 2), slopes)
          .pixels(scratch, x, 0, x, 0, 37);
      Close.check("prelu in place", x, halved);
    }
  }

  @Test
  void affineAndPrelu() {
    for (int channels : CHANNELS) {
      int xStep = channels + 5;
      float[] x = values(3 + 37 * xStep);
      float[] scale = values(channels);
      float[] shift = values(channels);
      double[] affine = new double[1 + 37 * channels];
      affine[0] = Double.NaN;
      double[] prelu = affine.clone();
      for (int at = 1; at < affine.length; at++) {
        int channel = (at - 1) % channels;
        double value = x[3 + (at - 1) / channels * xStep + channel];
        affine[at] = Math.min(6, Math.max(0, value * scale[channel] + shift[channel]));
        prelu[at] = value > 0 ? value : value * scale[channel];
      }
      for (int split : new int[] {0, 11}) {
        float[] y =
            run(
                poison(affine.length),
                split,
                (out, first, count) ->
                    loops
                        .affine(
                            new PixelGeometry(new Affine(scale, shift).channels(), xStep, channels),
                            new Affine(scale, shift),
                            Activation.RELU6)
                        .pixels(scratch, x, 3 + first * xStep, out, 1 + first * channels, count));
        Close.check("affine " + channels, y, affine);
        y =
            run(
                poison(affine.length),
                split,
                (out, first, count) ->
                    loops
                        .prelu(new PixelGeometry(scale.length, xStep, channels), scale)
                        .pixels(scratch, x, 3 + first * xStep, out, 1 + first * channels, count));
        Close.check("prelu " + channels, y, prelu);
      }
    }
  }

  @Test
  void noPixelsIsNoWork() {
    float[] none = {};
    loops
        .join(Combination.ADD, new JoinGeometry(3, 3, 3, 3, 3, 3), Activation.NONE)
        .pixels(scratch, none, 0, none, 0, none, 0, 0);
    loops
        .activate(new PixelGeometry(3, 3, 3), Activation.RELU)
        .pixels(scratch, none, 0, none, 0, 0);
    loops.softmax(new PixelGeometry(3, 3, 3)).pixels(scratch, none, 0, none, 0, 0);
  }
}
