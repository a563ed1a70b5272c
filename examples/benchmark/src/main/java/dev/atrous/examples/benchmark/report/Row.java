package dev.atrous.examples.benchmark.report;

import dev.atrous.examples.benchmark.measure.Timing;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A layer or network with a number of threads.
 *
 * @param flops multiplications and additions of a run, padding counted as input
 * @param ours our time
 * @param peers what the others have, in the order of the report
 */
public record Row(String workload, int threads, double flops, Cell ours, List<Cell> peers) {

  /** How many times as long as we a library takes. */
  OptionalDouble ratio(Cell peer) {
    if (ours.timing().isEmpty() || peer.timing().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(median(peer) / median(ours));
  }

  /** How fast we are, in 10⁹ operations a second. */
  OptionalDouble gigaflops() {
    return ours.timing().isEmpty() || flops == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(flops / median(ours));
  }

  private static double median(Cell cell) {
    return cell.timing().map(Timing::median).orElseThrow();
  }
}
