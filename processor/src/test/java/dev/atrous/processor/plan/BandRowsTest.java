package dev.atrous.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.shape.Axis;
import dev.atrous.runtime.loops.Combination;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Steps of little work stay in one piece, others are cut into few bands of enough work. */
final class BandRowsTest {

  private static WindowPlan pointwise(int height, int width, int inputs, int outputs) {
    return new WindowPlan(
        WindowPlan.Kind.CONVOLUTION,
        new Grid(inputs, height, width, inputs),
        new Grid(outputs, height, width, outputs),
        new Axis(height, 1, 1, 1, 0, 0, height),
        new Axis(width, 1, 1, 1, 0, 0, width),
        1,
        Optional.of(new FilterPlan(true, Optional.empty(), Optional.empty())),
        false,
        Optional.empty(),
        Epilogue.NONE);
  }

  private static JoinPlan sum(int height, int width, int channels) {
    Grid grid = new Grid(channels, height, width, channels);
    return new JoinPlan(Combination.ADD, grid, grid, grid, Epilogue.NONE);
  }

  @Test
  void littleWorkStaysInOnePiece() {
    assertThat(BandRows.of(pointwise(10, 10, 99, 100))).isEqualTo(10);
    assertThat(BandRows.of(sum(10, 10, 999))).isEqualTo(10);
  }

  @Test
  void twoBandsOfEnoughWorkAreTwo() {
    assertThat(BandRows.of(pointwise(10, 10, 100, 100))).isEqualTo(5);
    assertThat(BandRows.of(sum(10, 10, 1000))).isEqualTo(5);
  }

  @Test
  void muchWorkIsWorthAThreadForEachRow() {
    assertThat(BandRows.of(pointwise(33, 33, 480, 80))).isEqualTo(1);
    assertThat(BandRows.of(pointwise(33, 33, 48, 80))).isEqualTo(5);
    assertThat(BandRows.of(pointwise(3, 1000, 480, 480))).isEqualTo(1);
  }

  @Test
  void oneRowIsOnePiece() {
    assertThat(BandRows.of(pointwise(1, 1, 4096, 4096))).isEqualTo(1);
  }

  /** Sizes at the limit of what arrays hold do not overflow. */
  @Test
  void hugeMaps() {
    assertThat(BandRows.of(pointwise(46_000, 46_000, 1, 1))).isBetween(1, 23_000);
    assertThat(BandRows.of(pointwise(2, 1, 1_000_000_000, 1_000_000_000))).isEqualTo(1);
  }
}
