package dev.atrous.runtime.loops;

/**
 * The geometry of a loop that computes each pixel from the same pixel of one map.
 *
 * @param channels read of every pixel
 * @param inputStep floats between neighbouring pixels of the input
 * @param outputStep floats between neighbouring pixels of the output
 */
public record PixelGeometry(int channels, int inputStep, int outputStep) {

  public PixelGeometry {
    if (channels < 1) {
      throw new IllegalArgumentException("Pixels need at least 1 channel, found " + channels + ".");
    }
  }

  /**
   * Checks that there is one number for each channel.
   *
   * @throws IllegalArgumentException if there are more or fewer
   */
  public void check(String what, float[] numbers) {
    if (numbers.length != channels) {
      throw new IllegalArgumentException(
          "%d channels need as many %s, found %d.".formatted(channels, what, numbers.length));
    }
  }
}
