package dev.atrous.processor.plan;

import dev.atrous.processor.shape.MapShape;

/**
 * A map as it lies in memory: row by row, pixel by pixel, the channels of a pixel side by side.
 *
 * @param step floats from a pixel to the next; more than the channels where the map is a slice, or
 *     has room between its pixels
 */
public record Grid(int channels, int height, int width, int step) {

  /** Floats of a map that a second-level cache of 1 MB does not keep beside others. */
  public static final int LEAST_OUTGROWING_CACHE = 256 * 1024;

  public static Grid of(MapShape feature) {
    return new Grid(feature.channels(), feature.height(), feature.width(), feature.channels());
  }

  public int rowStep() {
    return width * step;
  }

  /** Numbers of the map. */
  long elements() {
    return (long) channels * height * width;
  }

  public int floats() {
    return height * width * step;
  }

  /** The same pixels, each in a wider place. */
  public Grid within(int newStep) {
    return new Grid(channels, height, width, newStep);
  }

  /** Whether there is something between its pixels. */
  public boolean isSlice() {
    return step != channels;
  }

  /** The same pixels without others between them. */
  public Grid dense() {
    return within(channels);
  }

  /**
   * As a part of a class's name: {@code Pitch272}; empty if there is nothing between its pixels.
   */
  String pitchName() {
    return isSlice() ? "Pitch" + step : "";
  }

  /** {@code 32×129×129}. */
  public String size() {
    return channels + "×" + height + "×" + width;
  }

  /** {@code 32×129×129}, and if there is something between its pixels, how far they lie apart. */
  String label() {
    return isSlice() ? size() + " in pixels of " + step : size();
  }
}
