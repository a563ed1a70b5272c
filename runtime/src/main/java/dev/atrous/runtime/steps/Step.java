package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/**
 * One layer geometry with its weights: computes any band of rows of its output. Immutable, so that
 * any number of threads can run it, each with scratch of its own.
 */
public abstract class Step {

  private final int rows;
  private final int bandRows;
  private final int rowInterleave;

  /**
   * Creates a step that one thread computes as a whole: what is too small to share, or has one row.
   *
   * @param rows rows of its output
   */
  protected Step(int rows) {
    this(rows, Math.max(1, rows));
  }

  /**
   * Creates a step.
   *
   * @param rows rows of its output
   * @param bandRows the fewest rows that are worth a thread of their own; at least 1
   */
  protected Step(int rows, int bandRows) {
    this(rows, bandRows, 1);
  }

  /**
   * Creates a step some of whose rows are better computed one after the other.
   *
   * @param rows rows of its output
   * @param bandRows the fewest rows that are worth a thread of their own; at least 1
   * @param rowInterleave how far apart rows lie that read the same rows of the input, as neighbours
   *     do at rate 1; at least 1
   */
  protected Step(int rows, int bandRows, int rowInterleave) {
    this.rows = rows;
    this.bandRows = RowPartition.checked(bandRows);
    if (rowInterleave < 1) {
      throw new IllegalArgumentException(
          "Rows are interleaved by at least 1, not " + rowInterleave + ".");
    }
    this.rowInterleave = rowInterleave;
  }

  final int rows() {
    return rows;
  }

  final int bandRows() {
    return bandRows;
  }

  final int rowInterleave() {
    return rowInterleave;
  }

  /**
   * Computes the rows from {@code firstRow} to {@code endRow} − 1 of the output.
   *
   * @param x holds the input map, from {@code xAt}
   * @param y receives the output map, from {@code yAt}
   */
  protected abstract void rows(
      Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow);
}
