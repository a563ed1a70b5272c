package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/**
 * Two steps computed together, band by band, the second of which reads more rows of the map between
 * than the one that it computes: rows that two bands read are kept from one to the next. The map as
 * a whole is never written.
 */
public final class LineBufferedStep extends Step {

  private final Step first;
  private final Step second;
  private final LineBuffer buffer;

  /**
   * Creates a step.
   *
   * @param first writes the map between
   * @param second reads it
   * @param buffer which rows of it
   */
  public LineBufferedStep(Step first, Step second, LineBuffer buffer) {
    super(second.rows(), second.bandRows());
    this.first = first;
    this.second = second;
    this.buffer = buffer;
  }

  @Override
  protected void rows(
      Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
    float[] lines = buffer.lines(scratch);
    for (int row = firstRow; row < endRow; row += buffer.bandRows()) {
      int end = Math.min(row + buffer.bandRows(), endRow);
      int at = buffer.compute(first, scratch, x, xAt, lines, firstRow, row, end);
      second.rows(scratch, lines, at, y, yAt, row, end);
    }
  }
}
