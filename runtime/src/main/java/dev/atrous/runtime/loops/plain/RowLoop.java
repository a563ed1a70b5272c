package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Lane;
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
    if (window.runsOn(columns)) {
      row(lane, x, xAt, y, yAt, rows * columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      return;
    }
    for (int row = 0; row < rows; row++) {
      int from = xAt + row * window.inputRowStep();
      int to = yAt + row * window.outputRowStep();
      row(lane, x, from, y, to, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    }
  }

  /** Computes pixels of one row. */
  abstract void row(
      Lane lane,
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
