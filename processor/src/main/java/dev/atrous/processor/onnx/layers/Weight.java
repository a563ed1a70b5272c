package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A tensor of the weights file to be written. Its numbers are made when they are asked for: they
 * are as many as the model's.
 *
 * @param shape its extents, as a PyTorch state dict has them
 * @param numbers makes its numbers
 */
public record Weight(int[] shape, Supplier<double[]> numbers) {

  /** A tensor as the file has it. */
  static Weight of(Array array) {
    return new Weight(array.shape(), array::numbers);
  }

  /** One number for each channel. */
  static Weight perChannel(double... numbers) {
    return new Weight(new int[] {numbers.length}, () -> numbers);
  }

  /** The same number for each channel. */
  static Weight constant(int channels, double number) {
    return new Weight(
        new int[] {channels}, () -> DoubleStream.generate(() -> number).limit(channels).toArray());
  }

  /** Other numbers in other extents, made of these. */
  Weight changed(int[] newShape, UnaryOperator<double[]> change) {
    return new Weight(newShape, () -> change.apply(numbers.get()));
  }

  /** How many numbers it has. */
  public int size() {
    return Shapes.count(shape);
  }
}
