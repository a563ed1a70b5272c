package dev.atrous.processor.report;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.StepSummary;
import dev.atrous.runtime.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The charts of a page: where costs go, how the receptive field grows, what memory holds when. */
final class Charts {

  private static final double WIDTH = 1000;
  private static final double HEIGHT = 300;
  private static final double LEFT = 62;
  private static final double BOTTOM = 28;
  private static final double TOP = 14;
  private static final int GOLDEN_ANGLE = 137;
  private static final int TICKS = 3;

  private final NetworkReport report;

  Charts(NetworkReport report) {
    this.report = report;
  }

  /** For each layer of the declaration, blocks as a whole, its part of parameters and products. */
  String costs() {
    Map<String, List<LayerSummary>> layers = new LinkedHashMap<>();
    for (LayerSummary layer : report.summary().layers()) {
      String name = layer.name().replaceFirst("\\..*", "");
      layers.computeIfAbsent(name, fresh -> new ArrayList<>()).add(layer);
    }
    Markup markup = new Markup();
    markup.begin("div", "class", "costs");
    markup.element("span", "", "class", "head");
    markup.element("span", "parameters", "class", "head");
    markup.element("span", "multiply-adds", "class", "head");
    long mostParameters = most(layers, LayerSummary::parameters);
    long mostProducts = most(layers, LayerSummary::multiplyAdds);
    layers.forEach(
        (name, parts) -> {
          long parameters = sum(parts, LayerSummary::parameters);
          long products = sum(parts, LayerSummary::multiplyAdds);
          if (parameters + products > 0) {
            markup.element("span", name, "class", "label", "data-layer", parts.get(0).name());
            bar(markup, "parameters", parameters, mostParameters, report.summary().parameters());
            bar(markup, "products", products, mostProducts, report.summary().multiplyAdds());
          }
        });
    return markup.end().toString();
  }

  private static long sum(List<LayerSummary> layers, ToLongFunction<LayerSummary> figure) {
    return layers.stream().mapToLong(figure).sum();
  }

  private static long most(
      Map<String, List<LayerSummary>> layers, ToLongFunction<LayerSummary> figure) {
    return layers.values().stream().mapToLong(parts -> sum(parts, figure)).max().orElse(0);
  }

  private static void bar(Markup markup, String kind, long number, long most, long all) {
    String share = all == 0 ? "" : Units.percent((double) number / all);
    markup.begin("span", "class", "bar " + kind);
    double width = most == 0 ? 0 : 100.0 * number / most;
    markup.element("i", "", "style", "width:" + Markup.number(0.7 * width) + "%");
    markup.element("small", number == 0 ? "" : Units.brief(number) + " · " + share);
    markup.end();
  }

  /** A bar for each layer, as high as its receptive field, and a line at the input's height. */
  String receptiveFields() {
    List<LayerSummary> layers = report.summary().layers();
    long input = layers.get(0).output().height();
    long most = layers.stream().mapToLong(LayerSummary::receptiveHeight).max().orElse(1);
    long top = Math.max(most, input);
    Markup svg = chart("The receptive field of each layer");
    for (long value = 0; value <= top; value += round(top)) {
      tick(svg, y(value, top), Units.exact(value));
    }
    double step = (WIDTH - LEFT) / layers.size();
    for (int at = 0; at < layers.size(); at++) {
      LayerSummary layer = layers.get(at);
      double y = y(layer.receptiveHeight(), top);
      svg.empty(
          "rect",
          "class",
          "field " + report.kind(layer),
          "data-layer",
          layer.name(),
          "x",
          LEFT + at * step + step * 0.1,
          "y",
          Math.min(y, HEIGHT - BOTTOM - 1),
          "width",
          Math.min(step * 0.8, 40),
          "height",
          Math.max(HEIGHT - BOTTOM - y, 1));
    }
    double line = y(input, top);
    svg.empty("line", "class", "mark", "x1", LEFT, "y1", line, "x2", WIDTH, "y2", line);
    svg.element(
        "text",
        "the input's " + Units.exact(input) + " rows",
        "class",
        "mark",
        "x",
        LEFT + 6,
        "y",
        line < TOP + 14 ? line + 14 : line - 5);
    axis(svg, "layers, from the first to the last");
    return svg.end().toString();
  }

  /** A rectangle for each result that is kept: when, and where in the memory of a pass. */
  String memory() {
    List<StepSummary> steps = report.summary().steps();
    long bytes = report.summary().memoryBytes();
    if (bytes == 0) {
      return new Markup()
          .element("p", "Nothing is kept between the steps of this network.", "class", "note")
          .toString();
    }
    Markup svg = chart("The memory of a pass, step by step");
    for (long value = 0; value <= bytes; value += round(bytes)) {
      tick(svg, y(value, bytes), Units.bytes(value));
    }
    double step = (WIDTH - LEFT) / steps.size();
    int number = 0;
    for (HeldResult result : report.held()) {
      double from = y(Float.BYTES * (result.offset() + result.floats()), bytes);
      double to = y(Float.BYTES * result.offset(), bytes);
      svg.empty(
          "rect",
          "class",
          "held",
          "style",
          "--hue:" + number++ * GOLDEN_ANGLE % 360,
          "data-layer",
          result.layer(),
          "data-note",
          Units.bytes(Float.BYTES * result.floats())
              + " kept from step "
              + (result.firstStep() + 1)
              + " to "
              + (result.lastStep() + 1),
          "x",
          LEFT + result.firstStep() * step,
          "y",
          from,
          "width",
          (result.lastStep() - result.firstStep() + 1) * step,
          "height",
          Math.max(to - from, 1));
    }
    StringBuilder alive = new StringBuilder();
    for (int at = 0; at < steps.size(); at++) {
      double y = y(Float.BYTES * NetworkReport.alive(report.held(), at), bytes);
      alive.append(at == 0 ? "M" : "L").append(Markup.number(LEFT + at * step));
      alive.append(' ').append(Markup.number(y)).append('H');
      alive.append(Markup.number(LEFT + (at + 1) * step));
    }
    svg.empty("path", "class", "alive", "d", alive);
    axis(svg, "steps, from the first to the last");
    return svg.end().toString();
  }

  private static Markup chart(String label) {
    return new Markup()
        .begin(
            "svg",
            "class",
            "chart",
            "viewBox",
            "0 0 " + Markup.number(WIDTH) + " " + Markup.number(HEIGHT),
            "role",
            "img",
            "aria-label",
            label);
  }

  /** A round number of which some fit below the most: 1, 2 or 5 and zeros. */
  private static long round(long most) {
    long unit = 1;
    while (most / (unit * 10) >= TICKS) {
      unit *= 10;
    }
    return most / (unit * 5) >= TICKS ? unit * 5 : most / (unit * 2) >= TICKS ? unit * 2 : unit;
  }

  private static double y(double value, double most) {
    return HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP);
  }

  private static void tick(Markup svg, double y, String label) {
    svg.empty("line", "class", "tick", "x1", LEFT, "y1", y, "x2", WIDTH, "y2", y);
    svg.element("text", label, "x", LEFT - 6, "y", y + 4, "text-anchor", "end");
  }

  private static void axis(Markup svg, String label) {
    svg.element("text", label, "x", LEFT, "y", HEIGHT - 8);
  }
}
