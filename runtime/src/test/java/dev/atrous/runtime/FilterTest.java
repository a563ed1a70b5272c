package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FilterTest {

  @Test
  void foldsNormalisation() {
    Filter filter = new Filter(new float[] {1, 2, 3, 4}, new float[] {5, 6});
    Filter folded = filter.fold(new Affine(new float[] {2, -1}, new float[] {0.5f, 1}));

    assertThat(folded.weight()).containsExactly(2, 4, -3, -4);
    assertThat(folded.bias()).containsExactly(10.5f, -5);
    assertThat(filter.weight()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void checksLengths() {
    assertThatThrownBy(() -> new Filter(new float[5], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 weights for 2 biases");
    assertThatThrownBy(() -> new Affine(new float[2], new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 shifts for 2 scales");
    Filter filter = new Filter(new float[4], new float[2]);
    assertThatThrownBy(() -> filter.fold(new Affine(new float[3], new float[3])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a normalisation of 2 channels, found one of 3.");
  }
}
