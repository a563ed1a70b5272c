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
 * are found by the offsets of pixels and taps (Dukhan 2019, "The indirect convolution algorithm").
 * Blocks of pixels × groups × runs of terms × panels of output channels × tiles, by {@link Igemm};
 * where terms are few, lines of pixels by {@link Gemm} or rectangles by {@link DirectConv}.
 */
final class Convolution extends WindowLoop {

  private static final int IN = 2;
  private static final int OUT = 3;
  private static final int PREFETCHED = 6;

  /**
   * Terms of a sum up to which tiles take the pixels of a line one after the other ({@link Gemm}):
   * a tile's beginning and end count as much as its products then. 16 → 96 makes 100 G
   * multiply-adds a second so and 81 tile by tile, 728 → 768 116 and 123; between 64 and 400
   * networks hardly differ.
   */
  private static final int FEW = 160;

  /**
   * As {@link #FEW}, of a run of a kernel of several taps ({@link DirectConv}): runs of 576 terms
   * make 126 G multiply-adds a second so and 122 with sums in memory between them, runs of 960 119
   * and 124.
   */
  private static final int FEW_OF_TAPS = 600;

  private final Window window;
  private final KRuns runs;

  /** Null where runs are long enough. */
  private final KOffsets offsets;

  private final PackedPanel[][] groups;
  private final Activation activation;
  private final Clamp clamp;
  private final boolean accumulates;

  /** Whether pixels in a line are computed as such. */
  private final boolean lines;

  /** Columns from which on rectangles are computed as such; a kernel of one tap has none. */
  private final int rectangleColumns;

