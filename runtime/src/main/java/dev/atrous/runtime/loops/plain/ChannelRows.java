package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Alignment;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/**
 * A convolution along its output channels: a row is the output channels of one pixel, a term adds
 * its row of weights times one input value. Best where a group has many output channels.
 */
final class ChannelRows {

  /**
   * Output channels of one panel at most: four rows of weights and four of sums are then 16 KB.
   * With 512 Xception takes 306 ms, with 256 333; 1024 are slower in some of its runs.
   */
  private static final int PANEL = 512;

  /** Pixels whose sums are held at a time; their weights are read once for all of them. */
  private static final int PIXELS = 16;

  /** Terms after which the next pixels have their turn; threes or pairs. */
  private static final int TERMS = Rows.THREES ? 18 : 16;

  private final Window window;
  private final Terms terms;
  private final Activation activation;
  private final boolean accumulates;
  private final Panel[] panels;

  /** Output channels [first, first + bias.length) of one group; a row of weights per term. */
  private record Panel(int group, int first, float[] bias, float[][] weights) {}

  ChannelRows(
      Window window,
      Terms terms,
      float[] weight,
      float[] bias,
      Activation activation,
      boolean accumulates) {
    this.window = window;
    this.terms = terms;
    this.activation = activation;
    this.accumulates = accumulates;
    int perGroup = (window.groupOutputs() + PANEL - 1) / PANEL;
    panels = new Panel[window.groups() * perGroup];
    int[] places = terms.places();
    for (int number = 0; number < panels.length; number++) {
      int group = number / perGroup;
      int part = number % perGroup;
      int first = group * window.groupOutputs() + window.groupOutputs() * part / perGroup;
      int end = group * window.groupOutputs() + window.groupOutputs() * (part + 1) / perGroup;
      panels[number] = panel(group, first, end, weight, places, bias);
    }
  }

  private Panel panel(int group, int first, int end, float[] weight, int[] places, float[] bias) {
    float[][] weights = new float[terms.count()][Alignment.alignedLength(end - first)];
    float[] biases = new float[end - first];
    for (int output = first; output < end; output++) {
      biases[output - first] = bias[output];
      for (int term = 0; term < terms.count(); term++) {
        weights[term][output - first] = weight[output * terms.count() + places[term]];
      }
    }
    return new Panel(group, first, biases, weights);
  }

  /** The filter that it was made of. */
  Filter filter() {
    float[] weight = new float[window.outputChannels() * terms.count()];
    float[] bias = new float[window.outputChannels()];
    int[] places = terms.places();
    for (Panel panel : panels) {
      System.arraycopy(panel.bias, 0, bias, panel.first, panel.bias.length);
      for (int output = 0; output < panel.bias.length; output++) {
        int at = (panel.first + output) * terms.count();
        for (int term = 0; term < terms.count(); term++) {
          weight[at + places[term]] = panel.weights[term][output];
        }
      }
    }
    return new Filter(weight, bias);
  }

  void pixels(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int pixels,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    int runs = terms.runs(tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    int length = terms.length(tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    for (Panel panel : panels) {
      int width = panel.bias.length;
      for (int pixel = 0; pixel < pixels; pixel += PIXELS) {
        int count = Math.min(PIXELS, pixels - pixel);
        float[][] sums = scratch.rows(Rows.SUMS, PIXELS, width);
        int to = yAt + pixel * window.outputStep() + panel.first;
        for (int row = 0; row < count; row++) {
          System.arraycopy(panel.bias, 0, sums[row], 0, width);
          if (accumulates) {
            add(sums[row], y, to + row * window.outputStep(), width);
          }
        }
        int from = xAt + pixel * window.inputStep() + panel.group * window.groupInputs();
        for (int run = 0; run < runs; run++) {
          int start = terms.start(run, tapRow, tapColumn);
          for (int term = start; term < start + length; term += TERMS) {
            int end = Math.min(term + TERMS, start + length);
            add(panel.weights, terms.offset, term, end, sums, width, count, x, from);
          }
        }
        for (int row = 0; row < count; row++) {
          RowActivation.apply(activation, sums[row], width);
          System.arraycopy(sums[row], 0, y, to + row * window.outputStep(), width);
        }
      }
    }
  }

  private static void add(float[] sums, float[] y, int yAt, int width) {
    for (int at = 0; at < width; at++) {
      sums[at] += y[yAt + at];
    }
  }

  /** Adds the terms [start, end) to the sums of {@code count} pixels, four pixels at a time. */
  private void add(
      float[][] weights,
      int[] offset,
      int start,
      int end,
      float[][] sums,
      int width,
      int count,
      float[] x,
      int xAt) {
    int step = window.inputStep();
    int pixel = 0;
    for (; pixel + 4 <= count; pixel += 4) {
      add4(weights, offset, start, end, sums, pixel, width, x, xAt + pixel * step, step);
    }
    for (; pixel < count; pixel++) {
      add1(weights, offset, start, end, sums[pixel], width, x, xAt + pixel * step);
    }
  }

  private static void add4(
      float[][] weights,
      int[] offset,
      int start,
      int end,
      float[][] sums,
      int pixel,
      int width,
      float[] x,
      int at,
      int step) {
    float[] y0 = sums[pixel];
    float[] y1 = sums[pixel + 1];
    float[] y2 = sums[pixel + 2];
    float[] y3 = sums[pixel + 3];
    int term = start;
    for (; Rows.isThree(end - term, width); term += 3) {
      Rows.sum4x3(
          width,
          y0,
          y1,
          y2,
          y3,
          weights[term],
          weights[term + 1],
          weights[term + 2],
          x,
          at + offset[term],
          at + offset[term + 1],
          at + offset[term + 2],
          step);
    }
    for (; term + 2 <= end; term += 2) {
      int at0 = at + offset[term];
      int at1 = at + offset[term + 1];
      Rows.sum4x2(
          width,
          y0,
          y1,
          y2,
          y3,
          weights[term],
          weights[term + 1],
          x[at0],
          x[at1],
          x[at0 + step],
          x[at1 + step],
          x[at0 + 2 * step],
          x[at1 + 2 * step],
          x[at0 + 3 * step],
          x[at1 + 3 * step]);
    }
    for (; term < end; term++) {
      int at0 = at + offset[term];
      float[] w = weights[term];
      Rows.sum2x1(width, y0, y1, w, x[at0], x[at0 + step]);
      Rows.sum2x1(width, y2, y3, w, x[at0 + 2 * step], x[at0 + 3 * step]);
    }
  }

  private static void add1(
      float[][] weights,
      int[] offset,
      int start,
      int end,
      float[] y,
      int width,
      float[] x,
      int at) {
    int term = start;
    for (; term + 4 <= end; term += 4) {
      Rows.sum1x4(
          width,
          y,
          weights[term],
          weights[term + 1],
          weights[term + 2],
          weights[term + 3],
          x[at + offset[term]],
          x[at + offset[term + 1]],
          x[at + offset[term + 2]],
          x[at + offset[term + 3]]);
    }
    for (; term < end; term++) {
      Rows.sum1x1(width, y, weights[term], x[at + offset[term]]);
    }
  }
}
