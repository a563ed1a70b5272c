package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Lane;

/**
 * One layer geometry with its weights: computes any band of rows of its output. Immutable, so that
 * any number of threads can run it, each with a lane of its own.
 */
public abstract class Step {

  private final int rows;
  private final int bandRows;
  private final int apart;

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
   * @param apart how far rows lie apart that read the same rows of the input; at least 1, which
   *     neighbours do
   */
  protected Step(int rows, int bandRows, int apart) {
    this.rows = rows;
    this.bandRows = Bands.checked(bandRows);
    if (apart < 1) {
      throw new IllegalArgumentException("Rows lie at least 1 apart, not " + apart + ".");
    }
    this.apart = apart;
  }

  final int rows() {
    return rows;
  }

  final int bandRows() {
    return bandRows;
  }

  final int apart() {
    return apart;
  }

  /**
   * Computes the rows from {@code firstRow} to {@code endRow} − 1 of the output.
   *
   * @param x holds the input map, from {@code xAt}
   * @param y receives the output map, from {@code yAt}
   */
  protected abstract void rows(
      Lane lane, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow);
}
