package dev.atrous.runtime.loops;

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
    assertThat(folded.weight()).as("no second array").isSameAs(filter.weight());
  }

  @Test
  void takesInputs() {
    Filter filter = new Filter(new float[] {1, 2, 3, 4, 5, 6}, new float[] {7, 8});
    assertThat(filter.inputs(0, 1).weight()).containsExactly(1, 4);
    assertThat(filter.inputs(1, 3).weight()).containsExactly(2, 3, 5, 6);
    assertThat(filter.inputs(1, 3).bias()).containsExactly(7, 8);
    assertThat(filter.withoutBias().bias()).containsExactly(0, 0);
    assertThat(filter.withoutBias().weight()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThatThrownBy(() -> filter.inputs(1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
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
