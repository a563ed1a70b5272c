package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Alignment;
import dev.atrous.runtime.loops.Scratch;

/**
 * Two steps computed together, band by band: the second reads each row of the map between while it
 * is still in a cache, and the map as a whole is never written. For a second step that reads, for a
 * row of its output, the same row of its input only.
 */
public final class FusedStep extends Step {

  private final Step first;
  private final Step second;
  private final int bandRows;
  private final int rowFloats;

  /**
   * Creates a step.
   *
   * @param first writes the map between
   * @param second reads it
   * @param bandRows rows computed at a time
   * @param rowFloats floats of a row of the map between
   */
  public FusedStep(Step first, Step second, int bandRows, int rowFloats) {
    super(second.rows(), second.bandRows());
    this.first = first;
    this.second = second;
    this.bandRows = bandRows;
    this.rowFloats = rowFloats;
  }

  @Override
  protected void rows(
      Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
    float[] between = scratch.between(Alignment.FIRST_FLOAT + bandRows * rowFloats);
    for (int row = firstRow; row < endRow; row += bandRows) {
      int end = Math.min(row + bandRows, endRow);
      // Both find a row of the map where it would be if the whole map were there.
      int at = Alignment.FIRST_FLOAT - row * rowFloats;
      first.rows(scratch, x, xAt, between, at, row, end);
      second.rows(scratch, between, at, y, yAt, row, end);
    }
  }
}
