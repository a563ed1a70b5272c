package dev.atrous.runtime.loops;

/**
 * The average pool: a window loop whose divisor depends on where the window is, because padding may
 * count or not.
 */
public abstract class AverageLoop {

  /** For implementations. */
  protected AverageLoop() {}

  /**
   * Computes a rectangle of output pixels, as {@link WindowLoop#pixels} does, each activation(sum
   * of the taps ÷ divisor). An empty range of taps gives activation(0), whatever the divisor.
   *
   * @param divisor of the sum; the number of taps in the range if padding does not count
   */
  public abstract void pixels(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd,
      float divisor);
}
