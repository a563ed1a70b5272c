package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.JoinGeometry;
import dev.atrous.runtime.loops.JoinLoop;
import dev.atrous.runtime.loops.Loops;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/**
 * The mean and the variance of each row's channels. The mean is a rounded one first, from which
 * each pixel's distance is exact or nearly so; the distances' own mean corrects it, so that numbers
 * far from 0 lose no digits.
 */
final class RowMoments extends Step {

  /** What is written of a channel: the rounded mean, the mean distance, that of the squares. */
  private static final int PARTS = 3;

  private final AverageLoop average;
  private final AverageLoop averageOfRow;
  private final JoinLoop subtract;
  private final JoinLoop square;
  private final int channels;
  private final int columns;
  private final int inputRow;

  RowMoments(Loops loops, int channels, int rows, int columns, int inputStep, int bandRows) {
    super(rows, bandRows);
    this.channels = channels;
    this.columns = columns;
    inputRow = columns * inputStep;
    average = loops.averagePool(window(channels, columns, inputStep), Activation.NONE);
    averageOfRow = loops.averagePool(window(channels, columns, channels), Activation.NONE);
    subtract =
        loops.join(
            Combination.SUBTRACT,
            new JoinGeometry(channels, channels, inputStep, channels, 0, channels),
            Activation.NONE);
    square =
        loops.join(
            Combination.MULTIPLY,
            new JoinGeometry(channels, channels, channels, channels, channels, channels),
            Activation.NONE);
  }

  private static Window window(int channels, int columns, int step) {
    return Window.channels(channels, channels)
        .groups(channels)
        .kernel(1, columns)
        .pitch(step, channels)
        .columns(columns, 1);
  }

  /** Floats of a row. */
  static int floats(int channels) {
    return Math.multiplyExact(PARTS, channels);
  }

  double mean(float[] moments, int row, int channel) {
    int at = row * PARTS * channels + channel;
    return (double) moments[at] + moments[at + channels];
  }

  double variance(float[] moments, int row, int channel) {
    int at = row * PARTS * channels + channel;
    double distance = moments[at + channels];
    return Math.max(moments[at + 2 * channels] - distance * distance, 0);
  }

  @Override
  protected void rows(
      Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
    float[] distances = scratch.between(columns * channels);
    for (int row = firstRow; row < endRow; row++) {
      int from = xAt + row * inputRow;
      int mean = yAt + row * PARTS * channels;
      int distance = mean + channels;
      int variance = distance + channels;
      average(average, scratch, x, from, y, mean);
      subtract.pixels(scratch, x, from, y, mean, distances, 0, columns);
      average(averageOfRow, scratch, distances, 0, y, distance);
      square.pixels(scratch, distances, 0, distances, 0, distances, 0, columns);
      average(averageOfRow, scratch, distances, 0, y, variance);
    }
  }

  private void average(AverageLoop loop, Scratch scratch, float[] x, int xAt, float[] y, int yAt) {
    loop.pixels(scratch, x, xAt, y, yAt, 1, 1, 0, 1, 0, columns, columns);
  }
}
