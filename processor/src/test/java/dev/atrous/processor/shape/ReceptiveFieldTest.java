package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Receptive fields of published networks: Araujo, Norris and Sim 2019, "Computing receptive fields
 * of convolutional neural networks", table 1.
 */
final class ReceptiveFieldTest {

  private static ReceptiveField through(int[]... windows) {
    ReceptiveField field = ReceptiveField.INPUT;
    for (int[] window : windows) {
      field = field.window(window[0], window[1]);
    }
    return field;
  }

  @Test
  void alexNet() {
    ReceptiveField field =
        through(
            new int[] {11, 4},
            new int[] {3, 2},
            new int[] {5, 1},
            new int[] {3, 2},
            new int[] {3, 1},
            new int[] {3, 1},
            new int[] {3, 1},
            new int[] {3, 2});
    assertThat(field.size()).isEqualTo(195);
    assertThat(field.stride()).isEqualTo(32);
  }

  @Test
  void vgg16() {
    ReceptiveField field = ReceptiveField.INPUT;
    for (int convolutions : new int[] {2, 2, 3, 3, 3}) {
      for (int layer = 0; layer < convolutions; layer++) {
        field = field.window(3, 1);
      }
      field = field.window(2, 2);
    }
    assertThat(field.size()).isEqualTo(212);
  }

  @Test
  void mobileNet() {
    ReceptiveField field = ReceptiveField.INPUT.window(3, 2);
    for (int stride : new int[] {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1}) {
      field = field.window(3, stride);
    }
    assertThat(field.size()).isEqualTo(315);
  }

  /** Yu and Koltun 2016, section 2: rates 1, 2, 4 make fields of 3, 7, 15. */
  @Test
  void rates() {
    ReceptiveField one = ReceptiveField.INPUT.window(Axis.covered(3, 1), 1);
    ReceptiveField two = one.window(Axis.covered(3, 2), 1);
    ReceptiveField four = two.window(Axis.covered(3, 4), 1);
    assertThat(one.size()).isEqualTo(3);
    assertThat(two.size()).isEqualTo(7);
    assertThat(four.size()).isEqualTo(15);
  }

  @Test
  void joinedTakesTheLarger() {
    ReceptiveField small = ReceptiveField.INPUT.window(3, 1);
    ReceptiveField large = ReceptiveField.INPUT.window(9, 1);
    assertThat(small.joined(large).size()).isEqualTo(9);
    assertThat(large.joined(small).size()).isEqualTo(9);
  }
}
