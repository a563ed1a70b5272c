package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.ResizeTaps;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import jdk.incubator.vector.FloatVector;

/**
 * Scales a map of at least as many channels as lanes, row by row: first the sum of some input rows,
 * all of their columns at once, then sums of columns, where the last vector of a pixel overlaps the
 * one before it. Where a place meets a pixel exactly its neighbours are not read.
 */
final class SeparableResize extends ResizeLoop {

  private final Resize geometry;
  private final ResizeTaps rows;
  private final ResizeTaps columns;

  SeparableResize(Resize geometry, ResizeTaps rows, ResizeTaps columns) {
    this.geometry = geometry;
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int channels = geometry.channels();
    int step = geometry.inputStep();
    int from = xAt + rows.places()[0][row] * geometry.rowStep();
    if (rows.count(row) > 1) {
      x = sum(scratch, x, xAt, row);
      from = 0;
      step = channels;
    }
    for (int next = 0; next < channels; next += LANES) {
      int channel = Math.min(next, channels - LANES);
      if (columns.weights().length == 2) {
        two(columns, x, from + channel, step, y, yAt + channel, geometry.outputStep());
      } else {
        four(columns, x, from + channel, step, y, yAt + channel, geometry.outputStep());
      }
    }
  }

  /** The sum of the input rows of at least two taps, without gaps between the pixels. */
  private float[] sum(Scratch scratch, float[] x, int xAt, int row) {
    int channels = geometry.channels();
    int width = geometry.columns().inputs();
    int length = width * channels;
    int step = geometry.inputStep();
    float w0 = rows.weights()[0][row];
    float w1 = rows.weights()[1][row];
    int taps = rows.count(row);
    int lower = xAt + rows.places()[0][row] * geometry.rowStep();
    int upper = xAt + rows.places()[1][row] * geometry.rowStep();
    float[] sum = scratch.floats(0, length);
    if (step == channels) {
      sum(x, lower, w0, x, upper, w1, sum, length);
      for (int tap = 2; tap < taps; tap++) {
        int at = xAt + rows.places()[tap][row] * geometry.rowStep();
        add(x, at, rows.weights()[tap][row], sum, length);
      }
      return sum;
    }
    float[] next = scratch.floats(1, length);
    GatheredRow.load(x, lower, step, channels, width, sum);
    GatheredRow.load(x, upper, step, channels, width, next);
    sum(sum, 0, w0, next, 0, w1, sum, length);
    for (int tap = 2; tap < taps; tap++) {
      int at = xAt + rows.places()[tap][row] * geometry.rowStep();
      GatheredRow.load(x, at, step, channels, width, next);
      add(next, 0, rows.weights()[tap][row], sum, length);
    }
    return sum;
  }

  private static void sum(
      float[] lower,
      int lowerAt,
      float w0,
      float[] upper,
      int upperAt,
      float w1,
      float[] y,
      int n) {
    FloatVector weight = FloatVector.broadcast(FLOATS, w1);
    int whole = FLOATS.loopBound(n);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector before = FloatVector.fromArray(FLOATS, lower, lowerAt + at).mul(w0);
      FloatVector.fromArray(FLOATS, upper, upperAt + at).fma(weight, before).intoArray(y, at);
    }
    for (int at = whole; at < n; at++) {
      y[at] = Math.fma(upper[upperAt + at], w1, lower[lowerAt + at] * w0);
    }
  }

  private static void add(float[] x, int xAt, float w, float[] y, int n) {
    FloatVector weight = FloatVector.broadcast(FLOATS, w);
    int whole = FLOATS.loopBound(n);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector before = FloatVector.fromArray(FLOATS, y, at);
      FloatVector.fromArray(FLOATS, x, xAt + at).fma(weight, before).intoArray(y, at);
    }
    for (int at = whole; at < n; at++) {
      y[at] = Math.fma(x[xAt + at], w, y[at]);
    }
  }

  /**
   * One vector of channels of every output pixel, which has two taps at the most, of weights 1 in
   * all.
   */
  private static void two(
      ResizeTaps columns, float[] x, int xAt, int xStep, float[] y, int yAt, int yStep) {
    int[] lower = columns.places()[0];
    int[] upper = columns.places()[1];
    float[] fraction = columns.weights()[1];
    for (int column = 0; column < fraction.length; column++) {
      FloatVector value = FloatVector.fromArray(FLOATS, x, xAt + lower[column] * xStep);
      float weight = fraction[column];
      if (weight != 0) {
        FloatVector after = FloatVector.fromArray(FLOATS, x, xAt + upper[column] * xStep);
        value = after.fma(FloatVector.broadcast(FLOATS, weight), value.mul(1 - weight));
      }
      VECTOR.cast(value).intoArray(y, yAt + column * yStep);
    }
  }

  /** The same with four taps at the most. */
  private static void four(
      ResizeTaps columns, float[] x, int xAt, int xStep, float[] y, int yAt, int yStep) {
    int[][] places = columns.places();
    float[][] weights = columns.weights();
    for (int column = 0; column < weights[0].length; column++) {
      FloatVector value = FloatVector.fromArray(FLOATS, x, xAt + places[0][column] * xStep);
      float w1 = weights[1][column];
      if (w1 != 0) {
        FloatVector next = FloatVector.fromArray(FLOATS, x, xAt + places[1][column] * xStep);
        value = next.fma(FloatVector.broadcast(FLOATS, w1), value.mul(weights[0][column]));
      }
      float w2 = weights[2][column];
      if (w2 != 0) {
        FloatVector next = FloatVector.fromArray(FLOATS, x, xAt + places[2][column] * xStep);
        value = next.fma(FloatVector.broadcast(FLOATS, w2), value);
      }
      float w3 = weights[3][column];
      if (w3 != 0) {
        FloatVector next = FloatVector.fromArray(FLOATS, x, xAt + places[3][column] * xStep);
        value = next.fma(FloatVector.broadcast(FLOATS, w3), value);
      }
      VECTOR.cast(value).intoArray(y, yAt + column * yStep);
    }
  }
}
