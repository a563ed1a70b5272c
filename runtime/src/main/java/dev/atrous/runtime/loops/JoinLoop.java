package dev.atrous.runtime.loops;

/** A layer that computes each pixel from the same pixel of two maps. Immutable. */
public abstract class JoinLoop {

  /** For implementations. */
  protected JoinLoop() {}

  /**
   * Computes neighbouring pixels. The output may be one of the maps, at the same position and step.
   *
   * @param xAt where the first pixel of the first map is, channel 0
   * @param zAt where the first pixel of the second map is, channel 0
   * @param yAt where the first output pixel is, channel 0
   */
  public abstract void pixels(
      Scratch scratch, float[] x, int xAt, float[] z, int zAt, float[] y, int yAt, int pixels);
}
