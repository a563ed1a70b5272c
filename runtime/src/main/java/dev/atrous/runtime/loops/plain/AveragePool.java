package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import java.util.Arrays;

/**
 * The average of the taps of every channel. Each row of taps is summed by itself, so that the sum
 * of a whole map does not lose the digits of its last pixels.
 */
final class AveragePool extends AverageLoop {

  private final Window window;
  private final Activation activation;

  AveragePool(Window window, Activation activation) {
    this.window = window;
    this.activation = activation;
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
      int tapColumnEnd,
      float divisor) {
    if (window.runsOn(columns)) {
      int pixels = rows * columns;
      row(scratch, x, xAt, y, yAt, pixels, tapRow, tapRowEnd, tapColumn, tapColumnEnd, divisor);
      return;
    }
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * window.inputRowStep();
      int to = yAt + row * window.outputRowStep();
      row(scratch, x, from, y, to, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd, divisor);
    }
  }

  private void row(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int pixels,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd,
      float divisor) {
    int channels = window.outputChannels();
    int step = window.inputStep();
    int most = GatheredRow.pixels(channels);
    float[] sums = scratch.floats(0, most * channels);
    float[] rowSums = scratch.floats(1, most * channels);
    float[] input = scratch.floats(2, most * channels);
    boolean empty = tapRow >= tapRowEnd || tapColumn >= tapColumnEnd;
    for (int pixel = 0; pixel < pixels; pixel += most) {
      int count = Math.min(most, pixels - pixel);
      int length = count * channels;
      Arrays.fill(sums, 0, length, 0);
      for (int row = tapRow; row < tapRowEnd; row++) {
        int at = xAt + pixel * step + row * window.tapRowStep();
        Arrays.fill(rowSums, 0, length, 0);
        for (int column = tapColumn; column < tapColumnEnd; column++) {
          GatheredRow.load(x, at + column * window.tapColumnStep(), step, channels, count, input);
          add(rowSums, input, length);
        }
        add(sums, rowSums, length);
      }
      if (!empty) {
        divide(sums, divisor, length);
      }
      RowActivation.apply(activation, sums, length);
      GatheredRow.store(
          sums, y, yAt + pixel * window.outputStep(), window.outputStep(), channels, count);
    }
  }

  private static void add(float[] sums, float[] input, int length) {
    for (int at = 0; at < length; at++) {
      sums[at] += input[at];
    }
  }

  private static void divide(float[] sums, float divisor, int length) {
    for (int at = 0; at < length; at++) {
      sums[at] /= divisor;
    }
  }
}
