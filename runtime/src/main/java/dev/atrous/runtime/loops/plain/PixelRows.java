package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import java.util.Arrays;

/**
 * A convolution along its pixels: a row is one channel of many pixels, moved there and back, and a
 * term adds its row of inputs times one weight. Best where a group has few output channels, over
 * which a loop would be all beginning and end.
 */
final class PixelRows {

  /**
   * Pixels of a row at most. 480 → 160, 33×33, is as fast with 512 (45 and 46 GFLOP/s); small
   * layers are faster with 640.
   */
  private static final int PIXELS = 640;

  /** Rows of inputs at a time, threes or pairs: 20 KB with all their pixels. */
  private static final int TERMS = Rows.THREES ? 9 : 8;

  private final Window window;
  private final Terms terms;
  private final float[] weights;
  private final float[] bias;
  private final Activation activation;
  private final boolean accumulates;

  PixelRows(
      Window window,
      Terms terms,
      float[] ordered,
      float[] bias,
      Activation activation,
      boolean accumulates) {
    this.window = window;
    this.terms = terms;
    this.weights = ordered;
    this.bias = bias;
    this.activation = activation;
    this.accumulates = accumulates;
  }

  /** Whether there are more pixels in a row than output channels. */
  boolean suits(int rows, int columns) {
    boolean joined = window.runsOn(columns);
    long most = joined ? (long) rows * columns : (long) high(rows, columns) * columns;
    return most > window.groupOutputs();
  }

  /**
   * Rows of a rectangle that are moved into one: with one tap there are too few terms to pay for
   * longer rows of sums, which a first-level cache does not hold. 3×3 stride 2, 3 → 32, 111
   * columns, takes 0.57 ms with several, row by row 0.67; 1×1, 16 → 96, 1.65 and 1.38.
   */
  private int high(int rows, int columns) {
    return window.taps() == 1 ? 1 : Math.max(1, Math.min(rows, PIXELS / columns));
  }

