package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.ResizeTaps;
import dev.atrous.runtime.loops.Scratch;

/**
 * Scales a map row by row: first the sum of some input rows, all of their columns at once, then
 * sums of columns. Where a place meets a pixel exactly its neighbours are not read.
 */
final class SeparableResize extends ResizeLoop {

  private final Resize geometry;
  private final ResizeTaps rows;
  private final int[][] places;
  private final float[][] weights;
  private final int[] lower;
  private final int[] upper;
  private final float[] fraction;

  SeparableResize(Resize geometry, ResizeTaps rows, ResizeTaps columns) {
    this.geometry = geometry;
    this.rows = rows;
    places = columns.places();
    weights = columns.weights();
    lower = places[0];
    upper = places[1];
    fraction = weights[1];
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int length = geometry.columns().inputs() * geometry.channels();
    float[] sum = scratch.floats(0, length);
    load(x, xAt, 0, row, sum);
    int taps = rows.count(row);
    if (taps > 1) {
      float[] next = scratch.floats(1, length);
      load(x, xAt, 1, row, next);
      blend(sum, next, rows.weights()[0][row], rows.weights()[1][row], length);
      for (int tap = 2; tap < taps; tap++) {
        load(x, xAt, tap, row, next);
        add(next, rows.weights()[tap][row], sum, length);
      }
    }
    for (int column = 0; column < fraction.length; column++) {
      int to = yAt + column * geometry.outputStep();
      if (weights.length == 2) {
        column(sum, y, to, column);
      } else {
        curve(sum, y, to, column);
      }
    }
  }

  private void load(float[] x, int xAt, int tap, int row, float[] to) {
    int from = xAt + rows.places()[tap][row] * geometry.rowStep();
    int width = geometry.columns().inputs();
    GatheredRow.load(x, from, geometry.inputStep(), geometry.channels(), width, to);
  }

  private static void blend(float[] lower, float[] upper, float w0, float w1, int length) {
    for (int at = 0; at < length; at++) {
      lower[at] = multiplyAdd(w1, upper[at], w0 * lower[at]);
    }
  }

  private static void add(float[] x, float weight, float[] y, int length) {
    for (int at = 0; at < length; at++) {
      y[at] = multiplyAdd(weight, x[at], y[at]);
    }
  }

  /** Two taps at the most, of weights 1 in all. */
  private void column(float[] x, float[] y, int yAt, int column) {
    int channels = geometry.channels();
    int from = lower[column] * channels;
    float w1 = fraction[column];
    if (w1 == 0) {
      System.arraycopy(x, from, y, yAt, channels);
      return;
    }
    int next = upper[column] * channels;
    float w0 = 1 - w1;
    for (int channel = 0; channel < channels; channel++) {
      y[yAt + channel] = multiplyAdd(w1, x[next + channel], w0 * x[from + channel]);
    }
  }

  /** Four taps at the most. */
  private void curve(float[] x, float[] y, int yAt, int column) {
    int channels = geometry.channels();
    int first = places[0][column] * channels;
    int second = places[1][column] * channels;
    int third = places[2][column] * channels;
    int fourth = places[3][column] * channels;
    float w0 = weights[0][column];
    float w1 = weights[1][column];
    float w2 = weights[2][column];
    float w3 = weights[3][column];
    if (w3 == 0) { // on a pixel or near an edge
      for (int channel = 0; channel < channels; channel++) {
        float sum = w0 * x[first + channel];
        sum = w1 == 0 ? sum : multiplyAdd(w1, x[second + channel], sum);
        y[yAt + channel] = w2 == 0 ? sum : multiplyAdd(w2, x[third + channel], sum);
      }
      return;
    }
    for (int channel = 0; channel < channels; channel++) {
      float sum = multiplyAdd(w1, x[second + channel], w0 * x[first + channel]);
      sum = multiplyAdd(w2, x[third + channel], sum);
      y[yAt + channel] = multiplyAdd(w3, x[fourth + channel], sum);
    }
  }
}
