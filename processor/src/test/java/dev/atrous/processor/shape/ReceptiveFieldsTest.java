package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.ResizeAxis;
import dev.atrous.runtime.loops.ResizeRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Receptive fields of published networks: Araujo, Norris and Sim 2019, "Computing receptive fields
 * of convolutional neural networks", table 1. Then those where ways of different kinds meet.
 */
final class ReceptiveFieldsTest {

  private final ReceptiveFields fields = new ReceptiveFields();
  private final List<Integer> positions = new ArrayList<>();

  private int input(int size) {
    positions.add(size);
    return fields.input(size);
  }

  private int map(int size, ReceptiveFields.Read... reads) {
    positions.add(size);
    return fields.map(size, List.of(reads));
  }

  private static ReceptiveFields.Read read(int map, AxisMap how) {
    return new ReceptiveFields.Read(map, how);
  }

  /** Behind a kernel with as much padding on both sides. */
  private int sliding(int from, long kernel, long stride, long rate) {
    Axis axis = Axis.of(positions.get(from), kernel, stride, rate, Padding.HALF, false);
    return map((int) axis.output(), read(from, new AxisMap.Sliding(axis)));
  }

  private int sliding(int from, long kernel, long stride) {
    return sliding(from, kernel, stride, 1);
  }

  private int nearest(int from, int output) {
    AxisMap map =
        resampled(
            ResizeRule.nearest(ResizeRule.Coordinates.ASYMMETRIC, ResizeRule.Rounding.FLOOR),
            positions.get(from),
            output);
    return map(output, read(from, map));
  }

  private static AxisMap resampled(ResizeRule rule, int input, int output) {
    return new Resampled(new ResizeAxis(rule, input, output));
  }

  private int cropped(int from, int output, int first) {
    return map(output, read(from, new AxisMap.Shifted(positions.get(from), first)));
  }

  private int sum(int... maps) {
    List<ReceptiveFields.Read> reads = new ArrayList<>();
    int size = 1;
    for (int map : maps) {
      size = Math.max(size, positions.get(map));
    }
    for (int map : maps) {
      reads.add(
          read(map, positions.get(map) < size ? new AxisMap.Broadcast() : new AxisMap.Same(size)));
    }
    return map(size, reads.toArray(ReceptiveFields.Read[]::new));
  }

  private long through(int[]... windows) {
    int map = input(227);
    for (int[] window : windows) {
      map = sliding(map, window[0], window[1]);
    }
    return fields.size(map);
  }

  @Test
  void alexNet() {
    long size =
        through(
            new int[] {11, 4},
            new int[] {3, 2},
            new int[] {5, 1},
            new int[] {3, 2},
            new int[] {3, 1},
            new int[] {3, 1},
            new int[] {3, 1},
            new int[] {3, 2});
    assertThat(size).isEqualTo(195);
  }

  @Test
  void vgg16() {
    int map = input(224);
    for (int convolutions : new int[] {2, 2, 3, 3, 3}) {
      for (int layer = 0; layer < convolutions; layer++) {
        map = sliding(map, 3, 1);
      }
      map = sliding(map, 2, 2);
    }
    assertThat(fields.size(map)).isEqualTo(212);
  }

  @Test
  void mobileNet() {
    int map = sliding(input(224), 3, 2);
    for (int stride : new int[] {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1}) {
      map = sliding(map, 3, stride);
    }
    assertThat(fields.size(map)).isEqualTo(315);
  }

  /** Yu and Koltun 2016, section 2: rates 1, 2, 4 make fields of 3, 7, 15. */
  @Test
  void rates() {
    int one = sliding(input(99), 3, 1, 1);
    int two = sliding(one, 3, 1, 2);
    int four = sliding(two, 3, 1, 4);
    assertThat(List.of(fields.size(one), fields.size(two), fields.size(four)))
        .containsExactly(3L, 7L, 15L);
  }

  @Test
  void anInputSeesItself() {
    assertThat(fields.size(input(99))).isEqualTo(1);
  }

