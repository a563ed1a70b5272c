package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Alignment;
import dev.atrous.runtime.loops.Scratch;

/**
 * Two steps computed together, band by band, as a {@link FusedStep}, the second of which adds to
 * another map: the end of a block with a residual connection.
 */
public final class FusedJoinStep extends JoinStep {

  private final Step first;
  private final JoinStep second;
  private final int bandRows;
  private final int rowFloats;

  /**
   * Creates a step.
   *
   * @param first writes the map between
   * @param second reads it as its first input
   * @param bandRows rows computed at a time
   * @param rowFloats floats of a row of the map between
   */
  public FusedJoinStep(Step first, JoinStep second, int bandRows, int rowFloats) {
    super(second.rows(), second.bandRows());
    this.first = first;
    this.second = second;
    this.bandRows = bandRows;
    this.rowFloats = rowFloats;
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
    float[] between = scratch.between(Alignment.FIRST_FLOAT + bandRows * rowFloats);
    for (int row = firstRow; row < endRow; row += bandRows) {
      int end = Math.min(row + bandRows, endRow);
      int at = Alignment.FIRST_FLOAT - row * rowFloats;
      first.rows(scratch, x, xAt, between, at, row, end);
      second.rows(scratch, between, at, z, zAt, y, yAt, row, end);
    }
  }
}
