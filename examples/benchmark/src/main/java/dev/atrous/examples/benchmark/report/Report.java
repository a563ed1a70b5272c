package dev.atrous.examples.benchmark.report;

import java.util.List;

/**
 * Everything that was measured.
 *
 * @param header under which circumstances, line by line
 * @param peers the names of the libraries beside ours
 */
public record Report(List<String> header, List<String> peers, List<Row> rows) {

  /** How we are called. */
  public static final String OURS = "Atrous";
}
