package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.VECTOR;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.AverageLoop;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.machine.Species;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The average of the taps of every channel, for at least as many channels as lanes: the last vector
 * of a pixel overlaps the one before it. Each row of taps is summed by itself, so that the sum of a
 * whole map does not lose the digits of its last pixels.
 */
final class AveragePool extends AverageLoop {

  private static final int SUMS = 0;
  private static final int MORE = 1;

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
    int start = xAt + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
    int tapRows = tapRowEnd - tapRow;
    int tapColumns = tapColumnEnd - tapColumn;
    float safe = tapRows <= 0 || tapColumns <= 0 ? 1 : divisor;
    for (int row = 0; row < rows; row++) {
      int from = start + row * window.inputRowStep();
      int to = yAt + row * window.outputRowStep();
      row(scratch, x, from, y, to, columns, tapRows, tapColumns, safe, rows * columns == 1);
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
      int tapColumns,
      float divisor,
      boolean once) {
    for (int column = 0; column < columns; column++) {
      int to = yAt + column * window.outputStep();
      pixel(
          scratch, x, xAt + column * window.inputStep(), y, to, tapRows, tapColumns, divisor, once);
      Activations.apply(scratch, activation, y, to, window.outputChannels());
    }
  }

  /**
   * A vector of sums for each vector of channels, the last of which overlaps the one before it.
   *
   * @param once whether it is the only pixel
   */
  private void pixel(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int tapRows,
      int tapColumns,
      float divisor,
      boolean once) {
    int channels = window.outputChannels();
    int step = window.tapColumnStep();
    int vectors = (channels + LANES - 1) / LANES;
    int fours = channels / (4 * LANES) * 4;
    float[] sums = scratch.floats(SUMS, vectors * LANES);
    float[] more = scratch.floats(MORE, vectors * LANES);
    if (tapRows <= 0) {
      Arrays.fill(sums, 0, vectors * LANES, 0);
    }
    for (int row = 0; row < tapRows; row++) {
      float[] to = row == 0 ? sums : more;
      int from = xAt + row * window.tapRowStep();
      for (int vector = 0; vector < fours; vector += 4) {
        four(x, from + vector * LANES, step, tapColumns, to, vector * LANES);
      }
      for (int vector = fours; vector < vectors; vector++) {
        int channel = Math.min(vector * LANES, channels - LANES);
        one(x, from + channel, step, tapColumns, to, vector * LANES);
      }
      if (row > 0 && once) {
        addOne(more, sums, vectors * LANES);
      } else if (row > 0) {
        add(more, sums, vectors * LANES);
      }
    }
    int last = vectors * LANES - LANES;
    if (once) {
      divideOne(sums, 0, divisor, y, yAt, last);
      divideOne(sums, last, divisor, y, yAt + channels - LANES, LANES);
      return;
    }
    for (int at = 0; at < last; at += LANES) {
      divide(sums, at, divisor, y, yAt + at);
    }
    divide(sums, last, divisor, y, yAt + channels - LANES);
  }

  private static void add(float[] more, float[] sums, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector sum = FloatVector.fromArray(FLOATS, sums, at);
      sum.add(FloatVector.fromArray(FLOATS, more, at)).intoArray(sums, at);
    }
  }

  private static void divide(float[] sums, int at, float divisor, float[] y, int to) {
    FloatVector.fromArray(FLOATS, sums, at).div(divisor).intoArray(y, to);
  }

  /**
   * Adds without vectors: in code that runs only a few times a pass the JVM makes objects of them,
   * now and then for 500 passes. For whole maps of averages vectors are faster.
   */
  private static void addOne(float[] more, float[] sums, int length) {
    for (int at = 0; at < length; at++) {
      sums[at] += more[at];
    }
  }

  /** Divides without vectors, for the same reason. */
  private static void divideOne(
      float[] sums, int at, float divisor, float[] y, int to, int length) {
    for (int channel = 0; channel < length; channel++) {
      y[to + channel] = sums[at + channel] / divisor;
    }
  }

  /**
   * The sums of a row of taps, four vectors at once: they do not wait for each other. By rows, and
   * not for all taps at once, since HotSpot compiles well what is called often, and a network may
   * call for one average in a pass: 33×33×160 takes 0.1 ms in a network's first 600 passes, all at
   * once 0.7; later both take 0.03.
   */
  private static void four(float[] x, int xAt, int step, int taps, float[] sums, int to) {
    FloatVector sum0 = Species.zero();
    FloatVector sum1 = Species.zero();
    FloatVector sum2 = Species.zero();
    FloatVector sum3 = Species.zero();
    for (int tap = 0; tap < taps; tap++) {
      int at = xAt + tap * step;
      sum0 = FloatVector.fromArray(FLOATS, x, at).add(sum0);
      sum1 = FloatVector.fromArray(FLOATS, x, at + LANES).add(sum1);
      sum2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).add(sum2);
      sum3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).add(sum3);
    }
    VECTOR.cast(sum0).intoArray(sums, to);
    VECTOR.cast(sum1).intoArray(sums, to + LANES);
    VECTOR.cast(sum2).intoArray(sums, to + 2 * LANES);
    VECTOR.cast(sum3).intoArray(sums, to + 3 * LANES);
  }

  private static void one(float[] x, int xAt, int step, int taps, float[] sums, int to) {
    FloatVector sum = Species.zero();
    for (int tap = 0; tap < taps; tap++) {
      sum = FloatVector.fromArray(FLOATS, x, xAt + tap * step).add(sum);
    }
    VECTOR.cast(sum).intoArray(sums, to);
  }
}
