package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/**
 * The terms of an output value as runs of neighbouring input channels: one for each tap, or for
 * each row of taps where these lie side by side. Their order is tap row, tap column, channel,
 * however they are joined or split, so that all calls give the same bits.
 */
final class KRuns {

  /** Numbers of a run: where its input lies, its first term, its length. */
  static final int FIELDS = 3;

  /**
   * Terms of a run at most: their weights, for four vectors of 16 lanes, are 256 KB and stay in a
   * second-level cache. Sums that go through memory between runs cost more than weights that come
   * from there: 728 terms at once 108 GFLOP/s, 128 at a time 100.
   */
  private static final int MOST = 1024;

  /**
   * Terms of a run below which {@link KOffsets} are better: 3 → 32 channels, runs of 9, 77 GFLOP/s
   * gathered, 37 run by run.
   */
  private static final int SHORT = 48;

  private static final int LIST = 1;

  private final Window window;
  private final boolean columnsMeet;
  private final boolean rowsMeet;

  KRuns(Window window) {
    this.window = window;
    int inputs = window.groupInputs();
    columnsMeet =
        window.kernelWidth() == 1 || window.rateWidth() == 1 && window.inputPitch() == inputs;
    rowsMeet = columnsMeet && window.tapRowStep() == window.kernelWidth() * inputs;
  }

  /**
   * Lists the runs of some taps.
   *
   * @return {@link #FIELDS} numbers for each, and a negative length behind the last; one of length
   *     0 if there are no taps
   */
  int[] of(Scratch scratch, int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int columns = Math.max(0, tapColumnEnd - tapColumn);
    int rows = columns == 0 ? 0 : Math.max(0, tapRowEnd - tapRow);
    int joinedColumns = columnsMeet ? Math.max(1, columns) : 1;
    int joinedRows = rowsMeet && columns == window.kernelWidth() ? Math.max(1, rows) : 1;
    int length = joinedRows * joinedColumns * window.groupInputs();
    int pieces = (length + MOST - 1) / MOST;
    int piece = (length + pieces - 1) / pieces;
    int[] list = scratch.ints(LIST, (rows * columns * pieces + 2) * FIELDS);
    int at = 0;
    for (int row = tapRow; row < tapRow + rows; row += joinedRows) {
      for (int column = tapColumn; column < tapColumnEnd; column += joinedColumns) {
        int input = row * window.tapRowStep() + column * window.tapColumnStep();
        int term = (row * window.kernelWidth() + column) * window.groupInputs();
        for (int first = 0; first < length; first += piece) {
          list[at] = input + first;
          list[at + 1] = term + first;
          list[at + 2] = Math.min(piece, length - first);
          at += FIELDS;
        }
      }
    }
    if (at == 0) {
      list[2] = 0;
      at = FIELDS;
    }
    list[at + 2] = -1;
    return list;
  }

  /** Whether the kernel is several runs, so short that {@link KOffsets} are better. */
  boolean areShort() {
    return count() > 1 && longest() < SHORT;
  }

  /** Terms of the whole kernel's longest run. */
  int longest() {
    return Math.min(MOST, window.taps() * window.groupInputs() / count());
  }

  private int count() {
    return rowsMeet ? 1 : columnsMeet ? window.kernelHeight() : window.taps();
  }
}
