package dev.atrous.examples.primer.gallery;

import dev.atrous.examples.primer.arithmetic.Svg;
import dev.atrous.runtime.Tensor;
import java.util.List;

/** Draws small maps side by side as squares with their numbers. */
final class Taps {

  private static final double CELL = 36;
  private static final double GAP = 56;
  private static final double MARGIN = 12;
  private static final double TITLE = 30;

  private static final String STYLE =
      """
      text { font: 14px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #23262b;
        text-anchor: middle; }
      .cell { fill: none; stroke: #9aa0a9; stroke-width: 0.8; }
      .tap { fill: #9cc7ea; stroke: #1c4f7c; stroke-width: 1.2; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6e6e3; } .cell { stroke: #6b7079; }
        .tap { fill: #376d99; stroke: #cfe6fa; }
      }
      """;

  private Taps() {}

  /**
   * The picture.
   *
   * @param titles one for each map
   * @param maps of one size; what is not zero is drawn as a tap
   */
  static String of(List<String> titles, List<Tensor> maps) {
    int rows = maps.get(0).shape().height();
    int columns = maps.get(0).shape().width();
    double width = maps.size() * columns * CELL + (maps.size() - 1) * GAP + 2 * MARGIN;
    Svg svg = Svg.picture(width, TITLE + rows * CELL + MARGIN, String.join(", ", titles), STYLE);
    for (int map = 0; map < maps.size(); map++) {
      double left = MARGIN + map * (columns * CELL + GAP);
      svg.label("", left + columns * CELL / 2, TITLE - 11, titles.get(map));
      float[] values = maps.get(map).toPlanar();
      for (int at = 0; at < values.length; at++) {
        double x = left + CELL * (at % columns);
        double y = TITLE + CELL * (at / columns);
        boolean tap = values[at] != 0;
        svg.polygon(tap ? "tap" : "cell", x, y, x + CELL, y, x + CELL, y + CELL, x, y + CELL);
        if (tap) {
          svg.label("", x + CELL / 2, y + CELL / 2 + 5, String.valueOf(Math.round(values[at])));
        }
      }
    }
    return svg.toString();
  }
}
