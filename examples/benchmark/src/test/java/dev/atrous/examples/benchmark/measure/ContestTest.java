package dev.atrous.examples.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.examples.benchmark.peer.Runner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Turns alternate, and the statistics are those of the runs. */
class ContestTest {

  private final List<String> order = new ArrayList<>();

  /** Writes down when it is prepared. */
  private Runner runner(String name) {
    return new Runner() {
      @Override
      public void before() {
        order.add(name);
      }

      @Override
      public void run() {}

      @Override
      public float[][] outputs() {
        return new float[0][];
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void runnersTakeTurns() {
    List<Timing> timings = Contest.hold(List.of(runner("a"), runner("b")), 0.01);
    assertThat(timings).hasSize(2).allMatch(timing -> timing.runs() >= 5);
    assertThat(String.join("", order)).matches("a+b+(ab){5,}");
  }

  @Test
  void percentilesAreInterpolated() {
    Timing timing = Timing.of(new long[] {50, 10, 40, 20, 30});
    assertThat(timing.median()).isEqualTo(30);
    assertThat(timing.low()).isCloseTo(14, within(1e-9));
    assertThat(timing.high()).isCloseTo(46, within(1e-9));
    assertThat(timing.runs()).isEqualTo(5);
  }

  @Test
  void timesHaveThreeDigits() {
    assertThat(new Timing(12_345, 0, 0, 1).text()).isEqualTo("0.0123");
    assertThat(new Timing(123_456, 0, 0, 1).text()).isEqualTo("0.123");
    assertThat(new Timing(1_234_567, 0, 0, 1).text()).isEqualTo("1.23");
    assertThat(new Timing(12_345_678, 0, 0, 1).text()).isEqualTo("12.3");
  }
}
