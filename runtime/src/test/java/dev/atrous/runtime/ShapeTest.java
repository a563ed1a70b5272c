package dev.atrous.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void countsAndPrints() {
    Shape shape = new Shape(2, 3, 257, 129);

    assertThat(shape.elements()).isEqualTo(2 * 3 * 257 * 129);
    assertThat(shape).hasToString("2×3×257×129");
  }

  @Test
  void onlyTheBatchMayBeZero() {
    assertThat(new Shape(0, 3, 2, 1).elements()).isZero();
    assertThat(new Shape(0, 3, 2, 1)).hasToString("0×3×2×1");
    assertThatThrownBy(() -> new Shape(-1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a batch of at least 0, found -1.");
    assertThatThrownBy(() -> new Shape(1, -1, 1, 1))
        .hasMessage("Expected a channels of at least 1, found -1.");
    assertThatThrownBy(() -> new Shape(0, 0, 1, 1)).hasMessageContaining("channels");
    assertThatThrownBy(() -> new Shape(1, 1, 0, 1)).hasMessageContaining("height");
    assertThatThrownBy(() -> new Shape(1, 1, 1, 0)).hasMessageContaining("width");
  }

  @Test
  void allValuesFitOneArray() {
    assertThat(new Shape(1, 1, 1, Integer.MAX_VALUE - 64).elements()).isEqualTo(2147483583);
    int most = Integer.MAX_VALUE;
    for (int[] sizes :
        new int[][] {
          {1, 1, 1, most - 63},
          {most, most, most, most},
          {65536, 65536, 1, 1},
          {2, 1, 46341, 46341},
          {0, 2, 46341, 46341}
        }) {
      assertThatThrownBy(() -> new Shape(sizes[0], sizes[1], sizes[2], sizes[3]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("at most 2147483583 values")
          .hasMessageContaining(sizes[0] + "×" + sizes[1] + "×" + sizes[2] + "×" + sizes[3]);
    }
  }
}
