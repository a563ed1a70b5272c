package dev.atrous.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of a network as text with aligned columns. */
public final class TextTable {

  private static final List<String> HEAD =
      List.of("layer", "operation", "output", "parameters", "multiply-adds", "receptive field");
  private static final int FIRST_NUMBER = 3;

  private TextTable() {}

  /** Lines without an end; the last one holds the totals. */
  public static List<String> lines(List<LayerRow> rows) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(HEAD);
    for (LayerRow row : rows) {
      cells.add(
          List.of(
              row.name(),
              row.operation(),
              row.output().size(),
              count(row.parameters()),
              count(row.multiplyAdds()),
              row.receptiveHeight() + "×" + row.receptiveWidth()));
    }
    long parameters = rows.stream().mapToLong(LayerRow::parameters).sum();
    long multiplyAdds = rows.stream().mapToLong(LayerRow::multiplyAdds).sum();
    cells.add(List.of("total", "", "", count(parameters), count(multiplyAdds), ""));
    return aligned(cells);
  }

  private static String count(long number) {
    return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
  }

  private static List<String> aligned(List<List<String>> cells) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = cells.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
        String cell = row.get(column);
        String space = " ".repeat(width - cell.length());
        line.append(column == 0 ? "" : "  ");
        line.append(column >= FIRST_NUMBER ? space + cell : cell + space);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
