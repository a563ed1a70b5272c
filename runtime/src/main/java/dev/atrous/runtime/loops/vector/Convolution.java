package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import java.util.Arrays;
import java.util.List;

/**
 * A convolution as a product of matrices whose left one is never written: the rows of the inputs
 * are found by the positions of pixels and taps (Dukhan 2019, "The indirect convolution
 * algorithm"). Blocks of pixels × groups × stretches of terms × panels of output channels × tiles;
 * where terms are few, {@link Line}s or {@link Block}s that a panel computes with one call.
 */
final class Convolution extends WindowLoop {

  private static final int IN = 2;
  private static final int OUT = 3;
  private static final int PREFETCHED = 6;

  /**
   * Terms of which a sum has so few that tiles take the pixels of a line one after the other, with
   * all that does not change from tile to tile in registers ({@link Line}): a tile's beginning and
   * end count as much as its products then. G multiply-adds a second of 1×1 with ReLU6, tile by
   * tile / so, all in a cache, JDK 25, Zen 5: 16 → 96 81 / 100, 24 → 144 95 / 111, 32 → 192 106 /
   * 115, 32 → 16 68 / 88, 64 → 384 120 / 124, 728 → 768 123 / 116. Networks with lines of at most
   * 32 / 64 / 160 / 400 terms, in turns, ms: MobileNetV2 3.48 / 3.41 / <b>3.40</b> / 3.50, DeepLab
   * 8.10 / 8.02 / <b>7.96</b> / 7.90.
   */
  private static final int FEW = 160;

  /**
   * As {@link #FEW}, of a stretch of a kernel of several taps. G multiply-adds a second of 3×3 with
   * sums in memory between stretches / in {@link Block}s, by terms of a stretch, JDK 25, Zen 5: 96,
   * 32 → 64, 149×149 113 / <b>116</b>; 192, 64 → 64, 58×58 117 / <b>122</b>; 384, 128 → 128, 36×36
   * 122 / <b>126</b>; 576, 192 → 192, 30×30 122 / <b>126</b>; 768, 256 → 256, 30×30 124 / 124; 960,
   * 320 → 256, 35×35 <b>124</b> / 119.
   */
  private static final int FEW_OF_TAPS = 600;

  private final Window window;
  private final Stretches stretches;

  /** Null where stretches are long enough. */
  private final Terms terms;

  private final Panel[][] groups;
  private final Activation activation;
  private final Clamp clamp;
  private final boolean accumulates;

  /** Whether pixels in a line are computed as such. */
  private final boolean lines;

  /** Pixels of the rows that are computed as {@link Block}s; a kernel of one tap has none. */
  private final int blockColumns;

  Convolution(Window window, Filter filter, Activation activation, boolean accumulates) {
    this.window = window;
    this.stretches = new Stretches(window);
    this.terms = stretches.areShort() ? new Terms(window) : null;
    this.groups = new Panel[window.groups()][];
    for (int group = 0; group < groups.length; group++) {
      groups[group] = Panels.of(window, filter, group, terms != null);
    }
    this.activation = activation;
    this.clamp = Clamp.of(activation);
    this.accumulates = accumulates;
    List<Panel> panels = Arrays.stream(groups).flatMap(Arrays::stream).toList();
    boolean one = window.taps() == 1;
    this.lines =
        one
            && !accumulates
            && window.groupInputs() <= FEW
            && panels.stream().allMatch(panel -> panel.line() != null);
    boolean blocks =
        !one
            && !accumulates
            && stretches.longest() <= FEW_OF_TAPS
            && panels.stream().allMatch(panel -> panel.block() != null);
    this.blockColumns =
        blocks
            ? panels.stream().mapToInt(panel -> panel.block().tile()).max().orElseThrow()
            : Integer.MAX_VALUE;
  }

