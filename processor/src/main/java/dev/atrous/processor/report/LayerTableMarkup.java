package dev.atrous.processor.report;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Units;

/** The table of layers on a page; a cell's {@code data-value} is what its column is sorted by. */
final class LayerTableMarkup {

  private final Markup markup = new Markup();
  private final NetworkReport report;
  private final NetworkSummary network;

  private LayerTableMarkup(NetworkReport report) {
    this.report = report;
    network = report.summary();
  }

  static String of(NetworkReport report) {
    return new LayerTableMarkup(report).draw();
  }

  private String draw() {
    markup.begin("table").begin("thead").begin("tr");
    for (String head :
        new String[] {
          "layer",
          "operation",
          "output",
          "parameters",
          "multiply-adds",
          "receptive field",
          "output stride",
          "rate",
          "activations",
          "loop"
        }) {
      markup.begin("th", "scope", "col").element("button", head, "type", "button").end();
    }
    markup.end().end().begin("tbody");
    network.layers().forEach(this::row);
    markup.end().begin("tfoot").begin("tr");
    markup.element("th", "total", "scope", "row").element("td", "").element("td", "");
    markup.element("td", Units.exact(network.parameters()), "class", "number");
    markup.element("td", Units.exact(network.multiplyAdds()), "class", "number");
    markup.element("td", "").element("td", "").element("td", "");
    markup.element("td", Units.bytes(network.activationBytes()), "class", "number");
    return markup.element("td", "").end().end().end().toString();
  }

  private void row(LayerSummary layer) {
    markup.begin("tr", "data-row", layer.name());
    markup.begin("th", "scope", "row");
    markup.empty("i", "class", "dot " + report.kind(layer));
    markup.text(layer.name()).end();
    markup.element("td", layer.operation());
    number(BoxText.size(layer.output()), layer.output().elements());
    number(layer.parameters() == 0 ? "" : Units.exact(layer.parameters()), layer.parameters());
    number(
        layer.multiplyAdds() == 0 ? "" : Units.exact(layer.multiplyAdds()), layer.multiplyAdds());
    number(layer.receptiveField().toString(), layer.receptiveHeight());
    number(layer.outputStride().brief(), layer.outputStride().height());
    boolean dense = layer.rate().brief().equals("1");
    number(dense ? "" : layer.rate().brief(), layer.rate().height());
    number(Units.bytes(layer.activationBytes()), layer.activationBytes());
    markup.element("td", network.loops(layer));
    markup.end();
  }

  private void number(String text, long value) {
    markup.element("td", text, "class", "number", "data-value", value);
  }
}
