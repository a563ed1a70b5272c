package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import jdk.incubator.vector.FloatVector;

/**
 * The average of the taps of every channel, for at least as many channels as lanes: the last vector
 * of a pixel overlaps the one before it. Each row of taps is summed by itself, so that the sum of a
 * whole map does not lose the digits of its last pixels.
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
      Lane lane,
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
    int start = xAt + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
    int tapRows = tapRowEnd - tapRow;
    int tapColumns = tapColumnEnd - tapColumn;
    float safe = tapRows <= 0 || tapColumns <= 0 ? 1 : divisor;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int from = start + row * window.inputRowStep() + column * window.inputStep();
        int to = yAt + row * window.outputRowStep() + column * window.outputStep();
        pixel(window, x, from, y, to, tapRows, tapColumns, safe);
        Activations.apply(lane, activation, y, to, window.outputChannels());
      }
    }
  }

  private static void pixel(
      Window window,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int tapRows,
      int tapColumns,
      float divisor) {
    int channels = window.outputChannels();
    int rowStep = window.tapRowStep();
    int columnStep = window.tapColumnStep();
    int next = 0;
    for (; next + 4 * LANES <= channels; next += 4 * LANES) {
      four(x, xAt + next, rowStep, columnStep, y, yAt + next, tapRows, tapColumns, divisor);
    }
    for (; next < channels; next += LANES) {
      int channel = Math.min(next, channels - LANES);
      one(x, xAt + channel, rowStep, columnStep, y, yAt + channel, tapRows, tapColumns, divisor);
    }
  }

  /** Four vectors at once: their sums do not wait for each other. */
  private static void four(
      float[] x,
      int xAt,
      int rowStep,
      int columnStep,
      float[] y,
      int yAt,
      int tapRows,
      int tapColumns,
      float divisor) {
    FloatVector sum0 = Species.zero();
    FloatVector sum1 = Species.zero();
    FloatVector sum2 = Species.zero();
    FloatVector sum3 = Species.zero();
    for (int row = 0; row < tapRows; row++) {
      FloatVector row0 = Species.zero();
      FloatVector row1 = Species.zero();
      FloatVector row2 = Species.zero();
      FloatVector row3 = Species.zero();
      for (int column = 0; column < tapColumns; column++) {
        int at = xAt + row * rowStep + column * columnStep;
        row0 = row0.add(FloatVector.fromArray(FLOATS, x, at));
        row1 = row1.add(FloatVector.fromArray(FLOATS, x, at + LANES));
        row2 = row2.add(FloatVector.fromArray(FLOATS, x, at + 2 * LANES));
        row3 = row3.add(FloatVector.fromArray(FLOATS, x, at + 3 * LANES));
      }
      sum0 = sum0.add(row0);
      sum1 = sum1.add(row1);
      sum2 = sum2.add(row2);
      sum3 = sum3.add(row3);
    }
    sum0.div(divisor).intoArray(y, yAt);
    sum1.div(divisor).intoArray(y, yAt + LANES);
    sum2.div(divisor).intoArray(y, yAt + 2 * LANES);
    sum3.div(divisor).intoArray(y, yAt + 3 * LANES);
  }

  private static void one(
      float[] x,
      int xAt,
      int rowStep,
      int columnStep,
      float[] y,
      int yAt,
      int tapRows,
      int tapColumns,
      float divisor) {
    FloatVector sum = Species.zero();
    for (int row = 0; row < tapRows; row++) {
      FloatVector rowSum = Species.zero();
      for (int column = 0; column < tapColumns; column++) {
        int at = xAt + row * rowStep + column * columnStep;
        rowSum = rowSum.add(FloatVector.fromArray(FLOATS, x, at));
      }
      sum = sum.add(rowSum);
    }
    sum.div(divisor).intoArray(y, yAt);
  }
}
