package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/** As {@link LineBufferedStep}, where the second step adds to another map. */
public final class LineBufferedJoinStep extends JoinStep {

  private final Step first;
  private final JoinStep second;
  private final LineBuffer buffer;

  /**
   * Creates a step.
   *
   * @param first writes the map between
   * @param second reads it as its first input
   * @param buffer which rows of it
   */
  public LineBufferedJoinStep(Step first, JoinStep second, LineBuffer buffer) {
    super(second.rows(), second.bandRows());
    this.first = first;
    this.second = second;
    this.buffer = buffer;
  }

  @Override
  protected void rows(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] z,
      int zAt,
      float[] y,
      int yAt,
      int firstRow,
      int endRow) {
    float[] lines = buffer.lines(scratch);
    for (int row = firstRow; row < endRow; row += buffer.bandRows()) {
      int end = Math.min(row + buffer.bandRows(), endRow);
      int at = buffer.compute(first, scratch, x, xAt, lines, firstRow, row, end);
      second.rows(scratch, lines, at, z, zAt, y, yAt, row, end);
    }
  }
}
