package dev.atrous.examples.benchmark.report;

import dev.atrous.examples.benchmark.measure.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The report as text: columns lined up, reasons and remarks as notes below. */
public final class TextTable {

  private static final String NONE = "n/a";

  private final Report report;
  private final List<List<String>> lines = new ArrayList<>();
  private final Map<String, Integer> notes = new LinkedHashMap<>();

  private TextTable(Report report) {
    this.report = report;
    lines.add(header());
    report.rows().forEach(row -> lines.add(line(row)));
  }

  /** The whole text. */
  public static String of(Report report) {
    return new TextTable(report).text();
  }

  private List<String> header() {
    List<String> line = new ArrayList<>(List.of("layer", "threads", Report.OURS + " ms"));
    for (String peer : report.peers()) {
      line.add(peer + " ms");
      line.add("ratio");
    }
    line.add("GFLOP/s");
    return line;
  }

  private List<String> line(Row row) {
    List<String> line = new ArrayList<>();
    line.add(row.workload());
    line.add(Integer.toString(row.threads()));
    line.add(text(row.ours()));
    for (Cell peer : row.peers()) {
      line.add(text(peer));
      line.add(number(row.ratio(peer), "%.2f"));
    }
    line.add(number(row.gigaflops(), "%.1f"));
    return line;
  }

  private String text(Cell cell) {
    String time = cell.timing().map(Timing::text).orElse(NONE);
    return cell.remark().isEmpty() ? time : time + " [" + note(cell.remark()) + "]";
  }

  private int note(String remark) {
    return notes.computeIfAbsent(remark, fresh -> notes.size() + 1);
  }

  private static String number(OptionalDouble value, String format) {
    return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    report.header().forEach(line -> text.append(line).append('\n'));
    text.append('\n');
    int[] widths = widths();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = line.get(column);
        String space = " ".repeat(widths[column] - cell.length());
        row.append(column == 0 ? cell + space : "  " + space + cell);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    text.append("\nratio: the other's time over ours; above 1 we are faster\n");
    notes.forEach((remark, number) -> text.append("[%d] %s%n".formatted(number, remark)));
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[lines.get(0).size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    return widths;
  }
}
