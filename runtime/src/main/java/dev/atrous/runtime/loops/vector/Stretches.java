package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;

/**
 * The products that make an output value, as stretches of neighbouring input channels: one for each
 * tap, or for each row of taps where these lie side by side. Their order is tap row, tap column,
 * channel, however they are joined or split, so that all calls give the same bits.
 */
final class Stretches {

  /** Numbers of a stretch: where its input lies, its first term, its length. */
  static final int FIELDS = 3;

  /**
   * Terms of a stretch at most: their weights, for two vectors of 16 lanes, fill a level-1 cache of
   * 32 KB. GFLOP/s of 1×1, 728 → 728, 28×28 by terms, JDK 25: 128 88, <b>256 92</b>, all of them at
   * once below 88.
   */
  private static final int MOST = 256;

  /**
   * Terms of a stretch below which they are listed one by one, so that sums stay in registers from
   * one stretch to the next: 3×3 stride 2, 3 → 32, 224×224, of stretches of 9 terms, from 37 to 61
   * GFLOP/s (JDK 25).
   */
  private static final int SHORT = 48;

  /** Terms of the longest list. */
  static final int MOST_LISTED = 512;

  private static final int LIST = 1;

  private final Window window;
  private final boolean columnsMeet;
  private final boolean rowsMeet;

  Stretches(Window window) {
    this.window = window;
    int inputs = window.groupInputs();
    columnsMeet = window.kernelWidth() == 1 || window.tapColumnStep() == inputs;
    rowsMeet = columnsMeet && window.tapRowStep() == window.kernelWidth() * inputs;
  }

  /**
   * Lists the stretches of some taps.
   *
   * @return {@link #FIELDS} numbers for each, and a negative length behind the last; one of length
   *     0 if there are no taps
   */
  int[] of(Lane lane, int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int columns = Math.max(0, tapColumnEnd - tapColumn);
    int rows = columns == 0 ? 0 : Math.max(0, tapRowEnd - tapRow);
    int joinedColumns = columnsMeet ? Math.max(1, columns) : 1;
    int joinedRows = rowsMeet && columns == window.kernelWidth() ? Math.max(1, rows) : 1;
    int length = joinedRows * joinedColumns * window.groupInputs();
    int pieces = (length + MOST - 1) / MOST;
    int piece = (length + pieces - 1) / pieces;
    int[] list = lane.ints(LIST, (rows * columns * pieces + 2) * FIELDS);
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

  /** Whether the kernel is several stretches, so short that terms are better listed one by one. */
  boolean areShort() {
    int count = rowsMeet ? 1 : columnsMeet ? window.kernelHeight() : window.taps();
    int terms = window.taps() * window.groupInputs();
    return count > 1 && terms / count < SHORT && terms <= MOST_LISTED;
  }

  /**
   * Lists the terms of some taps.
   *
   * @return how many numbers these are, two for each term: floats from tap (0, 0) to its input, and
   *     its number
   */
  int terms(int[] list, int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int count = 0;
    for (int row = tapRow; row < tapRowEnd; row++) {
      for (int column = tapColumn; column < tapColumnEnd; column++) {
        int input = row * window.tapRowStep() + column * window.tapColumnStep();
        int term = (row * window.kernelWidth() + column) * window.groupInputs();
        for (int channel = 0; channel < window.groupInputs(); channel++) {
          list[count++] = input + channel;
          list[count++] = term + channel;
        }
      }
    }
    return count;
  }
}
