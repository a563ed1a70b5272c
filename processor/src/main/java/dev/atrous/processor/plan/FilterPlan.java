package dev.atrous.processor.plan;

import dev.atrous.processor.shape.ChannelAffine;
import java.util.Optional;

/**
 * What a convolution reads from the weights file.
 *
 * @param norm factors and addends that are folded into the weights
 * @param part which input channels of the layer it takes, if not all
 */
public record FilterPlan(boolean bias, Optional<ChannelAffine> norm, Optional<Part> part) {

  /** As a part of a class's name: {@code Norm}. */
  String className() {
    return norm.map(NormName::of).orElse(bias ? "Bias" : "")
        + part.map(some -> "Inputs" + some.first() + "To" + some.end()).orElse("");
  }

  /** What tells it from one with another norm: {@code Epsilon0_001}; empty without a norm. */
  String epsilonName() {
    return norm.map(NormName::epsilon).orElse("");
  }

  /** The same in words, as the end of a description: {@code , batch norm}. */
  String normLabel() {
    return norm.map(affine -> ", " + affine.label()).orElse("");
  }

  /**
   * Some input channels of a pointwise convolution whose other ones another step takes.
   *
   * @param first the first of them
   * @param end behind the last of them
   * @param of how many input channels the layer has
   * @param withBias whether this step adds the layer's bias
   */
  public record Part(int first, int end, int of, boolean withBias) {

    public String label() {
      return "input channels %d to %d of %d".formatted(first, end - 1, of);
    }
  }
}
