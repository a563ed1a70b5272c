package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an axis map says of itself in short against the positions that it reads. */
final class AxisMapTest {

  private static final List<AxisMap> MAPS = new ArrayList<>();

  /** How many outputs each has. */
  private static final List<Integer> OUTPUTS = new ArrayList<>();

  static {
    for (int kernel = 1; kernel <= 5; kernel++) {
      for (int stride = 1; stride <= 4; stride++) {
        for (int rate = 1; rate <= 4; rate++) {
          for (Padding padding : Padding.values()) {
            Axis axis = Axis.of(23, kernel, stride, rate, padding, false);
            add(new AxisMap.Sliding(axis), axis.output());
            axis = Axis.transposed(9, kernel, stride, rate, padding, 0);
            add(new AxisMap.Transposed(axis), axis.output());
          }
        }
      }
    }
    for (int input = 1; input <= 17; input++) {
      for (int output = 1; output <= 40; output++) {
        add(new AxisMap.Resampled(input, output, false, false), output);
        add(new AxisMap.Resampled(input, output, true, false), output);
        add(new AxisMap.Resampled(input, output, true, true), output);
      }
    }
    add(new AxisMap.Shifted(9, 3), 5);
    add(new AxisMap.Shifted(9, -3), 15);
    add(new AxisMap.Same(9), 9);
    add(new AxisMap.Broadcast(), 9);
    add(new AxisMap.Whole(9), 1);
  }

  private static void add(AxisMap map, long outputs) {
    MAPS.add(map);
    OUTPUTS.add((int) outputs);
  }

  /** Any number of neighbouring outputs reads within the extent and the steps between them. */
  @Test
  void readsLieWithinExtentAndSteps() {
    for (int at = 0; at < MAPS.size(); at++) {
      AxisMap map = MAPS.get(at);
      for (int first = 0; first < OUTPUTS.get(at); first++) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int output = first; output < OUTPUTS.get(at); output++) {
          for (int read : map.reads(output)) {
            least = Math.min(least, read);
            most = Math.max(most, read);
          }
          long allowed = map.extent() + map.step().ceilTimes(output - first);
          assertThat(most < least ? 0L : most - least + 1L)
              .as("positions that outputs %d to %d of %s span", first, output, map)
              .isLessThanOrEqualTo(allowed);
        }
      }
    }
  }

  /** Neighbouring reads are as far apart as it says. */
  @Test
  void readsAreSpaced() {
    for (int at = 0; at < MAPS.size(); at++) {
      AxisMap map = MAPS.get(at);
      for (int output = 0; output < OUTPUTS.get(at); output++) {
        int[] reads = map.reads(output);
        for (int read = 1; read < reads.length; read++) {
          assertThat((long) reads[read] - reads[read - 1])
              .as("distance between reads of output %d of %s", output, map)
              .isEqualTo(map.spacing());
        }
      }
    }
  }

  @Test
  void someOutputSpansTheExtent() {
    Axis axis = Axis.of(23, 3, 2, 4, Padding.SAME, false);
    assertThat(new AxisMap.Sliding(axis).reads(5)).containsExactly(6, 10, 14);
    assertThat(new AxisMap.Sliding(axis).reads(0)).containsExactly(0, 4);
    assertThat(new AxisMap.Sliding(axis).extent()).isEqualTo(9);
    Axis transposed = Axis.transposed(9, 5, 2, 1, Padding.SAME, 0);
    assertThat(new AxisMap.Transposed(transposed).reads(8)).hasSize(2);
    assertThat(new AxisMap.Transposed(transposed).reads(9)).hasSize(3);
    assertThat(new AxisMap.Transposed(transposed).extent()).isEqualTo(3);
    assertThat(new AxisMap.Resampled(9, 18, true, false).reads(5)).containsExactly(2, 3);
    assertThat(new AxisMap.Resampled(9, 17, true, true).reads(4)).containsExactly(2);
    assertThat(new AxisMap.Shifted(9, -3).reads(2)).isEmpty();
    assertThat(new AxisMap.Shifted(9, -3).reads(3)).containsExactly(0);
    assertThat(new AxisMap.Broadcast().reads(7)).containsExactly(0);
    assertThat(new AxisMap.Whole(3).reads(0)).containsExactly(0, 1, 2);
  }
}
