package dev.atrous.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.shape.Axis;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tap ranges against brute force over random axes. */
final class TapRangesTest {

  private static final int AXES = 20_000;

  @Test
  void everyPositionHasTheTapsThatMeetTheInput() {
    long seed = 20_240_611;
    Random random = new Random(seed);
    int written = 0;
    for (int run = 0; run < AXES; run++) {
      long input = 1 + random.nextInt(12);
      long kernel = 1 + random.nextInt(6);
      long stride = 1 + random.nextInt(4);
      long rate = 1 + random.nextInt(random.nextInt(5) == 0 ? 20 : 3);
      long before = random.nextInt(8);
      long after = random.nextInt(8);
      long room = input + before + after - (rate * (kernel - 1) + 1);
      if (room < 0) {
        continue;
      }
      long output = room / stride + 1;
      if (output * stride < input + before) {
        output += random.nextInt(2); // a last window that hangs over the end
      }
      Axis axis = new Axis(input, kernel, stride, rate, before, after, output);
      for (boolean countPadding : List.of(false, true)) {
        Optional<List<TapRange>> ranges = TapRanges.of(axis, countPadding);
        if (ranges.isPresent()) {
          written++;
          check(axis, countPadding, ranges.get());
        }
      }
    }
    assertThat(written).isGreaterThan(AXES);
  }

  private static void check(Axis axis, boolean countPadding, List<TapRange> ranges) {
    int next = 0;
    for (TapRange range : ranges) {
      assertThat(range.first()).as("%s", axis).isEqualTo(next);
      assertThat(range.end()).as("%s", axis).isGreaterThan(next);
      for (int position = range.first(); position < range.end(); position++) {
        assertThat(taps(range)).as("%s at %d", axis, position).isEqualTo(meeting(axis, position));
        if (countPadding) {
          assertThat(range.counted())
              .as("%s at %d", axis, position)
              .isEqualTo(counted(axis, position));
        }
      }
      next = range.end();
    }
    assertThat((long) next).isEqualTo(axis.output());
  }

  private static List<Integer> taps(TapRange range) {
    return java.util.stream.IntStream.range(range.tap(), range.tapEnd()).boxed().toList();
  }

  private static List<Integer> meeting(Axis axis, int position) {
    return java.util.stream.IntStream.range(0, (int) axis.kernel())
        .filter(tap -> row(axis, position, tap) >= 0 && row(axis, position, tap) < axis.input())
        .boxed()
        .toList();
  }

  private static int counted(Axis axis, int position) {
    return (int)
        java.util.stream.IntStream.range(0, (int) axis.kernel())
            .filter(tap -> row(axis, position, tap) < axis.input() + axis.after())
            .count();
  }

  private static long row(Axis axis, int position, int tap) {
    return position * axis.stride() - axis.before() + tap * axis.rate();
  }

  @Test
  void tooManyRangesAreNotWritten() {
    assertThat(TapRanges.of(new Axis(100, 49, 1, 1, 24, 24, 100), false)).isEmpty();
    assertThat(TapRanges.of(new Axis(100, 13, 1, 1, 6, 6, 100), false)).isEmpty();
    assertThat(TapRanges.of(new Axis(100, 5, 1, 1, 2, 2, 100), false).orElseThrow()).hasSize(5);
  }
}
