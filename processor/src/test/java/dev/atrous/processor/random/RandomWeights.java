package dev.atrous.processor.random;

import dev.atrous.processor.reference.WeightTensor;
import dev.atrous.processor.reference.operations.Convolution;
import dev.atrous.processor.reference.operations.Operation;
import dev.atrous.processor.reference.operations.TransposedConvolution;
import dev.atrous.runtime.Weights;
import java.util.Collection;
import java.util.List;

/**
 * Weights with non-trivial values everywhere. Taps that meet nothing but padding are made NaN or
 * infinite in some networks: they must leave no trace.
 */
final class RandomWeights {

  private RandomWeights() {}

  static Weights of(Collection<WeightTensor> tensors, Dice dice) {
    return of(tensors, dice, dice.chance(0.3));
  }

  /** Weights of which none is NaN or infinite. */
  static Weights sound(Collection<WeightTensor> tensors, Dice dice) {
    return of(tensors, dice, false);
  }

  private static Weights of(Collection<WeightTensor> tensors, Dice dice, boolean poisoned) {
    Weights.Builder weights = Weights.builder();
    for (WeightTensor tensor : dice.shuffled(List.copyOf(tensors))) {
      float[] values = new float[tensor.elements()];
      for (int index = 0; index < values.length; index++) {
        values[index] = (float) value(tensor, dice);
      }
      if (poisoned && tensor.shape().size() == 4) {
        poison(tensor, values, dice);
      }
      weights.put(
          tensor.name(), values, tensor.shape().stream().mapToInt(Integer::intValue).toArray());
    }
    return weights.build();
  }

  private static double value(WeightTensor tensor, Dice dice) {
    List<Integer> shape = tensor.shape();
    if (shape.size() > 1) {
      int outputs = tensor.operation() instanceof TransposedConvolution ? 1 : 0;
      double fanIn = (double) tensor.elements() / shape.get(outputs);
      return dice.real(-1.2, 1.2) * Math.sqrt(3 / fanIn);
    }
    return switch (tensor.suffix()) {
      case "running_var" -> dice.real(0.3, 1.8);
      case "weight" -> dice.real(0.4, 1.4) * (dice.chance(0.2) ? -1 : 1);
      default -> dice.real(-0.4, 0.4);
    };
  }

  private static void poison(WeightTensor tensor, float[] values, Dice dice) {
    int height = tensor.shape().get(2);
    int width = tensor.shape().get(3);
    for (int index = 0; index < values.length; index++) {
      if (!meetsData(tensor, index / width % height, index % width)) {
        values[index] = dice.pick(Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
      }
    }
  }

  private static boolean meetsData(WeightTensor tensor, int tapRow, int tapColumn) {
    Operation operation = tensor.operation();
    if (operation instanceof Convolution convolution) {
      return convolution.window().rows(tensor.input()).meetsData(tapRow)
          && convolution.window().columns(tensor.input()).meetsData(tapColumn);
    }
    TransposedConvolution transposed = (TransposedConvolution) operation;
    return transposed.rows(tensor.input()).meetsData(tapRow)
        && transposed.columns(tensor.input()).meetsData(tapColumn);
  }
}
