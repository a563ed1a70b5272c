package dev.atrous.examples.benchmark.report;

import dev.atrous.examples.benchmark.measure.Timing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The report as a picture: for every row a bar for each library, as long as it is fast beside the
 * first of the others (without others, beside us), with the time at its end; a panel for each
 * number of threads.
 */
public final class Chart {

  private static final int MARGIN = 56;
  private static final int TOP = 190;
  private static final int LEGEND = 139;
  private static final int LABELS = 430;
  private static final int BARS = 560;
  private static final int TIMES = 130;
  private static final int BAR = 15;
  private static final int GAP = 19;

  /** Longer bars end here, with their number. */
  private static final double LONGEST = 2.5;

  private static final double TICK = 0.5;

  private static final Color INK = new Color(0x1F2A37);
  private static final Color FAINT = new Color(0x6B7280);
  private static final Color GRID = new Color(0xE5E7EB);
  private static final Color STRIPE = new Color(0xF7F8FA);
  private static final Color[] LIBRARIES = {
    new Color(0x0F766E), new Color(0x94A3B8), new Color(0xE8A33D), new Color(0xB4637A),
  };

  private final Report report;
  private final List<String> workloads;
  private final List<Integer> threads;
  private final double longest;
  private Graphics2D pen;

  private Chart(Report report) {
    this.report = report;
    this.workloads = report.rows().stream().map(Row::workload).distinct().toList();
    this.threads = report.rows().stream().map(Row::threads).distinct().sorted().toList();
    this.longest = longest();
  }

  /** Draws the picture. */
  public static BufferedImage of(Report report) {
    return new Chart(report).drawn();
  }

  private BufferedImage drawn() {
    int width = 2 * MARGIN + LABELS + threads.size() * (BARS + TIMES);
    int height = TOP + workloads.size() * rowHeight() + 2 * MARGIN;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    title();
    for (int row = 0; row < workloads.size(); row++) {
      label(row, width);
    }
    for (int panel = 0; panel < threads.size(); panel++) {
      panel(panel);
    }
    pen.dispose();
    return picture;
  }

  private void title() {
    text("Speed beside " + baseline(), MARGIN, 58, Font.BOLD, 26, INK);
    int half = (report.header().size() + 1) / 2;
    circumstances(report.header().subList(0, half), 84);
    circumstances(report.header().subList(half, report.header().size()), 104);
    int x = MARGIN;
    for (int library = 0; library <= report.peers().size(); library++) {
      pen.setColor(LIBRARIES[library % LIBRARIES.length]);
      pen.fillRoundRect(x, LEGEND - 13, 16, 16, 5, 5);
      String name = library == 0 ? Report.OURS : report.peers().get(library - 1);
      x += 40 + text(name, x + 24, LEGEND, library == 0 ? Font.BOLD : Font.PLAIN, 15, INK);
    }
    text(
        "Longer is faster; the number is the median time of a run.",
        x,
        LEGEND,
        Font.PLAIN,
        13,
        FAINT);
  }

  private void circumstances(List<String> lines, int y) {
    text(String.join("   ·   ", lines), MARGIN, y, Font.PLAIN, 13, FAINT);
  }

  private void label(int row, int width) {
    int y = TOP + row * rowHeight();
    if (row % 2 == 0) {
      pen.setColor(STRIPE);
      pen.fillRect(MARGIN - 16, y, width - 2 * MARGIN + 32, rowHeight());
    }
    text(workloads.get(row), MARGIN, y + rowHeight() / 2 + 5, Font.PLAIN, 15, INK);
  }

  private void panel(int panel) {
    int left = MARGIN + LABELS + panel * (BARS + TIMES);
    int bottom = TOP + workloads.size() * rowHeight();
    int count = threads.get(panel);
    String title = count == 1 ? "1 thread" : count + " threads";
    text(title, left, TOP - 14, Font.BOLD, 15, INK);
    for (double tick = 0; tick <= longest + 1e-9; tick += TICK) {
      int x = left + (int) Math.round(tick / longest * BARS);
      boolean even = Math.abs(tick - 1) < 1e-9;
      pen.setColor(even ? FAINT : GRID);
      pen.setStroke(new BasicStroke(even ? 1.6f : 1));
      pen.drawLine(x, TOP, x, bottom);
      String number = String.format(Locale.ROOT, tick % 1 == 0 ? "%.0f×" : "%.1f×", tick);
      text(number, x - 9, bottom + 22, Font.PLAIN, 13, FAINT);
    }
    for (Row row : report.rows()) {
      if (row.threads() == count) {
        bars(row, left, TOP + workloads.indexOf(row.workload()) * rowHeight() + GAP / 2);
      }
    }
  }

  private void bars(Row row, int left, int top) {
    List<Cell> cells = cells(row);
    for (int library = 0; library < cells.size(); library++) {
      Cell cell = cells.get(library);
      int y = top + library * (BAR + 2);
      if (cell.timing().isEmpty()) {
        text("n/a", left + 7, y + BAR - 3, Font.ITALIC, 12, FAINT);
        continue;
      }
      double speed = speed(row, cell);
      int length = Math.max((int) Math.round(Math.min(speed, longest) / longest * BARS), 2);
      pen.setColor(LIBRARIES[library % LIBRARIES.length]);
      pen.fillRoundRect(left, y, length, BAR, 5, 5);
      pen.fillRect(left, y, Math.min(length, 5), BAR);
      String time = cell.timing().get().text() + " ms";
      String beyond = speed > longest ? String.format(Locale.ROOT, "  (%.1f×)", speed) : "";
      int style = library == 0 ? Font.BOLD : Font.PLAIN;
      onGround(workloads.indexOf(row.workload()), left + length + 2, y, time + beyond, style);
      text(time + beyond, left + length + 7, y + BAR - 3, style, 12, library == 0 ? INK : FAINT);
    }
  }

  /** Hides the lines of the grid where a time will stand. */
  private void onGround(int row, int x, int y, String time, int style) {
    pen.setFont(new Font(Font.SANS_SERIF, style, 12));
    pen.setColor(row % 2 == 0 ? STRIPE : Color.WHITE);
    pen.fillRect(x, y - 1, pen.getFontMetrics().stringWidth(time) + 8, BAR + 2);
  }

  private int text(String text, int x, int y, int style, int size, Color color) {
    pen.setFont(new Font(Font.SANS_SERIF, style, size));
    pen.setColor(color);
    pen.drawString(text, x, y);
    return pen.getFontMetrics().stringWidth(text);
  }

  private int rowHeight() {
    return (report.peers().size() + 1) * (BAR + 2) + GAP;
  }

  private String baseline() {
    return report.peers().isEmpty() ? Report.OURS : report.peers().get(0);
  }

  /** How many times as fast as the baseline; where the baseline has no time, as we are. */
  private static double speed(Row row, Cell cell) {
    Cell baseline = row.peers().isEmpty() ? row.ours() : row.peers().get(0);
    Optional<Timing> unit = baseline.timing().or(row.ours()::timing).or(cell::timing);
    return unit.orElseThrow().median() / cell.timing().orElseThrow().median();
  }

  private double longest() {
    double longest = 1;
    for (Row row : report.rows()) {
      for (Cell cell : cells(row)) {
        if (cell.timing().isPresent()) {
          longest = Math.max(longest, speed(row, cell));
        }
      }
    }
    return Math.min(Math.ceil(longest / TICK) * TICK, LONGEST);
  }

  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>(List.of(row.ours()));
    cells.addAll(row.peers());
    return cells;
  }
}
