package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Window;

/**
 * The products that make one output value, numbered in the order in which they are added: tap row,
 * tap column, input channel of the group. A rectangle of taps is a few runs of these numbers, and
 * every way to compute a convolution follows them, so that all give the same bits.
 */
public final class Terms {

  private final int columns;
  private final int inputs;

  /** For each term, floats from tap (0, 0), the group's first channel, to its input. */
  public final int[] offset;

  /** The terms of a window. */
  public Terms(Window window) {
    columns = window.kernelWidth();
    inputs = window.groupInputs();
    offset = new int[window.taps() * inputs];
    for (int term = 0; term < offset.length; term++) {
      int tap = term / inputs;
      offset[term] =
          tap / columns * window.tapRowStep()
              + tap % columns * window.tapColumnStep()
              + term % inputs;
    }
  }

  /** The number of terms of the whole kernel. */
  int count() {
    return offset.length;
  }

  /**
   * How many runs the terms of some taps are: whole rows of taps are one, others one for each row.
   */
  public int runs(int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    if (tapRow >= tapRowEnd || tapColumn >= tapColumnEnd) {
      return 0;
    }
    return tapColumnEnd - tapColumn == columns ? 1 : tapRowEnd - tapRow;
  }

  /** The first term of a run. */
  public int start(int run, int tapRow, int tapColumn) {
    return ((tapRow + run) * columns + tapColumn) * inputs;
  }

  /** How many terms a run has. */
  public int length(int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int taps = tapColumnEnd - tapColumn;
    return (taps == columns ? (tapRowEnd - tapRow) * columns : taps) * inputs;
  }

  /**
   * Weights [outputs, inputs of the group, kernel rows, kernel columns] as [outputs, terms]: of a
   * pointwise convolution the same array.
   */
  float[] order(float[] weight) {
    int taps = count() / inputs;
    return taps == 1 ? weight : transposed(weight, inputs, taps);
  }

  /** The way back from {@link #order}. */
  float[] restore(float[] ordered) {
    int taps = count() / inputs;
    return taps == 1 ? ordered : transposed(ordered, taps, inputs);
  }

  /** The place of each term among the weights of an output as they are before {@link #order}. */
  int[] places() {
    int taps = count() / inputs;
    int[] places = new int[count()];
    for (int term = 0; term < places.length; term++) {
      places[term] = term % inputs * taps + term / inputs;
    }
    return places;
  }

  /** The matrix of each output channel, of so many rows and columns, with rows for columns. */
  private static float[] transposed(float[] weight, int rows, int columns) {
    float[] transposed = new float[weight.length];
    for (int first = 0; first < weight.length; first += rows * columns) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          transposed[first + column * rows + row] = weight[first + row * columns + column];
        }
      }
    }
    return transposed;
  }
}
