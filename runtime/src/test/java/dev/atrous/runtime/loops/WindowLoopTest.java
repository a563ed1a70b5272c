package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.runtime.loops.plain.PlainLoops;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every window loop against sums in double, against itself cut into other calls, and bit by bit
 * against the plain one.
 */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
@Tag("slow")
class WindowLoopTest {

  private static final long SEED = 20260201;
  private static final Loops PLAIN = new PlainLoops();

  private final Loops loops;
  private final Scratch scratch = new Scratch();

  private final Cases cases = new Cases(SEED);

  WindowLoopTest(Loops loops) {
    this.loops = loops;
  }

  @Test
  void convolutions() {
    for (int inputs : Cases.CHANNELS) {
      for (int outputs : Cases.CHANNELS) {
        for (int time = 0; time < 2; time++) {
          check(cases.of(inputs, outputs, 1), false);
        }
      }
    }
  }

  @Test
  void convolutionsOfManyOutputs() {
    for (int outputs : new int[] {95, 96, 97, 255, 257, 513, 530}) {
      check(cases.of(5, outputs, 1), false);
      check(cases.of(33, outputs, 1), false);
    }
  }

  /** Every number of pixels that a tile may leave over, and every part of a vector. */
  @Test
  void pixelsAndOutputsOfAllTiles() {
    for (int outputs : new int[] {4, 8, 12, 16, 20, 24, 32, 40, 48, 56, 64, 72, 80, 144}) {
      for (int pixels = 1; pixels <= 37; pixels++) {
        check(cases.pointwise(7, outputs, pixels), false);
      }
      check(cases.pointwise(9, outputs, 95), false);
      check(cases.pointwise(9, outputs, 200), false);
      for (int pixels : new int[] {1, 5, 6, 15, 17, 22, 200}) {
        check(cases.pointwise(170, outputs, pixels), false);
      }
    }
  }

  /** Rectangles that tiles run across, wherever a row ends in one; short and long stretches. */
  @Test
  void rectanglesOfKernelsOfSeveralTaps() {
    for (int outputs : new int[] {12, 16, 24, 32, 40, 48, 64, 80, 100, 128}) {
      for (int columns : new int[] {3, 4, 5, 7, 8, 9, 15, 16, 17, 19, 31, 50}) {
        for (int rows = 1; rows <= 5; rows += 2) {
          check(cases.inside(3, cases.among(1, 2), 3, outputs, rows, columns), false);
        }
        check(cases.inside(3, 1, 17, outputs, 3, columns), false);
      }
      check(cases.inside(2, 1, 5, outputs, 2, 450), false);
      check(cases.inside(2, 2, 40, outputs, 2, 450), false);
    }
  }

  @Test
  void groups() {
    for (int groups : new int[] {2, 3, 4, 8}) {
      for (int time = 0; time < 40; time++) {
        int inputs = groups * cases.among(1, 2, 3, 5, 8, 17);
        int outputs = groups * cases.among(1, 2, 3, 5, 8, 17, 100);
        check(cases.of(inputs, outputs, groups), false);
      }
    }
  }

  @Test
  void depthwise() {
    for (int channels : new int[] {1, 3, 5, 8, 17, 21, 64, 100, 128, 192, 257, 300}) {
      for (int time = 0; time < 12; time++) {
        check(cases.of(channels, channels * cases.among(1, 1, 1, 2, 3), channels), true);
      }
    }
  }

  /** More pixels than whose square, by the pixels of a block, an int holds. */
  @Test
  void aLineOfManyPixels() {
    WindowCase sample = cases.pointwise(17, 16, 700_000);
    float[] whole = sample.run(scratch, loop(sample, sample.filter, Activation.RELU6, false));
    Close.checkBits("many pixels", whole, plain(sample, Activation.RELU6, false));
  }

  /** Rectangles at the border of a map, which meet a part of the kernel only. */
  @Test
  void depthwiseOfPartsOfAKernel() {
    for (int channels : new int[] {32, 33, 63, 144}) {
      for (int time = 0; time < 40; time++) {
        check(cases.of(channels, channels, channels), true);
      }
    }
  }

  /** Where taps lie a multiple of 2 or 4 KB apart, and where few pixels share their inputs. */
  @Test
  void depthwiseOfManyRates() {
    for (int channels : new int[] {16, 40, 128, 256, 272, 512}) {
      for (int rate : new int[] {1, 2, 4, 5, 8, 12}) {
        for (int columns : new int[] {2 * rate, 2 * rate + 3, 3 * rate, 5 * rate, 8 * rate - 1}) {
          check(cases.dilated(3, channels, rate, columns), true);
        }
      }
    }
  }

  /** Rows of blocks of channels, the last of which is longer and need not end with a vector. */
  @Test
  void depthwiseOfManyChannels() {
    for (int channels : new int[] {16, 33, 191, 192, 240, 257, 383, 384, 400, 511, 529, 728}) {
      for (int rate : new int[] {1, 2}) {
        for (int columns : new int[] {5, 8 * rate, 13, 24}) {
          check(cases.dilated(3, channels, rate, columns), true);
          check(cases.dilated(5, channels, rate, columns), true);
        }
      }
    }
  }

