package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;

/**
 * The products that make an output value of a group, one by one, where {@link Stretches} would be
 * so short that sums had to leave their registers all the time: for kernels over few channels.
 * Numbered by tap row, tap column, channel, and summed in this order.
 */
final class Terms {

  private static final int RUNS = 1;

  private final Window window;

  /** For each term, floats from tap (0, 0), the group's first channel, to its input; its number. */
  final int[] pairs;

  Terms(Window window) {
    this.window = window;
    int inputs = window.groupInputs();
    pairs = new int[2 * window.taps() * inputs];
    for (int term = 0; 2 * term < pairs.length; term++) {
      int tap = term / inputs;
      pairs[2 * term] =
          tap / window.kernelWidth() * window.tapRowStep()
              + tap % window.kernelWidth() * window.tapColumnStep()
              + term % inputs;
      pairs[2 * term + 1] = term;
    }
  }

  /**
   * The runs of neighbouring numbers that some taps are: one for all rows of whole taps, else one
   * for each row.
   *
   * @return for each run its first term and the one behind its last, then a negative number; there
   *     is one run at least, which is empty if there are no taps
   */
  int[] runs(Lane lane, int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int columns = Math.max(0, tapColumnEnd - tapColumn);
    int rows = columns == 0 ? 0 : Math.max(0, tapRowEnd - tapRow);
    int joined = columns == window.kernelWidth() ? Math.max(1, rows) : 1;
    int[] runs = lane.ints(RUNS, 2 * Math.max(1, rows) + 1);
    int at = 0;
    for (int row = tapRow; row < tapRow + rows; row += joined) {
      int first = (row * window.kernelWidth() + tapColumn) * window.groupInputs();
      runs[at++] = first;
      runs[at++] = first + joined * columns * window.groupInputs();
    }
    if (at == 0) {
      runs[at++] = 0;
      runs[at++] = 0;
    }
    runs[at] = -1;
    return runs;
  }
}
