package dev.atrous.runtime.steps;

import dev.atrous.runtime.loops.Scratch;

/**
 * A step that reads the new row of its input from end to end before it computes each row, so that
 * the row is in the processor's cache. For depthwise convolutions and pools, which read some
 * channels of neighbouring pixels at a time: where pixels are wide and the map is farther away than
 * the second-level cache, they would wait for nearly every pixel.
 */
public final class PrefetchedStep extends Step {

  /** Floats of the shortest cache line. */
  private static final int LINE = 16;

  private final Step step;
  private final LineBuffer window;

  /**
   * Creates a step.
   *
   * @param step computes the rows
   * @param window which rows of the input it reads, one row at a time
   */
  public PrefetchedStep(Step step, LineBuffer window) {
    super(step.rows(), step.bandRows());
    this.step = step;
    this.window = window;
  }

  @Override
  protected void rows(
      Scratch scratch, float[] x, int xAt, float[] y, int yAt, int firstRow, int endRow) {
    for (int row = firstRow; row < endRow; row++) {
      // The sum is stored, or C2 would drop the loads.
      scratch.floats(0, 1)[0] = read(x, xAt + window.newFrom(row), xAt + window.newTo(row));
      step.rows(scratch, x, xAt, y, yAt, row, row + 1);
    }
  }

  /** Reads one float of every cache line. A slice may end before its last pixel would. */
  private static float read(float[] x, int from, int to) {
    float sum = 0;
    int end = Math.min(to, x.length);
    for (int at = from; at < end; at += LINE) {
      sum += x[at];
    }
    return sum;
  }
}
