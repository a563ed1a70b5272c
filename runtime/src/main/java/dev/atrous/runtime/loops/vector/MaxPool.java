package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import jdk.incubator.vector.FloatVector;

/**
 * The maximum of the taps of every channel, for at least as many channels as lanes: the last vector
 * of a pixel overlaps the one before it.
 */
final class MaxPool extends WindowLoop {

  private final Window window;
  private final Activation activation;

  MaxPool(Window window, Activation activation) {
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
      int tapColumnEnd) {
    int start = xAt + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
    for (int row = 0; row < rows; row++) {
      int from = start + row * window.inputRowStep();
      int to = yAt + row * window.outputRowStep();
      row(scratch, x, from, y, to, columns, tapRowEnd - tapRow, tapColumnEnd - tapColumn);
    }
  }

  private void row(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int columns,
      int tapRows,
      int tapColumns) {
    for (int column = 0; column < columns; column++) {
      int to = yAt + column * window.outputStep();
      pixel(x, xAt + column * window.inputStep(), y, to, tapRows, tapColumns);
      Activations.apply(scratch, activation, y, to, window.outputChannels());
    }
  }

  private void pixel(float[] x, int xAt, float[] y, int yAt, int tapRows, int tapColumns) {
    int channels = window.outputChannels();
    int rowStep = window.tapRowStep();
    int columnStep = window.tapColumnStep();
    for (int next = 0; next < channels; next += LANES) {
      int channel = Math.min(next, channels - LANES);
      one(x, xAt + channel, rowStep, columnStep, y, yAt + channel, tapRows, tapColumns);
    }
  }

  /**
   * One vector of channels. Each row of taps has a maximum of its own: one vector carried through
   * both loops becomes an object on JDK 17, which takes five to seven times as long.
   */
  private static void one(
      float[] x,
      int xAt,
      int rowStep,
      int columnStep,
      float[] y,
      int yAt,
      int tapRows,
      int tapColumns) {
    FloatVector max = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
    for (int row = 0; row < tapRows; row++) {
      FloatVector rowMax = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
      for (int column = 0; column < tapColumns; column++) {
        int at = xAt + row * rowStep + column * columnStep;
        rowMax = rowMax.max(FloatVector.fromArray(FLOATS, x, at));
      }
      max = max.max(VECTOR.cast(rowMax));
    }
    VECTOR.cast(max).intoArray(y, yAt);
  }
}
