package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/** A {@link Step} that reads two maps. */
public abstract class JoinStep {

  private final int rows;
  private final int bandRows;

  /**
   * Creates a step that one thread computes as a whole: what is too small to share, or has one row.
   *
   * @param rows rows of its output
   */
  protected JoinStep(int rows) {
    this(rows, Math.max(1, rows));
  }

  /**
   * Creates a step.
   *
   * @param rows rows of its output
   * @param bandRows the fewest rows that are worth a thread of their own; at least 1
   */
  protected JoinStep(int rows, int bandRows) {
    this.rows = rows;
    this.bandRows = RowPartition.checked(bandRows);
  }

  final int rows() {
    return rows;
  }

  final int bandRows() {
    return bandRows;
  }

  /**
   * Computes the rows from {@code firstRow} to {@code endRow} − 1 of the output.
   *
   * @param x holds the first input map, from {@code xAt}
   * @param z holds the second input map, from {@code zAt}
   * @param y receives the output map, from {@code yAt}
   */
  protected abstract void rows(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] z,
      int zAt,
      float[] y,
      int yAt,
      int firstRow,
      int endRow);
}