  @Test
  void theLargerOfTwoAroundTheSameMiddle() {
    int input = input(99);
    assertThat(fields.size(sum(sliding(input, 3, 1), sliding(input, 9, 1)))).isEqualTo(9);
  }

  @Test
  void branchesShiftedAgainstEachOther() {
    int input = input(20);
    int left = cropped(input, 10, 0);
    int right = cropped(input, 10, 7);
    assertThat(fields.size(sum(left, right))).isEqualTo(8);
    assertThat(fields.size(sum(sliding(left, 3, 1), right))).isEqualTo(9);
    assertThat(fields.size(sliding(sum(left, right), 3, 1))).isEqualTo(10);
  }

  /** The first ten pixels beside every second one: furthest apart at the end, 9 and 18. */
  @Test
  void branchesOfDifferentStrides() {
    int input = input(20);
    assertThat(fields.size(sum(cropped(input, 10, 0), sliding(input, 1, 2)))).isEqualTo(10);
  }

  /** Twice as many positions: a 3×3 kernel spans two or three of the map before, so two steps. */
  @Test
  void fractionsOfSteps() {
    int coarse = sliding(input(144), 3, 16);
    int fine = nearest(coarse, 36);
    assertThat(fields.size(fine)).isEqualTo(3);
    assertThat(fields.size(sliding(fine, 3, 1))).isEqualTo(3 + 16);
    assertThat(fields.size(sliding(fine, 6, 1))).isEqualTo(3 + 2 * 16);
  }

  /** A residual connection around convolutions of an enlarged map adds nothing to their field. */
  @Test
  void residualsBehindAnEnlargedMap() {
    int fine = nearest(sliding(input(144), 3, 16), 36);
    int convolution = sliding(sliding(fine, 3, 1), 3, 1);
    assertThat(fields.size(sum(fine, convolution))).isEqualTo(fields.size(convolution));
  }

  @Test
  void bilinearBetweenTwo() {
    int coarse = sliding(input(257), 3, 8);
    AxisMap map = resampled(ResizeRule.bilinear(ResizeRule.Coordinates.ALIGN_CORNERS), 33, 257);
    assertThat(fields.size(map(257, read(coarse, map)))).isEqualTo(3 + 8);
  }

  /** A gate of one position sees what all positions see, and lets each see it. */
  @Test
  void joinedWithOnePosition() {
    int map = sliding(input(18), 3, 2);
    int gate = map(1, read(map, new AxisMap.Whole(9)));
    assertThat(fields.size(gate)).isEqualTo(3 + 2 * 8);
    assertThat(fields.size(sum(gate, map))).isEqualTo(3 + 2 * 8);
    int behind = sliding(sum(map, gate), 3, 1); // at an end it reaches over that end only
    assertThat(fields.size(behind)).isEqualTo(3 + 2 * 8 + 2);
  }

  /** Of two inputs the one of which more is seen counts; they do not add up. */
  @Test
  void twoInputs() {
    assertThat(fields.size(sum(cropped(input(20), 10, 0), sliding(input(10), 3, 1)))).isEqualTo(3);
  }

  /** A transposed kernel of stride 2 with two taps reads one position each time. */
  @Test
  void transposed() {
    int coarse = sliding(input(64), 3, 4);
    Axis two = Axis.transposed(16, 2, 2, 1, Padding.VALID, 0);
    Axis four = Axis.transposed(16, 4, 2, 1, Padding.SAME, 0);
    assertThat(fields.size(map(32, read(coarse, new AxisMap.Transposed(two))))).isEqualTo(3);
    assertThat(fields.size(map(32, read(coarse, new AxisMap.Transposed(four))))).isEqualTo(3 + 4);
  }

  /** Rates as large as they may be, one behind the other, do not run over. */
  @Test
  void beyondAnyMap() {
    int map = input(99);
    for (int layer = 0; layer < 9; layer++) {
      map = sliding(map, 1 << 24, 1 << 24, 1 << 24);
      positions.set(map, 99);
    }
    assertThat(fields.size(map)).isGreaterThan(1L << 29);
  }
}
