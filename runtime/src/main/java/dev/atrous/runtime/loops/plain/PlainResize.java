package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

import dev.atrous.runtime.loops.Resize;
import dev.atrous.runtime.loops.ResizeLoop;
import dev.atrous.runtime.loops.Scratch;

/**
 * Scales a map row by row: first between two input rows, all of their columns at once, then between
 * the columns. Where a source meets a pixel exactly its neighbour is not read.
 */
final class PlainResize extends ResizeLoop {

  private final Resize geometry;
  private final ResizeTable rows;
  private final ResizeTable columns;

  PlainResize(Resize geometry) {
    this.geometry = geometry;
    rows =
        ResizeTable.of(
            geometry.mode(),
            geometry.alignCorners(),
            geometry.inputHeight(),
            geometry.outputHeight());
    columns =
        ResizeTable.of(
            geometry.mode(),
            geometry.alignCorners(),
            geometry.inputWidth(),
            geometry.outputWidth());
  }

  @Override
  public void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row) {
    int channels = geometry.channels();
    int width = geometry.inputWidth();
    int rowStep = width * geometry.inputStep();
    float[] lower = scratch.floats(0, width * channels);
    int from = xAt + rows.lower()[row] * rowStep;
    GatheredRow.load(x, from, geometry.inputStep(), channels, width, lower);
    float fraction = rows.fraction()[row];
    if (fraction != 0) {
      float[] upper = scratch.floats(1, width * channels);
      from = xAt + rows.upper()[row] * rowStep;
      GatheredRow.load(x, from, geometry.inputStep(), channels, width, upper);
      blend(lower, upper, 1 - fraction, fraction, width * channels);
    }
    for (int column = 0; column < geometry.outputWidth(); column++) {
      column(lower, y, yAt + column * geometry.outputStep(), column);
    }
  }

  private static void blend(float[] lower, float[] upper, float w0, float w1, int length) {
    for (int at = 0; at < length; at++) {
      lower[at] = multiplyAdd(w1, upper[at], w0 * lower[at]);
    }
  }

  private void column(float[] x, float[] y, int yAt, int column) {
    int channels = geometry.channels();
    int lower = columns.lower()[column] * channels;
    float w1 = columns.fraction()[column];
    if (w1 == 0) {
      System.arraycopy(x, lower, y, yAt, channels);
      return;
    }
    int upper = columns.upper()[column] * channels;
    float w0 = 1 - w1;
    for (int channel = 0; channel < channels; channel++) {
      y[yAt + channel] = multiplyAdd(w1, x[upper + channel], w0 * x[lower + channel]);
    }
  }
}
