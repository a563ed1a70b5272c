package dev.atrous.runtime;

import java.util.ArrayList;
import java.util.List;

/** Lines of text whose cells stand below each other. */
final class Columns {

  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();
  private final List<Boolean> numbers;

  /**
   * Begins a table.
   *
   * @param numbers for each column, whether its cells end below each other
   */
  Columns(List<Boolean> numbers) {
    this.numbers = numbers;
  }

  void line(String... cells) {
    lines.add(List.of(cells));
  }

  @Override
  public String toString() {
    int[] widths = new int[numbers.size()];
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        String cell = line.get(column);
        String space = " ".repeat(widths[column] - cell.length());
        text.append(column == 0 ? "" : GAP);
        text.append(numbers.get(column) ? space + cell : cell + space);
      }
      table.append(text.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
