package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.plain.GatheredRow;
import dev.atrous.runtime.loops.plain.ResizeTable;
import jdk.incubator.vector.FloatVector;

/**
 * Scales a map of at least as many channels as lanes, row by row: first between two input rows, all
 * of their columns at once, then between the columns, where the last vector of a pixel overlaps the
 * one before it. Where a source meets a pixel exactly its neighbour is not read.
 */
final class BilinearResize extends ResizeLoop {

  private final Resize geometry;
  private final ResizeTable rows;
  private final ResizeTable columns;

  BilinearResize(Resize geometry) {
    this.geometry = geometry;
    Resize.Mode mode = Resize.Mode.BILINEAR;
    boolean corners = geometry.alignCorners();
    rows = ResizeTable.of(mode, corners, geometry.inputHeight(), geometry.outputHeight());
    columns = ResizeTable.of(mode, corners, geometry.inputWidth(), geometry.outputWidth());
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int channels = geometry.channels();
    int step = geometry.inputStep();
    int width = geometry.inputWidth();
    int lower = xAt + rows.lower()[row] * width * step;
    float fraction = rows.fraction()[row];
    if (fraction != 0) {
      int upper = xAt + rows.upper()[row] * width * step;
      float[] between = scratch.floats(0, width * channels);
      if (step == channels) {
        blend(x, lower, x, upper, fraction, between, width * channels);
      } else {
        float[] next = scratch.floats(1, width * channels);
        GatheredRow.load(x, lower, step, channels, width, between);
        GatheredRow.load(x, upper, step, channels, width, next);
        blend(between, 0, next, 0, fraction, between, width * channels);
      }
      x = between;
      lower = 0;
      step = channels;
    }
    for (int next = 0; next < channels; next += LANES) {
      int channel = Math.min(next, channels - LANES);
      columns(columns, x, lower + channel, step, y, yAt + channel, geometry.outputStep());
    }
  }

  private static void blend(
      float[] lower,
      int lowerAt,
      float[] upper,
      int upperAt,
      float fraction,
      float[] y,
      int length) {
    float rest = 1 - fraction;
    FloatVector weight = FloatVector.broadcast(FLOATS, fraction);
    int whole = FLOATS.loopBound(length);
    for (int at = 0; at < whole; at += LANES) {
      FloatVector before = FloatVector.fromArray(FLOATS, lower, lowerAt + at).mul(rest);
      FloatVector.fromArray(FLOATS, upper, upperAt + at).fma(weight, before).intoArray(y, at);
    }
    for (int at = whole; at < length; at++) {
      y[at] = Math.fma(upper[upperAt + at], fraction, lower[lowerAt + at] * rest);
    }
  }

  /** One vector of channels of every output pixel. */
  private static void columns(
      ResizeTable columns, float[] x, int xAt, int xStep, float[] y, int yAt, int yStep) {
    int[] lower = columns.lower();
    int[] upper = columns.upper();
    float[] fraction = columns.fraction();
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
}
