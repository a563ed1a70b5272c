package dev.atrous.examples.primer.arithmetic;

import java.util.Locale;
import java.util.Optional;

/**
 * An animated picture of a convolution or transposed convolution of one channel: below the input
 * with its padding, above the output, and between them the kernel on its way.
 *
 * @param vertical the way of the kernel over rows
 * @param horizontal the way of the kernel over columns
 * @param values numbers of the cells, if they are to be shown as shades
 */
public record ArithmeticPicture(
    WindowAxis vertical, WindowAxis horizontal, Optional<Values> values) {

  /**
   * Numbers of cells, row by row.
   *
   * @param input from 0, dark, to 1, light
   * @param output of both signs, shaded by their size
   */
  public record Values(float[] input, float[] output) {}

  /** More windows would make an animation that nobody waits for. */
  static final int MOST_WINDOWS = 256;

  private static final double CELL = 30;
  private static final double SLANT = 0.5;
  private static final double FLAT = 0.52;
  private static final double HEIGHT = 118;
  private static final double MARGIN = 14;
  private static final double SECONDS_PER_WINDOW = 0.7;

  private static final String STYLE =
      """
      .input { fill: #9cc7ea; } .pad { fill: none; stroke-dasharray: 3 3; }
      .output { fill: #8fd3c1; } .cell { stroke: #3d4650; stroke-width: 1; }
      .tap { fill: #1c4f7c; fill-opacity: 0.62; stroke: #12324f; stroke-width: 1.2; }
      .now { fill: #0f6b58; stroke: #0a4237; stroke-width: 1.2; }
      .edge { fill: none; stroke: #3d4650; stroke-width: 1.6; }
      .ray { stroke: #3d4650; stroke-width: 0.8; stroke-opacity: 0.6; }
      @media (prefers-color-scheme: dark) {
        .cell, .edge, .ray { stroke: #c3ccd6; }
        .input { fill: #376d99; } .output { fill: #2a8570; }
        .tap { fill: #cfe6fa; stroke: #ffffff; } .now { fill: #c5f3e6; stroke: #ffffff; }
      }
      """;

  /**
   * A picture without numbers.
   *
   * @throws IllegalArgumentException if it would have too many windows
   */
  public ArithmeticPicture(WindowAxis vertical, WindowAxis horizontal) {
    this(vertical, horizontal, Optional.empty());
  }

  /** Checks the number of windows. */
  public ArithmeticPicture {
    int windows = vertical.output() * horizontal.output();
    if (windows > MOST_WINDOWS) {
      throw new IllegalArgumentException(
          "The output has %d cells; an animation can show at most %d."
              .formatted(windows, MOST_WINDOWS));
    }
  }

  /** The picture as SVG. */
  public String svg() {
    return new Drawing().draw();
  }

  /** A plane of cells, seen from the side: rows run to the back. */
  private final class Plane {

    private final double left;
    private final double top;
    private final int rows;

    Plane(double left, double top, int rows) {
      this.left = left;
      this.top = top;
      this.rows = rows;
    }

    double x(double row, double column) {
      return left + CELL * (column + SLANT * (rows - row));
    }

    double y(double row) {
      return top + CELL * FLAT * row;
    }

    /** Corners of the cells from one to another: back left, back right, front right, front left. */
    double[] area(int row, int column, int endRow, int endColumn) {
      return new double[] {
        x(row, column), y(row),
        x(row, endColumn), y(row),
        x(endRow, endColumn), y(endRow),
        x(endRow, column), y(endRow)
      };
    }

    double[] cell(int row, int column) {
      return area(row, column, row + 1, column + 1);
    }
  }

  private static double width(int rows, int columns) {
    return CELL * (columns + SLANT * rows);
  }

  private final class Drawing {

    private final int firstRow = Math.min(0, vertical.first());
    private final int firstColumn = Math.min(0, horizontal.first());
    private final int rows =
        Math.max(vertical.last(), vertical.place(vertical.input() - 1)) + 1 - firstRow;
    private final int columns =
        Math.max(horizontal.last(), horizontal.place(horizontal.input() - 1)) + 1 - firstColumn;
    private final int outputRows = vertical.output();
    private final int outputColumns = horizontal.output();
    private final int windows = outputRows * outputColumns;
    private final double width =
        2 * MARGIN + Math.max(width(rows, columns), width(outputRows, outputColumns));
    private final double planeTop =
        MARGIN + Math.max(HEIGHT, CELL * FLAT * outputRows + 0.4 * HEIGHT);
    private final Plane below = new Plane((width - width(rows, columns)) / 2, planeTop, rows);
    private final Plane above =
        new Plane((width - width(outputRows, outputColumns)) / 2, MARGIN, outputRows);
    private final Svg svg =
        Svg.picture(width, planeTop + CELL * FLAT * rows + MARGIN, description(), STYLE);

    String draw() {
      drawInput();
      for (int window = 0; window < windows; window++) {
        drawWindow(window);
      }
      drawOutput();
      for (int window = 0; window < windows; window++) {
        Svg now = frame(window);
        now.polygon(
            values.isPresent() ? "edge" : "now",
            above.cell(window / outputColumns, window % outputColumns));
      }
      return svg.toString();
    }

    private void drawInput() {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          if (inside(vertical, row + firstRow) && inside(horizontal, column + firstColumn)) {
            svg.polygon("cell pad", below.cell(row, column));
          }
        }
      }
      for (int row = 0; row < vertical.input(); row++) {
        for (int column = 0; column < horizontal.input(); column++) {
          Svg cell =
              svg.polygon(
                  "cell input",
                  below.cell(
                      vertical.place(row) - firstRow, horizontal.place(column) - firstColumn));
          int at = row * horizontal.input() + column;
          values.ifPresent(shown -> cell.set("style", "fill:" + grey(shown.input()[at])));
        }
      }
    }

    /** Whether a place belongs to the padded input. */
    private boolean inside(WindowAxis axis, int place) {
      return axis.first() <= place && place <= axis.last();
    }

    private void drawWindow(int window) {
      int row = window / outputColumns;
      int column = window % outputColumns;
      Svg frame = frame(window);
      for (int tapRow = 0; tapRow < vertical.kernel(); tapRow++) {
        for (int tapColumn = 0; tapColumn < horizontal.kernel(); tapColumn++) {
          frame.polygon(
              "tap",
              below.cell(
                  vertical.tap(row, tapRow) - firstRow,
                  horizontal.tap(column, tapColumn) - firstColumn));
        }
      }
      double[] footprint =
          below.area(
              vertical.tap(row, 0) - firstRow,
              horizontal.tap(column, 0) - firstColumn,
              vertical.tap(row, vertical.kernel() - 1) - firstRow + 1,
              horizontal.tap(column, horizontal.kernel() - 1) - firstColumn + 1);
      frame.polygon("edge", footprint);
      double[] cell = above.cell(row, column);
      for (int corner = 0; corner < footprint.length; corner += 2) {
        frame.line("ray", footprint[corner], footprint[corner + 1], cell[corner], cell[corner + 1]);
      }
    }

    private void drawOutput() {
      float most = 0;
      if (values.isPresent()) {
        for (float value : values.get().output()) {
          most = Math.max(most, Math.abs(value));
        }
      }
      for (int window = 0; window < windows; window++) {
        Svg cell =
            svg.polygon("cell output", above.cell(window / outputColumns, window % outputColumns));
        if (values.isPresent()) {
          float value = values.get().output()[window];
          cell.set("style", "fill:" + signed(most == 0 ? 0 : value / most));
        }
      }
    }

    /** What is seen while a window is at its place; the first one also where nothing moves. */
    private Svg frame(int window) {
      Svg group = svg.add("g").set("visibility", window == 0 ? "visible" : "hidden");
      if (windows == 1) {
        return group;
      }
      String from = String.format(Locale.ROOT, "%.5f", (double) window / windows);
      String to = String.format(Locale.ROOT, "%.5f", (window + 1.0) / windows);
      boolean last = window == windows - 1;
      String values = window == 0 ? "visible;hidden" : "hidden;visible" + (last ? "" : ";hidden");
      String times = window == 0 ? "0;" + to : "0;" + from + (last ? "" : ";" + to);
      group
          .add("animate")
          .set("attributeName", "visibility")
          .set("calcMode", "discrete")
          .set("values", values)
          .set("keyTimes", times)
          .set("dur", windows * SECONDS_PER_WINDOW + "s")
          .set("repeatCount", "indefinite");
      return group;
    }
  }

  /** What the picture shows, in words. */
  public String description() {
    return "%s %d×%d, stride %s, rate %s: %d×%d becomes %d×%d"
        .formatted(
            vertical.transposed() ? "Transposed convolution" : "Convolution",
            vertical.kernel(),
            horizontal.kernel(),
            pair(vertical.stride(), horizontal.stride()),
            pair(vertical.rate(), horizontal.rate()),
            vertical.input(),
            horizontal.input(),
            vertical.output(),
            horizontal.output());
  }

  private static String pair(int one, int other) {
    return one == other ? String.valueOf(one) : one + "×" + other;
  }

  private static String grey(float value) {
    long shade = Math.round(255.0 * Math.min(Math.max(value, 0), 1));
    return "rgb(%d,%d,%d)".formatted(shade, shade, shade);
  }

  /** Blue for −1, white for 0, red for 1. */
  private static String signed(float value) {
    double part = Math.min(Math.abs(value), 1);
    long faded = Math.round(255 - 190 * part);
    return value < 0
        ? "rgb(%d,%d,%d)".formatted(faded, Math.round(255 - 120 * part), 255)
        : "rgb(%d,%d,%d)".formatted(255, Math.round(255 - 150 * part), faded);
  }
}
