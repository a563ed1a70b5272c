package dev.atrous.examples.benchmark.report;

import dev.atrous.examples.benchmark.measure.Timing;
import java.util.Optional;

/**
 * What one library has in one row.
 *
 * @param timing its time, if there is one
 * @param remark why there is none, or what must be known of it; may be empty
 */
public record Cell(Optional<Timing> timing, String remark) {

  /** A time. */
  public static Cell of(Timing timing, String remark) {
    return new Cell(Optional.of(timing), remark);
  }

  /** No time, for a reason. */
  public static Cell none(String reason) {
    return new Cell(Optional.empty(), reason);
  }
}
