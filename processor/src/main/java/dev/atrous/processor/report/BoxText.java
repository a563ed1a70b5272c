package dev.atrous.processor.report;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Shape;

/**
 * What stands in a box of the drawn graph.
 *
 * @param title its name
 * @param operation what it computes, shortened
 * @param result the shape of its result
 */
record BoxText(String title, String operation, String result) {

  static final double HEIGHT = 56;
  private static final double LEAST_WIDTH = 104;
  private static final double MARGIN = 20;

  /** Of the fonts that pages have without loading any: 12 pixels, and 10.5. */
  private static final double TITLE_LETTER = 7.2;

  private static final double LETTER = 5.9;
  private static final int MOST_LETTERS = 34;

  static BoxText of(DrawnNode node) {
    LayerSummary layer = node.layer().orElseThrow();
    return new BoxText(titled(node), shortened(layer.operation()), size(layer.output()));
  }

  private static String titled(DrawnNode node) {
    return shortened(node.name()) + (node.copies() > 1 ? " ×" + node.copies() : "");
  }

  static String size(Shape output) {
    return output.channels() + " × " + output.height() + " × " + output.width();
  }

  private static String shortened(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS - 1) + "…";
  }

  double width() {
    double widest =
        Math.max(
            title.length() * TITLE_LETTER, Math.max(operation.length(), result.length()) * LETTER);
    return Math.max(LEAST_WIDTH, widest + MARGIN);
  }

  /** The title of a frame. */
  static String title(DrawnNode frame) {
    return frame.name() + (frame.copies() > 1 ? "  ×" + frame.copies() : "");
  }

  static double titleWidth(DrawnNode frame) {
    return title(frame).length() * TITLE_LETTER + 2 * MARGIN;
  }
}
