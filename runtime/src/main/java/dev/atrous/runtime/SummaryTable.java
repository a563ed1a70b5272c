package dev.atrous.runtime;

import java.util.List;
import java.util.Locale;

/** A network's layers as lines of text, and what they come to. */
final class SummaryTable {

  private SummaryTable() {}

  static String of(NetworkSummary network) {
    Columns table =
        new Columns(List.of(false, false, false, true, true, true, true, true, true, false));
    table.line(
        "layer",
        "operation",
        "output",
        "parameters",
        "multiply-adds",
        "receptive field",
        "stride",
        "rate",
        "activations",
        "loop");
    for (LayerSummary layer : network.layers()) {
      table.line(
          layer.name(),
          layer.operation(),
          size(layer.output()),
          layer.parameters() == 0 ? "" : Units.exact(layer.parameters()),
          layer.multiplyAdds() == 0 ? "" : Units.brief(layer.multiplyAdds()),
          layer.receptiveField().toString(),
          layer.outputStride().brief(),
          layer.rate().brief().equals("1") ? "" : layer.rate().brief(),
          Units.bytes(layer.activationBytes()),
          network.loops(layer));
    }
    table.line(
        "total",
        "",
        "",
        Units.exact(network.parameters()),
        Units.brief(network.multiplyAdds()),
        "",
        "",
        "",
        Units.bytes(network.activationBytes()),
        "");
    return table + "\n" + totals(network);
  }

  /** As {@link #of}, of each layer only what its declaration says and what follows from it. */
  static String declared(NetworkSummary network) {
    Columns table = new Columns(List.of(false, false, false, true, true, true, true));
    table.line("layer", "operation", "output", "parameters", "multiply-adds", "sees", "stride");
    for (LayerSummary layer : network.layers()) {
      table.line(
          layer.name(),
          layer.operation(),
          size(layer.output()),
          layer.parameters() == 0 ? "" : Units.exact(layer.parameters()),
          layer.multiplyAdds() == 0 ? "" : Units.brief(layer.multiplyAdds()),
          layer.receptiveField().toString(),
          layer.outputStride().brief());
    }
    return table + "\n" + totals(network);
  }

  private static String size(Shape output) {
    return output.channels() + "×" + output.height() + "×" + output.width();
  }

  private static String totals(NetworkSummary network) {
    Columns totals = new Columns(List.of(false, true, false));
    totals.line(
        "parameters",
        Units.exact(network.parameters()),
        Units.bytes(Float.BYTES * network.parameters()) + " of floats");
    totals.line(
        "multiply-adds",
        Units.exact(network.multiplyAdds()),
        Units.brief(network.multiplyAdds()) + " for one image");
    totals.line("input", Units.bytes(network.inputBytes()), "one image");
    totals.line("activations", Units.bytes(network.activationBytes()), "the results of all layers");
    totals.line("alive", Units.bytes(network.aliveBytes()), "of them between steps at once");
    totals.line("memory", Units.bytes(network.memoryBytes()), memory(network));
    return totals.toString();
  }

  private static String memory(NetworkSummary network) {
    String text = "planned for them, for each caller";
    if (network.aliveBytes() == 0) {
      return text;
    }
    double more = 100.0 * (network.memoryBytes() - network.aliveBytes()) / network.aliveBytes();
    return text + String.format(Locale.ROOT, ": %.1f %% more than is alive", more);
  }
}
