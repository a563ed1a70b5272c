package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Receptive fields of published networks: Araujo, Norris and Sim 2019, "Computing receptive fields
 * of convolutional neural networks", table 1.
 */
final class ReachTest {

  private static Reach through(int[]... windows) {
    Reach reach = Reach.INPUT;
    for (int[] window : windows) {
      reach = reach.window(window[0], window[1]);
    }
    return reach;
  }

  @Test
  void alexNet() {
    Reach reach =
        through(
            new int[] {11, 4},
            new int[] {3, 2},
            new int[] {5, 1},
            new int[] {3, 2},
            new int[] {3, 1},
            new int[] {3, 1},
            new int[] {3, 1},
            new int[] {3, 2});
    assertThat(reach.field()).isEqualTo(195);
    assertThat(reach.stride()).isEqualTo(32);
  }

  @Test
  void vgg16() {
    Reach reach = Reach.INPUT;
    for (int convolutions : new int[] {2, 2, 3, 3, 3}) {
      for (int layer = 0; layer < convolutions; layer++) {
        reach = reach.window(3, 1);
      }
      reach = reach.window(2, 2);
    }
    assertThat(reach.field()).isEqualTo(212);
  }

  @Test
  void mobileNet() {
    Reach reach = Reach.INPUT.window(3, 2);
    for (int stride : new int[] {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1}) {
      reach = reach.window(3, stride);
    }
    assertThat(reach.field()).isEqualTo(315);
  }

  /** Yu and Koltun 2016, section 2: rates 1, 2, 4 make fields of 3, 7, 15. */
  @Test
  void rates() {
    Reach one = Reach.INPUT.window(Axis.covered(3, 1), 1);
    Reach two = one.window(Axis.covered(3, 2), 1);
    Reach four = two.window(Axis.covered(3, 4), 1);
    assertThat(one.field()).isEqualTo(3);
    assertThat(two.field()).isEqualTo(7);
    assertThat(four.field()).isEqualTo(15);
  }

  @Test
  void joinedTakesTheLarger() {
    Reach small = Reach.INPUT.window(3, 1);
    Reach large = Reach.INPUT.window(9, 1);
    assertThat(small.joined(large).field()).isEqualTo(9);
    assertThat(large.joined(small).field()).isEqualTo(9);
  }
}
