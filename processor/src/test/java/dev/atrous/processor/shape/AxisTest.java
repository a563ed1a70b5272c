package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of windows against published examples. */
final class AxisTest {

  /** Dumoulin and Visin 2016, chapters 2, 3 and 5: the figures' captions. */
  @ParameterizedTest
  @CsvSource({
    // input, kernel, stride, rate, padding, output
    "4, 3, 1, 1, 0, 2", // figure 2.1: no padding, unit strides
    "5, 4, 1, 1, 2, 6", // figure 2.2: arbitrary padding
    "5, 3, 1, 1, 1, 5", // figure 2.3: half padding
    "5, 3, 1, 1, 2, 7", // figure 2.4: full padding
    "5, 3, 2, 1, 0, 2", // figure 2.5: no padding, strides
    "5, 3, 2, 1, 1, 3", // figure 2.6: padding and strides
    "6, 3, 2, 1, 1, 3", // figure 2.7: the last row is not read
    "7, 3, 1, 2, 0, 3", // figure 5.1: dilation
    "2, 3, 1, 1, 0, 0", // nothing fits
  })
  void convolution(int input, int kernel, int stride, int rate, int pad, int output) {
    Axis axis = Axis.padded(input, kernel, stride, rate, pad, pad, false);
    assertThat(axis.output()).isEqualTo(output);
  }

  /** Dumoulin and Visin 2016, chapter 4: each is the transpose of a figure of chapter 2. */
  @ParameterizedTest
  @CsvSource({
    // input, kernel, stride, padding, added, output
    "2, 3, 1, 0, 0, 4", // figure 4.1
    "6, 4, 1, 2, 0, 5", // figure 4.2
    "5, 3, 1, 1, 0, 5", // figure 4.3
    "7, 3, 1, 2, 0, 5", // figure 4.4
    "2, 3, 2, 0, 0, 5", // figure 4.5
    "3, 3, 2, 1, 0, 5", // figure 4.6
    "3, 3, 2, 1, 1, 6", // figure 4.7
  })
  void transposed(int input, int kernel, int stride, int pad, int added, int output) {
    Axis axis = Axis.transposed(input, kernel, stride, 1, pad, pad, added);
    assertThat(axis.output()).isEqualTo(output);
  }

  @ParameterizedTest
  @CsvSource({
    // input, kernel, stride, rate, before, after, output
    "5, 3, 2, 1, 1, 1, 3",
    "6, 3, 2, 1, 0, 1, 3", // the odd row comes last, as in TensorFlow
    "224, 7, 2, 1, 2, 3, 112",
    "4, 2, 1, 1, 0, 1, 4",
    "9, 3, 1, 18, 18, 18, 9",
    "10, 1, 3, 1, 0, 0, 4",
    "4, 2, 5, 1, 0, 0, 1", // a stride larger than the map
  })
  void same(int input, int kernel, int stride, int rate, int before, int after, int output) {
    Axis axis = Axis.of(input, kernel, stride, rate, Padding.SAME, false);
    assertThat(axis).isEqualTo(new Axis(input, kernel, stride, rate, before, after, output));
  }

  @Test
  void rulesForPadding() {
    assertThat(Axis.of(9, 5, 1, 1, Padding.VALID, false).output()).isEqualTo(5);
    assertThat(Axis.of(9, 5, 1, 2, Padding.HALF, false).before()).isEqualTo(4);
    assertThat(Axis.of(9, 4, 1, 1, Padding.HALF, false).before()).isEqualTo(1);
    assertThat(Axis.of(9, 5, 1, 2, Padding.FULL, false).before()).isEqualTo(8);
    assertThat(Axis.of(9, 5, 1, 2, Padding.FULL, false).output()).isEqualTo(17);
  }

  /** PyTorch's rule: a last window must start in the input or in the padding before it. */
  @ParameterizedTest
  @CsvSource({
    // input, kernel, stride, padding, floor, ceil
    "112, 3, 2, 0, 55, 56", // GoogLeNet's pooling
    "6, 3, 2, 1, 3, 4",
    "3, 2, 2, 1, 2, 2", // the third window would start in the padding after the input
    "2, 1, 3, 0, 1, 1",
    "4, 2, 2, 0, 2, 2",
    "5, 3, 4, 1, 2, 2",
  })
  void ceil(int input, int kernel, int stride, int pad, int floor, int ceil) {
    assertThat(Axis.padded(input, kernel, stride, 1, pad, pad, false).output()).isEqualTo(floor);
    assertThat(Axis.padded(input, kernel, stride, 1, pad, pad, true).output()).isEqualTo(ceil);
  }

  /** SAME makes a transposed convolution the exact multiple of its input. */
  @Test
  void transposedSame() {
    for (int kernel = 1; kernel <= 7; kernel++) {
      for (int stride = 1; stride <= 5; stride++) {
        for (int rate = 1; rate <= 3; rate++) {
          Axis axis = Axis.transposed(6, kernel, stride, rate, Padding.SAME, 0);
          assertThat(axis.output()).as("%s", axis).isEqualTo(6L * stride);
          assertThat(axis.after() - axis.before()).isBetween(0L, 1L);
        }
      }
    }
  }

  @Test
  void nothingOverflows() {
    int most = 1 << 24;
    assertThat(Axis.of(most, most, 1, most, Padding.FULL, false).output())
        .isEqualTo(most + (long) most * (most - 1));
  }
}
