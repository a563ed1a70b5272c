package dev.atrous.examples.benchmark.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Padding as TensorFlow and PyTorch have it, against numbers worked out by hand. */
class SlidingTest {

  @Test
  void sameSplitsWithTheOddPixelAtTheEnd() {
    assertThat(Sliding.SAME.stride(2).pads(224, 224, 3, 3)).isEqualTo(new Pads(0, 0, 1, 1));
    assertThat(Sliding.SAME.stride(2).pads(257, 257, 3, 3)).isEqualTo(new Pads(1, 1, 1, 1));
    assertThat(Sliding.SAME.rate(4).pads(33, 33, 3, 3)).isEqualTo(new Pads(4, 4, 4, 4));
    assertThat(Sliding.SAME.stride(2).pads(74, 74, 1, 1)).isEqualTo(new Pads(0, 0, 0, 0));
  }

  @Test
  void halfDoesNotDependOnTheStride() {
    assertThat(Sliding.HALF.stride(2).pads(224, 224, 3, 3)).isEqualTo(new Pads(1, 1, 1, 1));
    assertThat(Sliding.HALF.rate(3).pads(9, 9, 5, 5)).isEqualTo(new Pads(6, 6, 6, 6));
    assertThat(Sliding.VALID.rate(3).pads(99, 99, 5, 5).none()).isTrue();
  }
}
