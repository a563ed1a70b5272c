package dev.atrous.processor.report;

import dev.atrous.runtime.LayerSummary;
import java.util.List;

/** Draws the graph: frames, arrows, boxes. */
final class GraphDrawing {

  private static final double ROUND = 6;
  private static final double HEAD = 5;

  private final Markup svg = new Markup();
  private final NetworkReport report;
  private final DrawnGraph graph;
  private final GraphLayout layout;

  private GraphDrawing(NetworkReport report) {
    this.report = report;
    graph = DrawnGraph.of(report);
    layout = GraphLayout.of(graph);
  }

  static String of(NetworkReport report) {
    return new GraphDrawing(report).draw();
  }

  private String draw() {
    svg.begin(
        "svg",
        "class",
        "graph",
        "viewBox",
        "0 0 " + Markup.number(layout.width()) + " " + Markup.number(layout.height()),
        "width",
        layout.width(),
        "height",
        layout.height(),
        "role",
        "img",
        "aria-label",
        "The layers of " + graph.root().name() + " and what they read");
    graph.root().children().forEach(this::frames);
    graph.arrows().forEach(this::arrow);
    graph.root().layers().forEach(this::box);
    return svg.end().toString();
  }

  private void frames(DrawnNode node) {
    if (node.layer().isPresent()) {
      return;
    }
    GraphLayout.Rectangle place = layout.place(node);
    copies(node, place, "frame");
    rectangle(place, "frame");
    svg.element(
        "text",
        BoxText.title(node),
        "class",
        "frame-title",
        "x",
        place.x() + ROUND + 4,
        "y",
        place.y() + 17);
    node.children().forEach(this::frames);
  }

  /** Two sheets below, where a box stands for several. */
  private void copies(DrawnNode node, GraphLayout.Rectangle place, String kind) {
    for (int sheet = Math.min(node.copies() - 1, 2); sheet > 0; sheet--) {
      double away = 3.5 * sheet;
      rectangle(
          new GraphLayout.Rectangle(
              place.x() + away, place.y() + away, place.width(), place.height()),
          kind);
    }
  }

  private void rectangle(GraphLayout.Rectangle place, String kind) {
    svg.empty(
        "rect",
        "class",
        kind,
        "x",
        place.x(),
        "y",
        place.y(),
        "width",
        place.width(),
        "height",
        place.height(),
        "rx",
        ROUND);
  }

  private void box(DrawnNode node) {
    LayerSummary layer = node.layer().orElseThrow();
    GraphLayout.Rectangle place = layout.place(node);
    BoxText text = BoxText.of(node);
    svg.begin(
        "g", "class", "box " + report.kind(layer), "data-layer", layer.name(), "tabindex", "0");
    copies(node, place, "sheet");
    rectangle(place, "body");
    double middle = place.x() + place.width() / 2;
    line(text.title(), "name", middle, place.y() + 18);
    line(text.operation(), "operation", middle, place.y() + 33);
    line(text.result(), "result", middle, place.y() + 47);
    svg.end();
  }

  private void line(String text, String kind, double x, double y) {
    svg.element("text", text, "class", kind, "x", x, "y", y, "text-anchor", "middle");
  }

  private void arrow(DrawnGraph.Arrow arrow) {
    List<GraphLayout.Point> way = layout.way(arrow);
    if (way.size() < 2) {
      return;
    }
    svg.empty("path", "class", arrow.sizeOnly() ? "arrow size" : "arrow", "d", path(way));
    GraphLayout.Point end = way.get(way.size() - 1);
    svg.empty(
        "path",
        "class",
        "head",
        "d",
        "M%s %sl%s %sh%sz"
            .formatted(
                Markup.number(end.x()),
                Markup.number(end.y()),
                Markup.number(-HEAD / 1.5),
                Markup.number(-HEAD),
                Markup.number(2 * HEAD / 1.5)));
  }

  /** Straight lines with round corners. */
  private static String path(List<GraphLayout.Point> way) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(place(way.get(0)));
    for (int at = 1; at < way.size() - 1; at++) {
      GraphLayout.Point corner = way.get(at);
      path.append('L').append(place(towards(corner, way.get(at - 1))));
      path.append('Q').append(place(corner)).append(' ');
      path.append(place(towards(corner, way.get(at + 1))));
    }
    return path.append('L').append(place(way.get(way.size() - 1))).toString();
  }

  private static GraphLayout.Point towards(GraphLayout.Point corner, GraphLayout.Point other) {
    double distance = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
    double part = distance == 0 ? 0 : Math.min(ROUND, distance / 2) / distance;
    return new GraphLayout.Point(
        corner.x() + part * (other.x() - corner.x()), corner.y() + part * (other.y() - corner.y()));
  }

  private static String place(GraphLayout.Point point) {
    return Markup.number(point.x()) + " " + Markup.number(point.y());
  }
}
