package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;

/** As {@link WindowedStep}, where the second step computes onto another map. */
public final class WindowedJoinStep extends JoinStep {

  private final Step first;
  private final JoinStep second;
  private final RowWindow window;

  /**
   * Creates a step.
   *
   * @param first writes the map between
   * @param second reads it as its first input
   * @param window which rows of it
   */
  public WindowedJoinStep(Step first, JoinStep second, RowWindow window) {
    super(second.rows(), second.bandRows());
    this.first = first;
    this.second = second;
    this.window = window;
  }

  @Override
  protected void rows(
      Lane lane,
      float[] x,
      int xAt,
      float[] z,
      int zAt,
      float[] y,
      int yAt,
      int firstRow,
      int endRow) {
    float[] kept = window.kept(lane);
    for (int row = firstRow; row < endRow; row += window.bandRows()) {
      int end = Math.min(row + window.bandRows(), endRow);
      int at = window.compute(first, lane, x, xAt, kept, firstRow, row, end);
      second.rows(lane, kept, at, z, zAt, y, yAt, row, end);
    }
  }
}
