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
      field = behind(field, window[0], window[1]);
    }
    return field;
  }

  /** Behind a kernel of neighbouring taps that moves by a stride. */
  private static ReceptiveField behind(ReceptiveField field, long kernel, long stride) {
    return field.behind(new AxisMap.Sliding(new Axis(99, kernel, stride, 1, 0, 0, 1)));
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
        field = behind(field, 3, 1);
      }
      field = behind(field, 2, 2);
    }
    assertThat(field.size()).isEqualTo(212);
  }

  @Test
  void mobileNet() {
    ReceptiveField field = behind(ReceptiveField.INPUT, 3, 2);
    for (int stride : new int[] {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1}) {
      field = behind(field, 3, stride);
    }
    assertThat(field.size()).isEqualTo(315);
  }

  /** Yu and Koltun 2016, section 2: rates 1, 2, 4 make fields of 3, 7, 15. */
  @Test
  void rates() {
    ReceptiveField one = behind(ReceptiveField.INPUT, Axis.covered(3, 1), 1);
    ReceptiveField two = behind(one, Axis.covered(3, 2), 1);
    ReceptiveField four = behind(two, Axis.covered(3, 4), 1);
    assertThat(one.size()).isEqualTo(3);
    assertThat(two.size()).isEqualTo(7);
    assertThat(four.size()).isEqualTo(15);
  }

  @Test
  void joinedTakesTheLarger() {
    ReceptiveField small = behind(ReceptiveField.INPUT, 3, 1);
    ReceptiveField large = behind(ReceptiveField.INPUT, 9, 1);
    assertThat(small.joined(large).size()).isEqualTo(9);
    assertThat(large.joined(small).size()).isEqualTo(9);
  }

  /** Twice as many positions: a 3×3 kernel spans two or three of the map before, so two steps. */
  @Test
  void fractionsOfSteps() {
    ReceptiveField coarse = behind(ReceptiveField.INPUT, 3, 16);
    ReceptiveField fine = coarse.behind(new AxisMap.Resampled(9, 36, false, false));
    assertThat(fine.size()).isEqualTo(3);
    assertThat(fine.stride()).isEqualTo(4);
    assertThat(behind(fine, 3, 1).size()).isEqualTo(3 + 16);
    assertThat(behind(fine, 6, 1).size()).isEqualTo(3 + 2 * 16);
  }

  /** A gate of one position is repeated along the map: the map's positions stay as far apart. */
  @Test
  void joinedWithOnePosition() {
    ReceptiveField map = behind(ReceptiveField.INPUT, 3, 2);
    ReceptiveField gate = map.behind(new AxisMap.Whole(9)).behind(new AxisMap.Broadcast());
    for (ReceptiveField joined : new ReceptiveField[] {gate.joined(map), map.joined(gate)}) {
      assertThat(joined.size()).isEqualTo(3 + 2 * 8);
      assertThat(joined.stride()).isEqualTo(2);
      assertThat(behind(joined, 3, 1).size()).isEqualTo(3 + 2 * 8 + 2 * 2);
    }
  }
}
