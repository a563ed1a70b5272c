package dev.atrous.processor.shape;

import java.util.List;

/** An operation with its numbers: what it makes of the maps that it reads, and what it costs. */
public sealed interface Operation
    permits Activation,
        ArgMax,
        BatchNorm,
        Concat,
        Convolution,
        Crop,
        Dropout,
        GlobalAvgPool,
        Input,
        Join,
        Linear,
        Normalize,
        PRelu,
        Pad,
        Pool,
        Resize,
        Softmax,
        TransposedConv {

  /** The operation in a few words, as the table of layers shows it: {@code conv 3×3 rate 2}. */
  String label();

  /**
   * The map that comes out. The rules of {@code check} have made sure that it exists: sizes fit,
   * and none is below 1.
   */
  MapShape output(List<MapShape> inputs);

  /** Learned numbers, biases included. */
  default long parameters(List<MapShape> inputs) {
    return 0;
  }

  /** Multiplications of inputs by weights, each with its addition; padding counts as input. */
  default long multiplyAdds(List<MapShape> inputs) {
    return 0;
  }

  /** Whether the operation has tensors in a weights file. */
  default boolean hasWeights() {
    return false;
  }

  /** How many maps it reads at the least. */
  default int minInputs() {
    return 1;
  }

  /** How many maps it reads at the most. */
  default int maxInputs() {
    return 1;
  }
}
