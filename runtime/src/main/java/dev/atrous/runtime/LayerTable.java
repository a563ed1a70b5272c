package dev.atrous.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that {@link CompiledNetwork#summary()} returns: one line a layer, and the totals. */
final class LayerTable {

  private static final List<String> HEAD =
      List.of("layer", "operation", "output", "parameters", "multiply-adds", "receptive field");

  private LayerTable() {}

  static String of(List<LayerSummary> layers) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEAD);
    long parameters = 0;
    long multiplyAdds = 0;
    for (LayerSummary layer : layers) {
      Shape output = layer.output();
      lines.add(
          List.of(
              layer.name(),
              layer.operation(),
              output.channels() + "×" + output.height() + "×" + output.width(),
              count(layer.parameters()),
              count(layer.multiplyAdds()),
              layer.receptiveHeight() + "×" + layer.receptiveWidth()));
      parameters += layer.parameters();
      multiplyAdds += layer.multiplyAdds();
    }
    lines.add(List.of("total", "", "", count(parameters), count(multiplyAdds), ""));
    return aligned(lines);
  }

  private static String count(long number) {
    return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
  }

  private static String aligned(List<List<String>> lines) {
    int[] widths = new int[HEAD.size()];
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
        boolean number = column >= 3;
        text.append(column == 0 ? "" : "  ").append(number ? space + cell : cell + space);
      }
      table.append(text.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
