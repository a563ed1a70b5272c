package dev.atrous.processor.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.runtime.loops.ResizeAxis;
import dev.atrous.runtime.loops.ResizeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an axis map says of itself in short against the positions that it reads. */
final class AxisMapTest {

  private static final List<AxisMap> MAPS = new ArrayList<>();

  /** How many positions each reads from. */
  private static final List<Integer> INPUTS = new ArrayList<>();

  /** How many outputs each has. */
  private static final List<Integer> OUTPUTS = new ArrayList<>();

  static {
    for (int kernel = 1; kernel <= 5; kernel++) {
      for (int stride = 1; stride <= 4; stride++) {
        for (int rate = 1; rate <= 4; rate++) {
          for (Padding padding : Padding.values()) {
            Axis axis = Axis.of(23, kernel, stride, rate, padding, false);
            add(new AxisMap.Sliding(axis), 23, axis.output());
            axis = Axis.transposed(9, kernel, stride, rate, padding, 0);
            add(new AxisMap.Transposed(axis), 9, axis.output());
          }
        }
      }
    }
    for (int input = 1; input <= 17; input++) {
      for (int output = 1; output <= 40; output++) {
        for (ResizeRule.Coordinates coordinates : ResizeRule.Coordinates.values()) {
          for (ResizeRule.Rounding rounding : ResizeRule.Rounding.values()) {
            ResizeRule nearest = ResizeRule.nearest(coordinates, rounding);
            add(resampled(nearest, input, output), input, output);
          }
          add(resampled(ResizeRule.bilinear(coordinates), input, output), input, output);
          ResizeRule bicubic = ResizeRule.bicubic(coordinates, -0.75, output % 2 == 0);
          add(resampled(bicubic, input, output), input, output);
        }
      }
    }
    add(new AxisMap.Shifted(9, 3), 9, 5);
    add(new AxisMap.Shifted(9, -3), 9, 15);
    for (boolean mirrored : new boolean[] {false, true}) {
      add(new AxisMap.Extended(9, 3, mirrored), 9, 15);
    }
    add(new AxisMap.Blocks(3), 9, 3);
    add(new AxisMap.Same(9), 9, 9);
    add(new AxisMap.Broadcast(), 1, 9);
    add(new AxisMap.Whole(9), 9, 1);
    add(new Throughout(9), 9, 9);
  }

  private static AxisMap resampled(ResizeRule rule, int input, int output) {
    return new Resampled(new ResizeAxis(rule, input, output));
  }

  private static void add(AxisMap map, int inputs, long outputs) {
    MAPS.add(map);
    INPUTS.add(inputs);
    OUTPUTS.add((int) outputs);
  }

  /** What neighbouring outputs read, inside the input, is what their span says, but for padding. */
  @Test
  void spansHoldWhatIsRead() {
    for (int at = 0; at < MAPS.size(); at++) {
      AxisMap map = MAPS.get(at);
      for (int first = 0; first < OUTPUTS.get(at); first++) {
        Span reads = Span.EMPTY;
        for (int last = first; last < OUTPUTS.get(at); last++) {
          // What stands for a position beyond the ends is not where the span says.
          if (!(map instanceof AxisMap.Extended) || isInside(map.span(new Span(last, last)), at)) {
            for (int read : map.reads(last)) {
              reads = reads.with(new Span(read, read));
            }
          }
          Span span = map.span(new Span(first, last));
          assertThat(span.with(reads))
              .as("positions that outputs %d to %d of %s read", first, last, map)
              .isEqualTo(span);
        }
      }
    }
  }

  private static boolean isInside(Span span, int map) {
    return span.first() >= 0 && span.last() < INPUTS.get(map);
  }

  /** Mirrored at the ends, which stand once; or the ends, as often as needed. */
  @Test
  void positionsStandForOthers() {
    assertThat(all(new AxisMap.Extended(4, 3, true), 10))
        .containsExactly(3, 2, 1, 0, 1, 2, 3, 2, 1, 0);
    assertThat(all(new AxisMap.Extended(4, 3, false), 10))
        .containsExactly(0, 0, 0, 0, 1, 2, 3, 3, 3, 3);
  }

  private static int[] all(AxisMap map, int outputs) {
    return IntStream.range(0, outputs).flatMap(at -> IntStream.of(map.reads(at))).toArray();
  }

  /** Where all is inside the input, a span begins and ends with what is read. */
  @Test
  void spansAreTight() {
    int compared = 0;
    for (int at = 0; at < MAPS.size(); at++) {
      AxisMap map = MAPS.get(at);
      for (int output = 0; output < OUTPUTS.get(at); output++) {
        Span span = map.span(new Span(output, output));
        int[] reads = map.reads(output);
        boolean inside = span.first() >= 0 && span.last() < INPUTS.get(at);
        if (inside && !span.isEmpty() && !(map instanceof Resampled)) {
          assertThat(new Span(reads[0], reads[reads.length - 1]))
              .as("positions that output %d of %s reads", output, map)
              .isEqualTo(span);
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(1000);
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
  void examples() {
    Axis axis = Axis.of(23, 3, 2, 4, Padding.SAME, false);
    assertThat(new AxisMap.Sliding(axis).reads(5)).containsExactly(6, 10, 14);
    assertThat(new AxisMap.Sliding(axis).reads(0)).containsExactly(0, 4);
    assertThat(new AxisMap.Sliding(axis).span(new Span(0, 1))).isEqualTo(new Span(-4, 6));
    Axis transposed = Axis.transposed(9, 5, 2, 1, Padding.SAME, 0);
    assertThat(new AxisMap.Transposed(transposed).reads(8)).hasSize(2);
    assertThat(new AxisMap.Transposed(transposed).reads(9)).hasSize(3);
    Axis gaps = Axis.transposed(9, 2, 3, 1, Padding.VALID, 0);
    assertThat(new AxisMap.Transposed(gaps).span(new Span(2, 2))).isEqualTo(Span.EMPTY);
    assertThat(new AxisMap.Transposed(gaps).span(new Span(2, 5))).isEqualTo(new Span(1, 1));
    ResizeRule centres = ResizeRule.bilinear(ResizeRule.Coordinates.HALF_PIXEL);
    assertThat(resampled(centres, 9, 18).reads(5)).containsExactly(2, 3);
    ResizeRule corners = ResizeRule.bilinear(ResizeRule.Coordinates.ALIGN_CORNERS);
    assertThat(resampled(corners, 9, 17).reads(4)).containsExactly(2);
    // Whole places of 0.4, 2.5 apart: every second output is read five further on.
    assertThat(new Resampled(new ResizeAxis(centres, 9, 3, 0.4)).step()).isEqualTo(new Ratio(5, 2));
    assertThat(new AxisMap.Shifted(9, -3).reads(2)).isEmpty();
    assertThat(new AxisMap.Shifted(9, -3).reads(3)).containsExactly(0);
    assertThat(new AxisMap.Broadcast().reads(7)).containsExactly(0);
    assertThat(new AxisMap.Whole(3).reads(0)).containsExactly(0, 1, 2);
  }
}
