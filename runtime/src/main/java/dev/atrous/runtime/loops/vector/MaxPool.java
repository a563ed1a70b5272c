package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

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
      int tapColumnEnd) {
    int start = xAt + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int from = start + row * window.inputRowStep() + column * window.inputStep();
        int to = yAt + row * window.outputRowStep() + column * window.outputStep();
        pixel(window, x, from, y, to, tapRowEnd - tapRow, tapColumnEnd - tapColumn);
        Activations.apply(lane, activation, y, to, window.outputChannels());
      }
    }
  }

  private static void pixel(
      Window window, float[] x, int xAt, float[] y, int yAt, int tapRows, int tapColumns) {
    int channels = window.outputChannels();
    int rowStep = window.tapRowStep();
    int columnStep = window.tapColumnStep();
    for (int next = 0; next < channels; next += LANES) {
      int channel = Math.min(next, channels - LANES);
      FloatVector max = FloatVector.broadcast(FLOATS, Float.NEGATIVE_INFINITY);
      for (int row = 0; row < tapRows; row++) {
        int at = xAt + channel + row * rowStep;
        for (int column = 0; column < tapColumns; column++) {
          max = max(max, FloatVector.fromArray(FLOATS, x, at + column * columnStep));
        }
      }
      max.intoArray(y, yAt + channel);
    }
  }

  /** The greater; NaN if one of them is. */
  private static FloatVector max(FloatVector max, FloatVector v) {
    FloatVector greater = max.blend(v, v.compare(VectorOperators.GT, max));
    return greater.blend(v, v.compare(VectorOperators.NE, v));
  }
}
