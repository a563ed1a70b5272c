package dev.atrous.runtime.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows that are completed by their own pixels. */
final class BeyondTheEdgeTest {

  @Test
  void mirroredAtTheOutermostPixel() {
    float[] row = {-1, 0, 0, -1, 0, 0, -1, 1, 10, -1, 2, 20, -1, 3, 30, -1};
    Pixels.mirror(row, 1, 3, 2, 3, 0, 2);
    assertThat(row).containsExactly(-1, 3, 30, -1, 2, 20, -1, 1, 10, -1, 2, 20, -1, 3, 30, -1);
  }

  @Test
  void outermostPixelsRepeated() {
    float[] row = {0, 0, 1, 2, 0};
    Pixels.extend(row, 0, 1, 2, 2, 1, 1);
    assertThat(row).containsExactly(1, 1, 1, 2, 2);
    float[] mirrored = {0, 1, 2, 0};
    Pixels.mirror(mirrored, 0, 1, 1, 2, 1, 1);
    assertThat(mirrored).containsExactly(2, 1, 2, 1);
  }
}
