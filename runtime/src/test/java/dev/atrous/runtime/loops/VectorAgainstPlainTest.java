package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.atrous.runtime.loops.plain.PlainLoops;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All loops against the plain ones, which they equal bit by bit, over numbers of channels around
 * every length of vectors, with and without gaps between pixels, in place or not, on inputs with
 * NaN and infinities. That convolutions do is part of {@link WindowLoopTest}.
 */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
class VectorAgainstPlainTest {

  private static final int[] CHANNELS = {
    1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 20, 21, 31, 32, 33, 47, 63, 64, 65, 96, 600
  };
  private static final float[] SPECIAL = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, 0, 1e-40f
  };

  private final Loops loops;
  private final Loops plain = new PlainLoops();
  private final Scratch scratch = new Scratch();
  private final Random random = new Random(20260205);

  VectorAgainstPlainTest(Loops loops) {
    this.loops = loops;
  }

  /** One in fifty is a special number. */
  private float[] values(int length) {
    float[] values = new float[length];
    for (int at = 0; at < length; at++) {
      int special = random.nextInt(50 * SPECIAL.length);
      values[at] = special < SPECIAL.length ? SPECIAL[special] : random.nextFloat() * 20 - 10;
    }
    return values;
  }

  /** What writes y, from position 3. */
  private interface Call {
    void run(Loops loops, float[] y);
  }

  private void compare(String what, int length, Call call) {
    float[] before = values(3 + length);
    compare(what, before, call);
  }

  private void compare(String what, float[] before, Call call) {
    float[] expected = before.clone();
    float[] actual = before.clone();
    call.run(plain, expected);
    call.run(loops, actual);
    Close.checkBits(what, actual, expected);
  }

  @Test
  void elementwise() {
    List<Activation> lasts = ActivationTest.all();
    int next = 0;
    for (int channels : CHANNELS) {
      for (int gap : new int[] {0, 0, 5}) {
        int step = channels + gap;
        int pixels = 1 + random.nextInt(channels < 10 ? 700 : 40);
        float[] x = values(3 + pixels * step);
        float[] z = values(pixels * step);
        float[] scale = values(channels);
        float[] shift = values(channels);
        Affine affine = new Affine(scale, shift);
        Activation last = lasts.get(next++ % lasts.size());
        String what = pixels + " pixels of " + channels + " channels by " + step + ' ';
        for (Combination combination : Combination.values()) {
          compare(
              what + combination,
              x,
              (on, y) ->
                  on.join(
                          combination,
                          new JoinGeometry(channels, channels, step, channels, step, step),
                          last)
                      .pixels(scratch, y, 3, z, 0, y, 3, pixels));
          compare(
              what + combination + " with one pixel",
              pixels * step,
              (on, y) ->
                  on.join(
                          combination,
                          new JoinGeometry(channels, channels, step, channels, 0, step),
                          last)
                      .pixels(scratch, x, 3, z, 0, y, 3, pixels));
        }
        compare(
            what + "affine",
            pixels * channels,
            (on, y) ->
                on.affine(new PixelGeometry(affine.channels(), step, channels), affine, last)
                    .pixels(scratch, x, 3, y, 3, pixels));
        compare(
            what + "prelu",
            x,
            (on, y) ->
                on.prelu(new PixelGeometry(scale.length, step, step), scale)
                    .pixels(scratch, y, 3, y, 3, pixels));
        compare(
            what + "activate",
            x,
            (on, y) ->
                on.activate(new PixelGeometry(channels, step, step), last)
                    .pixels(scratch, y, 3, y, 3, pixels));
      }
    }
  }

  @Test
  void overChannels() {
    for (int channels : CHANNELS) {
      for (int gap : new int[] {0, 5}) {
        int step = channels + gap;
        int pixels = 60;
        float[] x = values(pixels * step);
        for (int pixel = 0; pixel < pixels; pixel += 4) {
          float[] few = {1, 2, 2, Float.NEGATIVE_INFINITY, -0f, 0};
          for (int channel = 0; channel < channels; channel++) {
            x[pixel * step + channel] = few[random.nextInt(few.length)];
          }
        }
        String what = channels + " channels by " + step + ' ';
        compare(
            what + "softmax",
            pixels * channels,
            (on, y) ->
                on.softmax(new PixelGeometry(channels, step, channels))
                    .pixels(scratch, x, 0, y, 3, pixels));
        Affine affine = new Affine(values(channels), values(channels));
        compare(
            what + "layer norm",
            pixels * channels,
            (on, y) ->
                on.layerNorm(new PixelGeometry(affine.channels(), step, channels), affine, 1e-3)
                    .pixels(scratch, x, 0, y, 3, pixels));
        compare(
            what + "log softmax",
            pixels * channels,
            (on, y) ->
                on.logSoftmax(new PixelGeometry(channels, step, channels))
                    .pixels(scratch, x, 0, y, 3, pixels));
        compare(
            what + "maximum",
            pixels * 2,
            (on, y) ->
                on.channelMax(new PixelGeometry(channels, step, 2))
                    .pixels(scratch, x, 0, y, 3, pixels));
        compare(
            what + "mean",
            pixels * 2,
            (on, y) ->
                on.channelMean(new PixelGeometry(channels, step, 2))
                    .pixels(scratch, x, 0, y, 3, pixels));
        compare(
            what + "arg max",
            pixels * 2,
            (on, y) ->
                on.argMax(new PixelGeometry(channels, step, 2))
                    .pixels(scratch, x, 0, y, 3, pixels));
      }
    }
  }

  @Test
  void pools() {
    for (int channels : CHANNELS) {
      for (int tapRows = 0; tapRows < 4; tapRows++) {
        int tapRowEnd = tapRows;
        int step = channels + random.nextInt(2);
        Window window =
            Window.channels(channels, channels)
                .groups(channels)
                .kernel(3, 2)
                .stride(1, 2)
                .pitch(step, channels)
                .rows(5 * step, 2 * channels + 1);
        float[] x = values(30 * step);
        Activation last = tapRows == 2 ? Activation.HARD_SWISH : Activation.NONE;
        String what = channels + " channels, rows of taps: " + tapRows;
        compare(
            "max pool, " + what,
            4 * channels + 2,
            (on, y) ->
                on.maxPool(window, last).pixels(scratch, x, 0, y, 3, 2, 2, 0, tapRowEnd, 0, 2));
        compare(
            "average pool, " + what,
            4 * channels + 2,
            (on, y) ->
                on.averagePool(window, last)
                    .pixels(scratch, x, 0, y, 3, 2, 2, 0, tapRowEnd, 0, 2, 2f * tapRowEnd));
      }
    }
  }

  private static final List<ResizeRule> RULES =
      List.of(
          ResizeRule.nearest(ResizeRule.Coordinates.HALF_PIXEL, ResizeRule.Rounding.CEIL),
          ResizeRule.bilinear(ResizeRule.Coordinates.ALIGN_CORNERS),
          ResizeRule.bilinear(ResizeRule.Coordinates.HALF_PIXEL),
          ResizeRule.bicubic(ResizeRule.Coordinates.HALF_PIXEL, -0.75, false),
          ResizeRule.bicubic(ResizeRule.Coordinates.ASYMMETRIC, -0.5, true));

  @Test
  void resizes() {
    for (int channels : CHANNELS) {
      for (int gap : new int[] {0, 5}) {
        for (ResizeRule rule : RULES) {
          ResizeAxis up = new ResizeAxis(rule, 3, 7);
          ResizeAxis down = new ResizeAxis(rule, 11, 5, 0.5);
          check(new Resize(up, down, channels + gap, channels, channels));
          check(new Resize(down, up, channels, channels + gap, channels));
        }
      }
    }
  }

  private void check(Resize geometry) {
    float[] x = values(1 + geometry.rows().inputs() * geometry.rowStep());
    for (int row = 0; row < geometry.rows().outputs(); row++) {
      int number = row;
      compare(
          geometry.toString(),
          geometry.columns().outputs() * geometry.outputStep(),
          (on, y) -> on.resize(geometry).row(scratch, x, 1, y, 3, number));
    }
  }

  @Test
  void functionsOfExponentialsKeepTheirDigits() {
    float[] x = new float[40_000];
    for (int at = 0; at < x.length; at++) {
      x[at] = at < 20_000 ? (random.nextFloat() - 0.5f) * 174 : (random.nextFloat() - 0.5f) * 4;
    }
    keepDigits(Activation.SIGMOID, x, v -> 1 / (1 + Math.exp(-v)));
    keepDigits(Activation.SILU, x, v -> v / (1 + Math.exp(-v)));
    keepDigits(Activation.TANH, x, Math::tanh);
    keepDigits(Activation.elu(1), x, v -> v > 0 ? v : Math.expm1(v));
    keepDigits(Activation.SOFTPLUS, x, ActivationTest::softplus);
    keepDigits(Activation.MISH, x, v -> v * Math.tanh(ActivationTest.softplus(v)));
  }

  private void keepDigits(Activation activation, float[] x, DoubleUnaryOperator formula) {
    float[] y = new float[x.length];
    loops.activate(new PixelGeometry(1, 1, 1), activation).pixels(scratch, x, 0, y, 0, x.length);
    for (int at = 0; at < x.length; at++) {
      near(activation, x[at], y[at], formula.applyAsDouble(x[at]));
    }
  }

  private static void near(Activation activation, float x, float y, double expected) {
    if (!(Math.abs(y - expected) <= 2.5e-7 * Math.abs(expected))) {
      assertThat((double) y)
          .as("%s of %s", activation, x)
          .isCloseTo(expected, offset(2.5e-7 * Math.abs(expected)));
    }
  }

  @Test
  void extremesHaveTheirLimits() {
    float infinity = Float.POSITIVE_INFINITY;
    float[] x = {Float.NaN, infinity, -infinity, 3e38f, -3e38f, 90, -90, 1e-40f, -0f, 104, -104};
    float nan = Float.NaN;
    float ln2 = (float) Math.log(2);
    check(Activation.SIGMOID, x, nan, 1, 0, 1, 0, 1, 0, 0.5f, 0.5f, 1, 0);
    check(Activation.SILU, x, nan, infinity, nan, 3e38f, 0, 90, 0, 0, 0, 104, 0);
    check(Activation.GELU, x, nan, infinity, 0, 3e38f, 0, 90, 0, 0, 0, 104, 0);
    check(Activation.GELU_TANH, x, nan, infinity, nan, 3e38f, 0, 90, 0, 0, 0, 104, 0);
    check(Activation.TANH, x, nan, 1, -1, 1, -1, 1, -1, 1e-40f, 0, 1, -1);
    check(Activation.elu(2), x, nan, infinity, -2, 3e38f, -2, 90, -2, 2e-40f, 0, 104, -2);
    check(Activation.SOFTPLUS, x, nan, infinity, 0, 3e38f, 0, 90, 0, ln2, ln2, 104, 0);
    check(Activation.MISH, x, nan, infinity, nan, 3e38f, 0, 90, 0, 6e-41f, 0, 104, 0);
    check(Activation.clip(-1, 2), x, nan, 2, -1, 2, -1, 2, -1, 1e-40f, -0f, 2, -1);
    check(Activation.RELU, x, nan, infinity, 0, 3e38f, 0, 90, 0, 1e-40f, 0, 104, 0);
    check(Activation.RELU6, x, nan, 6, 0, 6, 0, 6, 0, 1e-40f, 0, 6, 0);
  }

  private void check(Activation activation, float[] x, float... expected) {
    float[] y = new float[x.length];
    loops.activate(new PixelGeometry(1, 1, 1), activation).pixels(scratch, x, 0, y, 0, x.length);
    for (int at = 0; at < x.length; at++) {
      if (Float.compare(y[at], expected[at]) != 0) {
        assertThat(y[at]).as("%s of %s", activation, x[at]).isCloseTo(expected[at], offset(1e-36f));
      }
    }
    assertThat(Arrays.copyOf(y, 1)).containsExactly(Float.NaN);
  }
}
