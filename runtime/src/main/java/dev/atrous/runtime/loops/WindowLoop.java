package dev.atrous.runtime.loops;

/**
 * A layer that slides a window over its input: convolutions and the maximum pool. Immutable, with
 * its weights packed for the machine.
 */
public abstract class WindowLoop {

  /** For implementations. */
  protected WindowLoop() {}

  /**
   * Computes a rectangle of output pixels from the taps [tapRow, tapRowEnd) × [tapColumn,
   * tapColumnEnd), all of which meet data for every one of these pixels. Taps outside that range
   * are not touched, neither their weights nor their inputs. An empty range gives activation(bias),
   * or activation(−∞) of a maximum pool.
   *
   * @param xAt where tap (0, 0) of the first pixel would be, channel 0; outside the array if that
   *     tap is outside the range
   * @param yAt where the first output pixel is, channel 0
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
      int tapColumnEnd);
}