  Convolution(Window window, Filter filter, Activation activation, boolean accumulates) {
    this.window = window;
    this.runs = new KRuns(window);
    this.offsets = runs.areShort() ? new KOffsets(window) : null;
    this.groups = new PackedPanel[window.groups()][];
    for (int group = 0; group < groups.length; group++) {
      groups[group] = Panels.of(window, filter, group, offsets != null);
    }
    this.activation = activation;
    this.clamp = Clamp.of(activation);
    this.accumulates = accumulates;
    List<PackedPanel> panels = Arrays.stream(groups).flatMap(Arrays::stream).toList();
    boolean one = window.taps() == 1;
    this.lines =
        one && !accumulates && window.groupInputs() <= FEW && panels.stream().allMatch(Gemm::suits);
    boolean rectangles =
        !one
            && !accumulates
            && runs.longest() <= FEW_OF_TAPS
            && panels.stream().allMatch(panel -> DirectConv.suits(panel, offsets != null));
    this.rectangleColumns =
        rectangles
            ? panels.stream().mapToInt(DirectConv::pixels).max().orElseThrow()
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
    if (lines && line >= Gemm.LEAST && tapRow < tapRowEnd && tapColumn < tapColumnEnd) {
      for (int row = 0; row < rows; row += oneLine ? rows : 1) {
        int from = xAt + row * window.inputRowStep();
        int to = yAt + row * window.outputRowStep();
        line(scratch, x, from, y, to, line);
      }
      Activations.finish(scratch, activation, window, y, yAt, rows, columns);
      return;
    }
    int[] gathered =
        offsets == null ? null : offsets.runs(scratch, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    int[] list =
        gathered == null || columns >= rectangleColumns
            ? runs.of(scratch, tapRow, tapRowEnd, tapColumn, tapColumnEnd)
            : null;
    if (columns >= rectangleColumns && (gathered == null || gathered[2] < 0)) {
      rectangle(scratch, list, gathered, x, xAt, y, yAt, rows, columns);
      Activations.finish(scratch, activation, window, y, yAt, rows, columns);
      return;
    }
    int[] in = scratch.ints(IN, PixelOffsets.ARRAY);
    int[] out = scratch.ints(OUT, PixelOffsets.ARRAY);
    for (int first = 0; first < rows * columns; first += PixelOffsets.PIXELS) {
      int count = PixelOffsets.find(window, xAt, yAt, rows, columns, first, in, out);
      for (int group = 0; group < groups.length; group++) {
        int shift = group * window.groupInputs();
        if (gathered == null) {
          runByRun(scratch, groups[group], x, in, shift, y, out, count, list);
        } else {
          gathered(scratch, groups[group], x, in, shift, y, out, count, gathered);
        }
      }
    }
    Activations.finish(scratch, activation, window, y, yAt, rows, columns);
  }

  /** Pixels in a line, in blocks as even as can be. */
  private void line(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels) {
    int terms = window.groupInputs();
    int xStep = window.inputStep();
    int yStep = window.outputStep();
    int blocks = (pixels + PixelOffsets.PIXELS - 1) / PixelOffsets.PIXELS;
    for (int block = 0; block < blocks; block++) {
      int first = (int) ((long) pixels * block / blocks);
      int count = (int) ((long) pixels * (block + 1) / blocks) - first;
      int from = xAt + first * xStep;
      int to = yAt + first * yStep;
      for (int group = 0; group < groups.length; group++) {
        int at = from + group * terms;
        for (PackedPanel panel : groups[group]) {
          Gemm.compute(scratch, panel, terms, x, at, xStep, y, to, yStep, count, clamp);
        }
      }
    }
  }

  /** A rectangle in blocks of as many rows as their pixels make, or of parts of a row. */
  private void rectangle(
      Scratch scratch,
      int[] list,
      int[] gathered,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns) {
    int[] pairs = gathered == null ? null : offsets.pairs;
    int term = gathered == null ? 0 : gathered[0];
    int end = gathered == null ? 0 : gathered[1];
    int high = Math.max(1, PixelOffsets.PIXELS / columns);
    int parts = Math.max(1, columns / PixelOffsets.PIXELS);
    for (int row = 0; row < rows; row += high) {
      for (int part = 0; part < parts; part++) {
        int first = (int) ((long) columns * part / parts);
        int wide = (int) ((long) columns * (part + 1) / parts) - first;
        int from = xAt + row * window.inputRowStep() + first * window.inputStep();
        int to = yAt + row * window.outputRowStep() + first * window.outputStep();
        int count = Math.min(high, rows - row);
        for (int group = 0; group < groups.length; group++) {
          int at = from + group * window.groupInputs();
          for (PackedPanel panel : groups[group]) {
            DirectConv.compute(
                scratch, panel, window, list, pairs, term, end, x, at, y, to, count, wide, clamp);
          }
        }
      }
    }
  }

  /** A block of pixels, gathering terms, with the sums in the output between runs of these. */
  private void gathered(
      Scratch scratch,
      PackedPanel[] panels,
      float[] x,
      int[] in,
      int shift,
      float[] y,
      int[] out,
      int count,
      int[] list) {
    for (PackedPanel panel : panels) {
      if (accumulates) {
        panel.addBias(y, out, count);
      }
      for (int at = 0; list[at] >= 0; at += 2) {
        boolean last = list[at + 2] < 0;
        Clamp limit = last ? clamp : Clamp.NONE;
        boolean start = at == 0 && !accumulates;
        int term = list[at];
        int length = list[at + 1] - term;
        Igemm.accumulate(
            scratch,
            panel,
            offsets,
            term,
            length,
            x,
            in,
            shift,
            y,
            out,
            count,
            start,
            !accumulates,
            limit);
      }
    }
  }

  /** A block of pixels, run of terms by run, with the sums in the output between them. */
  private void runByRun(
      Scratch scratch,
      PackedPanel[] panels,
      float[] x,
      int[] in,
      int shift,
      float[] y,
      int[] out,
      int count,
      int[] list) {
    for (int at = 0; list[at + 2] >= 0; at += KRuns.FIELDS) {
      boolean first = at == 0;
      boolean last = list[at + KRuns.FIELDS + 2] < 0;
      int from = shift + list[at];
      int term = list[at + 1];
      int length = list[at + 2];
      if (PixelPrefetch.pays(window.inputStep(), length, panels.length)) {
        scratch.floats(PREFETCHED, 1)[0] = PixelPrefetch.read(x, in, from, count, length);
      }
      for (PackedPanel panel : panels) {
        if (first && accumulates) {
          panel.addBias(y, out, count);
        }
        Clamp limit = last ? clamp : Clamp.NONE;
        boolean start = first && !accumulates;
        Igemm.accumulate(
            scratch,
            panel,
            null,
            term,
            length,
            x,
            in,
            from,
            y,
            out,
            count,
            start,
            start && last,
            limit);
      }
    }
  }
}