  @Override
  public void pixels(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    boolean oneLine = window.runsOn(columns);
    int line = oneLine ? rows * columns : columns;
    if (lines && line >= Line.LEAST && tapRow < tapRowEnd && tapColumn < tapColumnEnd) {
      for (int row = 0; row < rows; row += oneLine ? rows : 1) {
        int from = xAt + row * window.inputRowStep();
        int to = yAt + row * window.outputRowStep();
        line(scratch, x, from, y, to, line);
      }
      Activations.finish(scratch, activation, window, y, yAt, rows, columns);
      return;
    }
    int[] runs =
        terms == null ? null : terms.runs(scratch, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    int[] list =
        runs == null || columns >= blockColumns
            ? stretches.of(scratch, tapRow, tapRowEnd, tapColumn, tapColumnEnd)
            : null;
    if (columns >= blockColumns && (runs == null || runs[2] < 0)) {
      blocks(scratch, list, runs, x, xAt, y, yAt, rows, columns);
      Activations.finish(scratch, activation, window, y, yAt, rows, columns);
      return;
    }
    int[] in = scratch.ints(IN, Positions.ARRAY);
    int[] out = scratch.ints(OUT, Positions.ARRAY);
    for (int first = 0; first < rows * columns; first += Positions.PIXELS) {
      int count = Positions.find(window, xAt, yAt, rows, columns, first, in, out);
      for (int group = 0; group < groups.length; group++) {
        int shift = group * window.groupInputs();
        if (runs == null) {
          stretches(scratch, groups[group], x, in, shift, y, out, count, list);
        } else {
          runs(scratch, groups[group], x, in, shift, y, out, count, runs);
        }
      }
    }
    Activations.finish(scratch, activation, window, y, yAt, rows, columns);
  }

  /** Pixels in a line, in blocks as even as can be. */
  private void line(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int blocks = (pixels + Positions.PIXELS - 1) / Positions.PIXELS;
    for (int block = 0; block < blocks; block++) {
      int first = (int) ((long) pixels * block / blocks);
      int count = (int) ((long) pixels * (block + 1) / blocks) - first;
      int from = xAt + first * window.inputStep();
      int to = yAt + first * window.outputStep();
      for (int group = 0; group < groups.length; group++) {
        int at = from + group * window.groupInputs();
        for (Panel panel : groups[group]) {
          panel
              .line()
              .sums(
                  scratch,
                  window.groupInputs(),
                  x,
                  at,
                  window.inputStep(),
                  y,
                  to,
                  window.outputStep(),
                  count,
                  clamp);
        }
      }
    }
  }

  /** A rectangle in blocks of as many rows as their pixels make, or of parts of a row. */
  private void blocks(
      Scratch scratch,
      int[] list,
      int[] runs,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns) {
    int[] pairs = runs == null ? null : terms.pairs;
    int term = runs == null ? 0 : runs[0];
    int end = runs == null ? 0 : runs[1];
    int high = Math.max(1, Positions.PIXELS / columns);
    int parts = Math.max(1, columns / Positions.PIXELS);
    for (int row = 0; row < rows; row += high) {
      for (int part = 0; part < parts; part++) {
        int first = (int) ((long) columns * part / parts);
        int wide = (int) ((long) columns * (part + 1) / parts) - first;
        int from = xAt + row * window.inputRowStep() + first * window.inputStep();
        int to = yAt + row * window.outputRowStep() + first * window.outputStep();
        int count = Math.min(high, rows - row);
        for (int group = 0; group < groups.length; group++) {
          int at = from + group * window.groupInputs();
          for (Panel panel : groups[group]) {
            Block block = panel.block();
            block.sums(scratch, window, list, pairs, term, end, x, at, y, to, count, wide, clamp);
          }
        }
      }
    }
  }

  /** A block of pixels, run of terms by run, with the sums in the output between them. */
  private void runs(
      Scratch scratch,
      Panel[] panels,
      float[] x,
      int[] in,
      int shift,
      float[] y,
      int[] out,
      int count,
      int[] runs) {
    for (Panel panel : panels) {
      if (accumulates) {
        panel.addBias(y, out, count);
      }
      for (int at = 0; runs[at] >= 0; at += 2) {
        boolean last = runs[at + 2] < 0;
        Clamp limit = last ? clamp : Clamp.NONE;
        boolean start = at == 0 && !accumulates;
        int term = runs[at];
        int length = runs[at + 1] - term;
        panel.add(
            scratch, terms, term, length, x, in, shift, y, out, count, start, !accumulates, limit);
      }
    }
  }

  /** A block of pixels, stretch by stretch, with the sums in the output between them. */
  private void stretches(
      Scratch scratch,
      Panel[] panels,
      float[] x,
      int[] in,
      int shift,
      float[] y,
      int[] out,
      int count,
      int[] list) {
    for (int at = 0; list[at + 2] >= 0; at += Stretches.FIELDS) {
      boolean first = at == 0;
      boolean last = list[at + Stretches.FIELDS + 2] < 0;
      int from = shift + list[at];
      int term = list[at + 1];
      int length = list[at + 2];
      if (PixelPrefetch.pays(window.inputStep(), length, panels.length)) {
        scratch.floats(PREFETCHED, 1)[0] = PixelPrefetch.read(x, in, from, count, length);
      }
      for (Panel panel : panels) {
        if (first && accumulates) {
          panel.addBias(y, out, count);
        }
        Clamp limit = last ? clamp : Clamp.NONE;
        boolean start = first && !accumulates;
        panel.add(
            scratch, null, term, length, x, in, from, y, out, count, start, start && last, limit);
      }
    }
  }
}
