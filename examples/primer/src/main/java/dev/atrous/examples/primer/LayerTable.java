package dev.atrous.examples.primer;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Units;
import java.util.List;
import java.util.Locale;

/** Layers as lines of a table, with the figures that the processor worked out at compile time. */
final class LayerTable {

  private static final String ROW = "  %-14s%-10s%11s%18s%12s%10s";

  private final StringBuilder text = new StringBuilder();

  LayerTable() {
    row("", "layer", "output", "multiplications", "weights", "sees");
  }

  /** Adds one line for each layer of a network that computes. */
  LayerTable network(String title, List<LayerSummary> layers) {
    String label = title;
    for (LayerSummary layer : layers) {
      if (layer.multiplyAdds() > 0) {
        row(
            label,
            layer.name(),
            shape(layer.output()),
            Units.exact(layer.multiplyAdds()),
            Units.exact(layer.parameters()),
            layer.receptiveHeight() + "×" + layer.receptiveWidth());
        label = "";
      }
    }
    return this;
  }

  /** Adds a line with the sums of a network. */
  LayerTable together(List<LayerSummary> layers) {
    row(
        "",
        "together",
        "",
        Units.exact(multiplications(layers)),
        Units.exact(parameters(layers)),
        "");
    return this;
  }

  String text() {
    return text.toString();
  }

  static long multiplications(List<LayerSummary> layers) {
    return layers.stream().mapToLong(LayerSummary::multiplyAdds).sum();
  }

  static long parameters(List<LayerSummary> layers) {
    return layers.stream().mapToLong(LayerSummary::parameters).sum();
  }

  private static String shape(Shape shape) {
    return shape.height() + "×" + shape.width() + "×" + shape.channels();
  }

  private void row(Object... cells) {
    text.append(String.format(Locale.ROOT, ROW, cells).stripTrailing());
    text.append('\n');
  }
}
