package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;

/** A window loop that computes its rectangles in rows of pixels, as long as they can be. */
abstract class RowLoop extends WindowLoop {

  final Window window;

  RowLoop(Window window) {
    this.window = window;
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
    if (window.runsOn(columns)) {
      row(scratch, x, xAt, y, yAt, rows * columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      return;
    }
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * window.inputRowStep();
      int to = yAt + row * window.outputRowStep();
      row(scratch, x, from, y, to, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    }
  }

  /** Computes pixels of one row. */
  abstract void row(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int pixels,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd);
}
