package dev.atrous.runtime.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NormalizationTest {

  @Test
  void presetsAreExactForEveryColour() {
    for (int colour = 0; colour < 256; colour++) {
      assertThat(Normalization.NONE.normalize(0, colour)).isEqualTo(colour);
      assertThat(Normalization.UNIT.normalize(1, colour)).isEqualTo(colour / 255f);
      assertThat(Normalization.SIGNED.normalize(2, colour)).isEqualTo((colour - 127.5f) / 127.5f);
      for (int channel = 0; channel < 3; channel++) {
        float value = Normalization.IMAGENET.normalize(channel, colour);
        assertThat(Normalization.IMAGENET.restore(channel, value)).isEqualTo(colour);
      }
    }
  }

  @Test
  void checksNumbers() {
    for (double wrong : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Normalization.of(wrong, 0, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Expected a finite number other than 0 as scale, found " + wrong + ".");
      assertThatThrownBy(() -> Normalization.of(1, 0, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Normalization.of(1, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Normalization.of(1, new double[2], new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 and 1");
    assertThatThrownBy(() -> Normalization.of(1, new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void arraysAreCopied() {
    double[] mean = {0, 0, 0};
    Normalization normalization = Normalization.of(1, mean, new double[] {1, 1, 1});
    mean[0] = 99;

    assertThat(normalization.normalize(0, 5)).isEqualTo(5);
  }
}
