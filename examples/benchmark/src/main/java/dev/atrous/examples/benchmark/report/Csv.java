package dev.atrous.examples.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as comma-separated values (RFC 4180): a line for each row and library. */
public final class Csv {

  private static final String HEADER =
      "layer,threads,library,median_ms,p10_ms,p90_ms,runs,gflops,remark";

  private Csv() {}

  /** The whole file. */
  public static String of(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    for (Row row : report.rows()) {
      lines.add(line(row, Report.OURS, row.ours()));
      for (int peer = 0; peer < row.peers().size(); peer++) {
        lines.add(line(row, report.peers().get(peer), row.peers().get(peer)));
      }
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String line(Row row, String library, Cell cell) {
    String numbers =
        cell.timing()
            .map(
                timing ->
                    String.format(
                        Locale.ROOT,
                        "%.6f,%.6f,%.6f,%d,%.3f",
                        timing.median() / 1e6,
                        timing.low() / 1e6,
                        timing.high() / 1e6,
                        timing.runs(),
                        row.flops() / timing.median()))
            .orElse(",,,,");
    return String.join(
        ",",
        quoted(row.workload()),
        Integer.toString(row.threads()),
        quoted(library),
        numbers,
        quoted(cell.remark()));
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
