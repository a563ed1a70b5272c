package dev.atrous.runtime.loops.plain;

/**
 * What a layer normalisation makes of the sums over a pixel's channels. The mean is a rounded one
 * first, from which each channel's distance is exact or nearly so; the distances' own mean corrects
 * it, so that numbers far from 0 lose no digits. Public for the vector loops.
 */
public final class PixelMoments {

  private PixelMoments() {}

  /**
   * 1 / √(variance + epsilon).
   *
   * @param rest the sum of the distances from the rounded mean
   * @param squares the sum of their squares
   */
  public static double factor(float rest, float squares, int channels, double epsilon) {
    double correction = (double) rest / channels;
    double variance = (double) squares / channels - correction * correction;
    return 1 / Math.sqrt(Math.max(variance, 0) + epsilon);
  }

  /** What is added to a distance times the factor, for the distance from the exact mean. */
  public static float offset(float rest, int channels, double factor) {
    return (float) (-rest / (double) channels * factor);
  }
}
