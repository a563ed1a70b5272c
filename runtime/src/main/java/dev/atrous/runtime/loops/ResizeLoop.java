package dev.atrous.runtime.loops;

/** Scales a map to another height and width, row by row. Immutable. */
public abstract class ResizeLoop {

  /** For implementations. */
  protected ResizeLoop() {}

  /**
   * Computes one output row.
   *
   * @param xAt where the input map starts
   * @param yAt where this output row starts
   * @param row the output row's number
   */
  public abstract void row(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int row);
}
