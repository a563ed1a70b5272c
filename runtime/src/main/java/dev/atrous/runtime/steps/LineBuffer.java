package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Alignment;
import dev.atrous.runtime.loops.Scratch;

/**
 * A line buffer: which rows of a map a step reads for some rows of its output, where only those
 * rows are kept.
 *
 * @param bandRows rows of the output computed at a time
 * @param rowFloats floats of a row of the map
 * @param inputRows rows of the map
 * @param stride rows of the map from an output row to the next
 * @param before rows of padding above the map
 * @param covered rows from the kernel's first tap to its last, both included
 */
public record LineBuffer(
    int bandRows, int rowFloats, int inputRows, int stride, int before, int covered) {

  /** Rows of a map, so many floats each, of which an output row reads the one at its place. */
  public static LineBuffer rows(int inputRows, int rowFloats) {
    return new LineBuffer(1, rowFloats, inputRows, 1, 0, 1);
  }

  /** The same for a kernel that covers so many rows, from its first tap to its last. */
  public LineBuffer covering(int rows) {
    return new LineBuffer(bandRows, rowFloats, inputRows, stride, before, rows);
  }

  /** The same for a kernel that moves by so many rows. */
  public LineBuffer stride(int rows) {
    return new LineBuffer(bandRows, rowFloats, inputRows, rows, before, covered);
  }

  /** The same with so many rows of padding above the map. */
  public LineBuffer padding(int rows) {
    return new LineBuffer(bandRows, rowFloats, inputRows, stride, rows, covered);
  }

  /** The same with so many rows of the output computed at a time. */
  public LineBuffer bands(int rows) {
    return new LineBuffer(rows, rowFloats, inputRows, stride, before, covered);
  }

  /** The first row of the map that a band reads. */
  private int from(int firstRow) {
    return Math.min(Math.max(0, firstRow * stride - before), inputRows);
  }

  /** The row behind the last one that a band reads. */
  private int to(int endRow) {
    return Math.min(Math.max(0, (endRow - 1) * stride - before + covered), inputRows);
  }

  /** Where in the map the rows begin that an output row reads and the one above it does not. */
  int newFrom(int row) {
    return Math.max(from(row), to(row)) * rowFloats;
  }

  /** Where they end. */
  int newTo(int row) {
    return to(row + 1) * rowFloats;
  }

  /**
   * Computes the rows that a band reads and that are not there from the band before.
   *
   * @param source computes them
   * @param lines the array that keeps them: {@link #lines}
   * @param firstRow the output row that the first band of this thread began with
   * @param row the first output row of this band
   * @param end behind its last one
   * @return where the map's first row would be in that array
   */
  int compute(
      Step source,
      Scratch scratch,
      float[] x,
      int xAt,
      float[] lines,
      int firstRow,
      int row,
      int end) {
    int from = from(row);
    int there = row == firstRow ? from : Math.max(from, to(row));
    if (there > from) {
      int first = Alignment.FIRST_FLOAT + (from - from(row - bandRows)) * rowFloats;
      System.arraycopy(lines, first, lines, Alignment.FIRST_FLOAT, (there - from) * rowFloats);
    }
    int at = Alignment.FIRST_FLOAT - from * rowFloats;
    int to = to(end);
    if (there < to) {
      source.rows(scratch, x, xAt, lines, at, there, to);
    }
    return at;
  }

  /** The array of a thread that keeps the rows of a band. */
  float[] lines(Scratch scratch) {
    int most = Math.min(inputRows, (bandRows - 1) * stride + covered);
    return scratch.lineBuffer(Alignment.FIRST_FLOAT + most * rowFloats);
  }
}
