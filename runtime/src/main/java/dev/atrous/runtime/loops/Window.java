package dev.atrous.runtime.loops;

/**
 * The geometry of a sliding window, in floats between things, so that a loop needs no idea of rows,
 * rates and padding. Tap steps may be negative: a transposed convolution walks its taps backwards.
 *
 * @param inputChannels channels read of every input pixel
 * @param outputChannels channels written of every output pixel
 * @param groups into which the channels are divided; both numbers of channels are multiples of it
 * @param kernelHeight rows of taps
 * @param kernelWidth columns of taps
 * @param tapRowStep floats from a tap to the one below it: rate · input row
 * @param tapColumnStep floats from a tap to the one on its right: rate · pixel step
 * @param inputRowStep floats between the inputs of output pixels above each other: stride · input
 *     row
 * @param inputStep floats between the inputs of neighbouring output pixels: stride · pixel step
 * @param outputRowStep floats between output pixels above each other
 * @param outputStep floats between neighbouring output pixels
 */
public record Window(
    int inputChannels,
    int outputChannels,
    int groups,
    int kernelHeight,
    int kernelWidth,
    int tapRowStep,
    int tapColumnStep,
    int inputRowStep,
    int inputStep,
    int outputRowStep,
    int outputStep) {

  public Window {
    require(inputChannels > 0 && outputChannels > 0, "channels", inputChannels, outputChannels);
    require(
        groups > 0 && inputChannels % groups == 0 && outputChannels % groups == 0,
        "groups that divide the channels",
        groups,
        inputChannels);
    require(kernelHeight > 0 && kernelWidth > 0, "a kernel", kernelHeight, kernelWidth);
  }

  /** Taps of the whole kernel. */
  public int taps() {
    return kernelHeight * kernelWidth;
  }

  /** Input channels that every output channel reads. */
  public int groupInputs() {
    return inputChannels / groups;
  }

  /** Output channels of one group. */
  public int groupOutputs() {
    return outputChannels / groups;
  }

  /** Whether rows of so many pixels continue each other, in the input as in the output. */
  public boolean runsOn(int columns) {
    return inputRowStep == columns * inputStep && outputRowStep == columns * outputStep;
  }

  /**
   * Checks that a filter is one of this window.
   *
   * @throws IllegalArgumentException if it has another number of weights or biases
   */
  public void check(Filter filter) {
    int weights = outputChannels * groupInputs() * taps();
    if (filter.weight().length != weights || filter.bias().length != outputChannels) {
      throw new IllegalArgumentException(
          "%s needs %d weights and %d biases, found %d and %d."
              .formatted(
                  this, weights, outputChannels, filter.weight().length, filter.bias().length));
    }
  }

  /** As {@link #check}, and that each input channel is a group. */
  public void checkDepthwise(Filter filter) {
    check(filter);
    if (groups != inputChannels) {
      throw new IllegalArgumentException(
          "A depthwise window needs as many groups as input channels, found %d groups for %d."
              .formatted(groups, inputChannels));
    }
  }

  private static void require(boolean holds, String what, int first, int second) {
    if (!holds) {
      throw new IllegalArgumentException(
          "A window needs " + what + ", found " + first + " and " + second + '.');
    }
  }
}
