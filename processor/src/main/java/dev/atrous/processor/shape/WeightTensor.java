package dev.atrous.processor.shape;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A tensor that an operation has in a weights file.
 *
 * @param name what follows the name of the operation's weights, such as {@code bias}
 * @param learned whether its numbers are learned; a batch's statistics are measured
 * @param shape as PyTorch stores it
 */
public record WeightTensor(String name, boolean learned, List<Long> shape) {

  static WeightTensor learned(String name, long... shape) {
    return new WeightTensor(name, true, LongStream.of(shape).boxed().toList());
  }

  static WeightTensor measured(String name, long... shape) {
    return new WeightTensor(name, false, LongStream.of(shape).boxed().toList());
  }

  /** The weight, and the bias of each output channel if there is one. */
  static List<WeightTensor> withBias(WeightTensor weight, boolean bias, long channels) {
    return bias ? List.of(weight, learned("bias", channels)) : List.of(weight);
  }

  /** A factor and an addend for each channel. */
  static List<WeightTensor> affine(long channels) {
    return withBias(learned("weight", channels), true, channels);
  }

  /** How many numbers it holds, exact however many they are. */
  BigInteger elements() {
    return shape.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
  }
}
