package dev.atrous.examples.primer.gallery;

import dev.atrous.examples.primer.arithmetic.Svg;
import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Units;
import dev.atrous.runtime.Weights;
import java.util.ArrayList;
import java.util.List;

/** Draws the maps of a network as blocks of rows, columns and channels, between them its layers. */
final class Blocks {

  private static final double PIXEL = 11;
  private static final double SLANT = 0.62;
  private static final double TOP = 46;
  private static final double GAP = 168;
  private static final double MARGIN = 24;
  private static final double LETTER = 6.6;

  private static final String STYLE =
      """
      text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #23262b;
        text-anchor: middle; }
      .soft { fill: #6b7079; } .sum { font-weight: 600; }
      .front { fill: #9cc7ea; stroke: #3d4650; stroke-width: 0.7; }
      .side { fill: #6ea7d6; stroke: #3d4650; stroke-width: 0.7; }
      .arrow { stroke: #3d4650; stroke-width: 1.4; }
      .head { fill: #3d4650; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6e6e3; } .soft { fill: #9aa0a9; }
        .front { fill: #376d99; stroke: #c3ccd6; } .side { fill: #28527a; stroke: #c3ccd6; }
        .arrow { stroke: #c3ccd6; } .head { fill: #c3ccd6; }
      }
      """;

  private final List<LayerSummary> layers;
  private final Weights weights;
  private final Svg svg;
  private final double bottom;
  private double at = MARGIN;

  private Blocks(NetworkSummary network, Weights weights) {
    this.weights = weights;
    layers = network.layers();
    double width = 2 * MARGIN;
    double height = 0;
    for (LayerSummary layer : layers) {
      width += blockWidth(layer.output());
      height = Math.max(height, blockHeight(layer.output()));
    }
    width += (layers.size() - 1) * GAP;
    List<String> products = products(network);
    for (String line : products) {
      width = Math.max(width, 2 * MARGIN + line.length() * LETTER);
    }
    bottom = TOP + height;
    String description =
        network.name() + ": " + Units.exact(network.multiplyAdds()) + " multiplications";
    svg = Svg.picture(width, bottom + 46 + 22 * products.size(), description, STYLE);
    at = (width - blocks()) / 2;
    draw();
    for (int line = 0; line < products.size(); line++) {
      String kind = line == products.size() - 1 ? "sum" : "soft";
      svg.label(kind, width / 2, bottom + 56 + 22 * line, products.get(line));
    }
  }

  /**
   * The picture of a network whose layers follow one another.
   *
   * @param weights for the shapes of its kernels
   */
  static String of(NetworkSummary network, Weights weights) {
    return new Blocks(network, weights).svg.toString();
  }

  private double blocks() {
    double width = (layers.size() - 1) * GAP;
    for (LayerSummary layer : layers) {
      width += blockWidth(layer.output());
    }
    return width;
  }

  /** For each layer its multiplications, and the sum. */
  private static List<String> products(NetworkSummary network) {
    List<String> lines = new ArrayList<>();
    List<LayerSummary> computing =
        network.layers().stream().filter(layer -> layer.multiplyAdds() > 0).toList();
    for (LayerSummary layer : computing) {
      Shape output = layer.output();
      long positions = (long) output.height() * output.width();
      lines.add(
          "%s: %d × %d positions × %s weights = %s"
              .formatted(
                  layer.operation(),
                  output.height(),
                  output.width(),
                  Units.exact(layer.multiplyAdds() / positions),
                  Units.exact(layer.multiplyAdds())));
    }
    lines.add(Units.exact(network.multiplyAdds()) + " multiplications");
    return lines;
  }

  /** Channels are drawn less deep, the more there are. */
  private static double depth(Shape shape) {
    return 5 * Math.sqrt(shape.channels()) + 2 * Math.min(shape.channels(), 4);
  }

  private static double blockWidth(Shape shape) {
    return PIXEL * shape.width() + SLANT * depth(shape);
  }

  private static double blockHeight(Shape shape) {
    return PIXEL * shape.height() + SLANT * depth(shape);
  }

  private void draw() {
    for (int index = 0; index < layers.size(); index++) {
      LayerSummary layer = layers.get(index);
      if (index > 0) {
        arrow(layer);
      }
      block(layer);
    }
  }

  /** A layer: its kernel, how many of that shape it has, and the way from map to map. */
  private void arrow(LayerSummary layer) {
    int[] kernels = weights.shape(layer.name() + ".weight");
    Shape kernel = new Shape(1, kernels[1], kernels[2], kernels[3]);
    double middle = at + GAP / 2;
    double y = bottom - 58;
    double end = at + GAP - 14;
    svg.line("arrow", at + 12, y, end - 6, y);
    svg.polygon("head", end, y, end - 8, y - 4, end - 8, y + 4);
    box(kernel, middle - blockWidth(kernel) / 2, y - 30);
    svg.label("", middle, y - 11, layer.operation());
    svg.label("soft", middle, y + 19, kernels[0] + " kernels of");
    svg.label("soft", middle, y + 37, size(kernel));
    at += GAP;
  }

  private void block(LayerSummary layer) {
    Shape shape = layer.output();
    box(shape, at, bottom);
    svg.label("", at + PIXEL * shape.width() / 2, bottom + 20, size(shape));
    at += blockWidth(shape);
  }

  private static String size(Shape shape) {
    return "%d × %d × %d".formatted(shape.height(), shape.width(), shape.channels());
  }

  private void box(Shape shape, double left, double low) {
    double back = SLANT * depth(shape);
    double width = PIXEL * shape.width();
    double height = PIXEL * shape.height();
    double top = low - height;
    double right = left + width;
    svg.polygon("side", left, top, left + back, top - back, right + back, top - back, right, top);
    svg.polygon("side", right, top, right + back, top - back, right + back, low - back, right, low);
    for (int row = 0; row < shape.height(); row++) {
      for (int column = 0; column < shape.width(); column++) {
        double x = left + PIXEL * column;
        double y = top + PIXEL * row;
        svg.polygon("front", x, y, x + PIXEL, y, x + PIXEL, y + PIXEL, x, y + PIXEL);
      }
    }
    for (int sheet = 1; sheet < Math.min(shape.channels(), 4); sheet++) {
      double away = back * sheet / Math.min(shape.channels(), 4);
      svg.line("arrow", left + away, top - away, right + away, top - away)
          .set("stroke-opacity", 0.5);
      svg.line("arrow", right + away, top - away, right + away, low - away)
          .set("stroke-opacity", 0.5);
    }
  }
}
