package dev.atrous.runtime.loops;

import java.util.Objects;

/**
 * The parameters of a convolution or of a linear layer: weights in the order output channel, input
 * channel of the group, kernel row, kernel column, and one bias per output channel (zeros if the
 * layer has none). The arrays are held, not copied.
 *
 * @param weight O · I/groups · kH · kW numbers
 * @param bias O numbers, never null
 */
public record Filter(float[] weight, float[] bias) {

  /** Checks that the weights divide into equal parts, one for each bias. */
  public Filter {
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(bias, "bias");
    if (bias.length == 0 || weight.length % bias.length != 0) {
      throw new IllegalArgumentException(
          "Expected the same number of weights for each output channel, found "
              + weight.length
              + " weights for "
              + bias.length
              + " biases.");
    }
  }

  /** The number of output channels. */
  public int outputs() {
    return bias.length;
  }

  /**
   * The part of a pointwise filter that some input channels meet, with the whole bias.
   *
   * @param first the first of them
   * @param end behind the last of them
   * @return a new filter; this one is unchanged
   */
  public Filter inputs(int first, int end) {
    int inputs = weight.length / outputs();
    Objects.checkFromToIndex(first, end, inputs);
    float[] part = new float[outputs() * (end - first)];
    for (int output = 0; output < outputs(); output++) {
      System.arraycopy(weight, output * inputs + first, part, output * (end - first), end - first);
    }
    return new Filter(part, bias);
  }

  /**
   * This filter with a bias of zeros.
   *
   * @return a new filter; this one is unchanged
   */
  public Filter withoutBias() {
    return new Filter(weight, new float[outputs()]);
  }

  /**
   * This filter followed by a normalisation, as one filter: weights times scale, bias times scale
   * plus shift. Products are formed in double and rounded once. The weights are changed in place,
   * so that a large network is never in memory twice.
   *
   * @param norm the normalisation of this filter's output channels
   * @return a filter that takes over the arrays of this one, which is not to be used any more
   * @throws IllegalArgumentException if the normalisation has another number of channels
   */
  public Filter fold(Affine norm) {
    if (norm.channels() != outputs()) {
      throw new IllegalArgumentException(
          "Expected a normalisation of "
              + outputs()
              + " channels, found one of "
              + norm.channels()
              + ".");
    }
    int taps = weight.length / outputs();
    for (int output = 0; output < outputs(); output++) {
      double scale = norm.scale()[output];
      for (int tap = output * taps; tap < (output + 1) * taps; tap++) {
        weight[tap] = (float) (scale * weight[tap]);
      }
      bias[output] = (float) (scale * bias[output] + norm.shift()[output]);
    }
    return new Filter(weight, bias);
  }
}
