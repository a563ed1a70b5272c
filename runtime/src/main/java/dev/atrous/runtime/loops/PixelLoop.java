package dev.atrous.runtime.loops;

/**
 * A layer that computes each pixel from the same pixel of one map: activations, scales and shifts,
 * and what looks at all channels of a pixel. Immutable.
 */
public abstract class PixelLoop {

  /** For implementations. */
  protected PixelLoop() {}

  /**
   * Computes neighbouring pixels.
   *
   * @param xAt where the first input pixel is, channel 0
   * @param yAt where the first output pixel is, channel 0
   */
  public abstract void pixels(Scratch scratch, float[] x, int xAt, float[] y, int yAt, int pixels);
}
