package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;

/**
 * Two steps computed together, band by band, the second of which reads more rows of the map between
 * than the one that it computes: rows that two bands read are kept from one to the next. The map as
 * a whole is never written.
 */
public final class WindowedStep extends Step {

  private final Step first;
  private final Step second;
  private final RowWindow window;

  /**
   * Creates a step.
   *
   * @param first writes the map between
   * @param second reads it
   * @param window which rows of it
   */
  public WindowedStep(Step first, Step second, RowWindow window) {
    super(second.rows(), second.bandRows());
    this.first = first;
    this.second = second;
    this.window = window;
  }

  @Override
  protected void rows(Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
    float[] kept = window.kept(lane);
    for (int row = firstRow; row < endRow; row += window.bandRows()) {
      int end = Math.min(row + window.bandRows(), endRow);
      int at = window.compute(first, lane, x, xAt, kept, firstRow, row, end);
      second.rows(lane, kept, at, y, yAt, row, end);
    }
  }
}