  void pixels(
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
    boolean joined = window.runsOn(columns);
    int lines = joined ? 1 : rows;
    int line = joined ? rows * columns : columns;
    int blocks = (line + PIXELS - 1) / PIXELS;
    int most = (line + blocks - 1) / blocks;
    int high = high(lines, most);
    for (int row = 0; row < lines; row += high) {
      int count = Math.min(high, lines - row);
      for (int pixel = 0; pixel < line; pixel += most) {
        int from = xAt + row * window.inputRowStep() + pixel * window.inputStep();
        int to = yAt + row * window.outputRowStep() + pixel * window.outputStep();
        int wide = Math.min(most, line - pixel);
        block(scratch, x, from, y, to, count, wide, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      }
    }
  }

  private void block(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int high,
      int wide,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    int runs = terms.runs(tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    int length = terms.length(tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    // Inputs, and behind them sums.
    float[][] rows = scratch.rows(Rows.SUMS, TERMS + window.groupOutputs(), high * wide);
    for (int group = 0; group < window.groups(); group++) {
      begin(rows, group, high, wide, y, yAt);
      int from = xAt + group * window.groupInputs();
      for (int run = 0; run < runs; run++) {
        int start = terms.start(run, tapRow, tapColumn);
        for (int term = start; term < start + length; term += TERMS) {
          int end = Math.min(term + TERMS, start + length);
          for (int row = 0; row < high; row++) {
            gather(term, end, wide, x, from + row * window.inputRowStep(), rows, row * wide);
          }
          add(group, term, end, high * wide, rows);
        }
      }
      finish(rows, group, high, wide, y, yAt);
    }
  }

  private void begin(float[][] rows, int group, int high, int wide, float[] y, int yAt) {
    int outputs = window.groupOutputs();
    int first = group * outputs;
    for (int output = 0; output < outputs; output++) {
      float[] sums = rows[TERMS + output];
      Arrays.fill(sums, 0, high * wide, bias[first + output]);
      for (int row = 0; row < high && accumulates; row++) {
        int at = yAt + row * window.outputRowStep() + first + output;
        if (row == 0) {
          Transpose.add1(wide, y, at, window.outputStep(), sums);
        } else {
          TransposeWithin.add1(wide, y, at, window.outputStep(), sums, row * wide);
        }
      }
    }
  }

  private void gather(int start, int end, int count, float[] x, int xAt, float[][] inputs, int to) {
    int step = window.inputStep();
    int term = start;
    while (term < end) {
      int at = xAt + terms.offset[term];
      int row = term - start;
      if (term + 4 <= end && terms.offset[term + 3] == terms.offset[term] + 3) {
        float[] r0 = inputs[row];
        float[] r1 = inputs[row + 1];
        float[] r2 = inputs[row + 2];
        float[] r3 = inputs[row + 3];
        if (to == 0) {
          Transpose.gather4(count, x, at, step, r0, r1, r2, r3);
        } else {
          TransposeWithin.gather4(count, x, at, step, r0, r1, r2, r3, to);
        }
        term += 4;
      } else {
        if (to == 0) {
          Transpose.gather1(count, x, at, step, inputs[row]);
        } else {
          TransposeWithin.gather1(count, x, at, step, inputs[row], to);
        }
        term++;
      }
    }
  }

  /** Adds the terms [start, end) to the sums, four output channels at a time. */
  private void add(int group, int start, int end, int count, float[][] rows) {
    int outputs = window.groupOutputs();
    int at = group * outputs * terms.count() + start;
    int output = 0;
    for (; output + 4 <= outputs; output += 4) {
      add4(end - start, count, rows, TERMS + output, weights, at, terms.count());
      at += 4 * terms.count();
    }
    for (; output < outputs; output++) {
      add1(end - start, count, rows, rows[TERMS + output], weights, at);
      at += terms.count();
    }
  }

  private static void add4(
      int terms, int count, float[][] rows, int sum, float[] weights, int at, int step) {
    float[] y0 = rows[sum];
    float[] y1 = rows[sum + 1];
    float[] y2 = rows[sum + 2];
    float[] y3 = rows[sum + 3];
    int row = 0;
    for (; Rows.isThree(terms - row, count); row += 3) {
      int w = at + row;
      Rows.sum4x3(
          count,
          y0,
          y1,
          y2,
          y3,
          rows[row],
          rows[row + 1],
          rows[row + 2],
          weights,
          w,
          w + 1,
          w + 2,
          step);
    }
    for (; row + 2 <= terms; row += 2) {
      int w = at + row;
      Rows.sum4x2(
          count,
          y0,
          y1,
          y2,
          y3,
          rows[row],
          rows[row + 1],
          weights[w],
          weights[w + 1],
          weights[w + step],
          weights[w + step + 1],
          weights[w + 2 * step],
          weights[w + 2 * step + 1],
          weights[w + 3 * step],
          weights[w + 3 * step + 1]);
    }
    for (; row < terms; row++) {
      int w = at + row;
      Rows.sum2x1(count, y0, y1, rows[row], weights[w], weights[w + step]);
      Rows.sum2x1(count, y2, y3, rows[row], weights[w + 2 * step], weights[w + 3 * step]);
    }
  }

  private static void add1(
      int terms, int count, float[][] rows, float[] y, float[] weights, int at) {
    int row = 0;
    for (; row + 4 <= terms; row += 4) {
      Rows.sum1x4(
          count,
          y,
          rows[row],
          rows[row + 1],
          rows[row + 2],
          rows[row + 3],
          weights[at + row],
          weights[at + row + 1],
          weights[at + row + 2],
          weights[at + row + 3]);
    }
    for (; row < terms; row++) {
      Rows.sum1x1(count, y, rows[row], weights[at + row]);
    }
  }

  private void finish(float[][] rows, int group, int high, int wide, float[] y, int yAt) {
    int outputs = window.groupOutputs();
    for (int output = 0; output < outputs; output++) {
      RowActivation.apply(activation, rows[TERMS + output], high * wide);
    }
    for (int row = 0; row < high; row++) {
      int to = yAt + row * window.outputRowStep() + group * outputs;
      scatter(rows, row * wide, wide, y, to);
    }
  }

  private void scatter(float[][] rows, int from, int count, float[] y, int yAt) {
    int outputs = window.groupOutputs();
    int step = window.outputStep();
    int output = 0;
    for (; output + 4 <= outputs; output += 4) {
      float[] r0 = rows[TERMS + output];
      float[] r1 = rows[TERMS + output + 1];
      float[] r2 = rows[TERMS + output + 2];
      float[] r3 = rows[TERMS + output + 3];
      if (from == 0) {
        Transpose.scatter4(count, r0, r1, r2, r3, y, yAt + output, step);
      } else {
        TransposeWithin.scatter4(count, r0, r1, r2, r3, from, y, yAt + output, step);
      }
    }
    for (; output < outputs; output++) {
      if (from == 0) {
        Transpose.scatter1(count, rows[TERMS + output], y, yAt + output, step);
      } else {
        TransposeWithin.scatter1(count, rows[TERMS + output], from, y, yAt + output, step);
      }
    }
  }
}