  private void check(WindowCase sample, boolean depthwise) {
    WindowLoop loop = loop(sample, sample.filter, Activation.NONE, depthwise);
    float[] whole = sample.run(scratch, loop);
    double[] sums = sample.convolution();
    Close.check(sample.toString(), whole, sums);
    for (int most : new int[] {1, 5, 64}) {
      Close.checkBits(sample + " by " + most, sample.run(scratch, loop, most), whole);
    }
    float[] relu6 = sample.run(scratch, loop(sample, sample.filter, Activation.RELU6, depthwise));
    Close.checkBits(sample + " plain", relu6, plain(sample, Activation.RELU6, depthwise));
    Close.checkBits(sample + " plain", whole, plain(sample, Activation.NONE, depthwise));
    double[] expected = Arrays.stream(sums).map(v -> Math.min(Math.max(v, 0), 6)).toArray();
    Close.check(sample + " relu6", relu6, expected);
  }

  /** What the plain loops compute, whose bits all others have. */
  private float[] plain(WindowCase sample, Activation last, boolean depthwise) {
    return sample.run(
        scratch,
        depthwise
            ? PLAIN.depthwise(sample.window, sample.filter, last)
            : PLAIN.convolution(sample.window, sample.filter, last));
  }

  private WindowLoop loop(WindowCase sample, Filter filter, Activation last, boolean depthwise) {
    return depthwise
        ? loops.depthwise(sample.window, filter, last)
        : loops.convolution(sample.window, filter, last);
  }

  @Test
  void convolutionsOntoTheOutput() {
    for (int outputs : new int[] {1, 5, 12, 21, 24, 40, 64, 200, 257}) {
      for (int time = 0; time < 6; time++) {
        WindowCase sample = cases.of(cases.among(3, 16, 33), outputs, 1);
        WindowLoop loop =
            loops.accumulatingConvolution(sample.window, sample.filter, Activation.NONE);
        float[] whole = sample.accumulated(scratch, loop, sample.columns, 0.75f);
        double[] expected = Arrays.stream(sample.convolution()).map(v -> v + 0.75).toArray();
        Close.check(sample.toString(), whole, expected);
        Close.checkBits(sample.toString(), sample.accumulated(scratch, loop, 3, 0.75f), whole);
        WindowLoop plain =
            PLAIN.accumulatingConvolution(sample.window, sample.filter, Activation.NONE);
        Close.checkBits(
            sample.toString(), sample.accumulated(scratch, plain, sample.columns, 0.75f), whole);
      }
    }
  }

  @Test
  void nanAndInfinityStayInTheirChannelAndGroup() {
    for (float poison : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      for (int groups : new int[] {1, 3, 15}) {
        for (int time = 0; time < 20; time++) {
          WindowCase sample = cases.of(15, 30, groups);
          int output = cases.among(0, 7, 29);
          int weights = sample.filter.weight().length / 30;
          Arrays.fill(sample.filter.weight(), output * weights, (output + 1) * weights, poison);
          float[] y = sample.run(scratch, loop(sample, sample.filter, Activation.NONE, false));
          double[] expected = sample.convolution();
          Close.check(poison + " in " + sample, y, expected);
        }
      }
    }
  }

  @Test
  void maximumPools() {
    for (int channels : Cases.CHANNELS) {
      for (int time = 0; time < 12; time++) {
        WindowCase sample = cases.of(channels, channels, channels);
        WindowLoop loop = loops.maxPool(sample.window, Activation.NONE);
        float[] start = new float[channels];
        Arrays.fill(start, Float.NEGATIVE_INFINITY);
        float[] whole = sample.run(scratch, loop);
        Close.check(
            sample.toString(), whole, sample.fold(start, (weight, input) -> input, Math::max));
        Close.checkBits(sample.toString(), sample.run(scratch, loop, 3), whole);
      }
    }
  }

  @Test
  void averagePools() {
    for (int channels : Cases.CHANNELS) {
      for (int time = 0; time < 12; time++) {
        WindowCase sample = cases.of(channels, channels, channels);
        AverageLoop loop = loops.averagePool(sample.window, Activation.NONE);
        boolean empty = sample.tapRow == sample.tapRowEnd;
        float divisor = empty ? 0 : cases.among(1, 3, 9);
        float[] whole = sample.run(scratch, loop, sample.columns, divisor);
        double[] sums =
            sample.fold(new float[channels], (weight, input) -> input / divisor, Double::sum);
        Close.check(sample.toString(), whole, sums);
        Close.checkBits(sample.toString(), sample.run(scratch, loop, 3, divisor), whole);
      }
    }
  }

  @Test
  void averageOfAWholeMapKeepsItsDigits() {
    int size = 512;
    float[] x = new float[size * size];
    Arrays.fill(x, 0.1f);
    Window window = Window.channels(1, 1).kernel(size, size).columns(size, 1);
    float[] y = new float[1];
    AverageLoop loop = loops.averagePool(window, Activation.NONE);
    loop.pixels(scratch, x, 0, y, 0, 1, 1, 0, size, 0, size, size * size);
    Close.check("average", y, new double[] {0.1});
  }

  @Test
  void wrongFiltersAreRejected() {
    Window window = Window.channels(4, 6).groups(2).kernel(3, 3).columns(10, 10);
    Filter filter = new Filter(new float[6 * 4 * 9], new float[6]);
    assertThatThrownBy(() -> loops.convolution(window, filter, Activation.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 108 weights and 6 biases, found 216 and 6");
    assertThatThrownBy(
            () ->
                loops.depthwise(window, new Filter(new float[108], new float[6]), Activation.NONE))
        .hasMessageContaining("found 2 groups for 4");
    assertThatThrownBy(() -> Window.channels(4, 6).groups(4))
        .hasMessageContaining("groups that divide the channels");
  }
}
