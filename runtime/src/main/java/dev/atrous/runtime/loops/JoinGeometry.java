package dev.atrous.runtime.loops;

/**
 * The geometry of a loop that computes each pixel from the same pixel of two maps. A map of one
 * channel counts for every channel, and a step of 0 repeats one pixel.
 *
 * @param channels of the output
 * @param firstChannels channels of the first map, or 1
 * @param firstStep floats between neighbouring pixels of the first map, or 0
 * @param secondChannels channels of the second map, or 1
 * @param secondStep floats between neighbouring pixels of the second map, or 0
 * @param outputStep floats between neighbouring pixels of the output
 */
public record JoinGeometry(
    int channels,
    int firstChannels,
    int firstStep,
    int secondChannels,
    int secondStep,
    int outputStep) {

  public JoinGeometry {
    if (!fits(firstChannels, channels) || !fits(secondChannels, channels)) {
      throw new IllegalArgumentException(
          "Maps of %d and %d channels do not make %d. Each needs as many, or 1."
              .formatted(firstChannels, secondChannels, channels));
    }
  }

  private static boolean fits(int input, int channels) {
    return input > 0 && (input == channels || input == 1);
  }

  /** Whether both maps have all channels. */
  public boolean isComplete() {
    return firstChannels == channels && secondChannels == channels;
  }
}
