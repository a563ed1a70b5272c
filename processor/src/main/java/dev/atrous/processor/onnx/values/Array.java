package dev.atrous.processor.onnx.values;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.TensorRecord;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What a tensor of the graph is: always its shape and the type of its elements, and its numbers
 * where they are known. Of what depends on the network's input nothing is known before it is run.
 */
public final class Array {

  private final ElementType type;
  private final int[] shape;
  private final int size;
  private final Supplier<double[]> numbers;

  private Array(ElementType type, int[] shape, Supplier<double[]> numbers) {
    this.type = type;
    this.shape = shape.clone();
    this.size = Shapes.count(shape);
    this.numbers = numbers;
  }

  /** An array of numbers, in the order of the shape; it is not copied. */
  public static Array known(ElementType type, int[] shape, double[] numbers) {
    if (numbers.length != Shapes.count(shape)) {
      throw new IllegalArgumentException(numbers.length + " numbers as " + Shapes.text(shape));
    }
    return new Array(type, shape, () -> numbers);
  }

  /** An array of whole numbers along one axis. */
  public static Array integers(long... numbers) {
    double[] all = Arrays.stream(numbers).asDoubleStream().toArray();
    return known(ElementType.INT64, new int[] {all.length}, all);
  }

  /** An array of which the shape is known. */
  public static Array unknown(ElementType type, int... shape) {
    return new Array(type, shape, null);
  }

  /** A tensor of the file. */
  public static Array of(TensorRecord tensor) {
    return new Array(tensor.type(), tensor.shape(), tensor.elements()::read);
  }

  /** The type of its elements. */
  public ElementType type() {
    return type;
  }

  /** Its extents, from the outermost axis to the innermost. */
  public int[] shape() {
    return shape.clone();
  }

  /** The extent along an axis. */
  public int extent(int axis) {
    return shape[axis];
  }

  /** How many axes it has; a single number has none. */
  public int axes() {
    return shape.length;
  }

  /** How many elements it has. */
  public int size() {
    return size;
  }

  /** Whether its numbers are known. */
  public boolean isKnown() {
    return numbers != null;
  }

  /**
   * Its numbers; those of the file's own tensors are read anew each time. They must not be changed.
   */
  public double[] numbers() {
    if (numbers == null) {
      throw new IllegalStateException("the numbers of this tensor are not known");
    }
    return numbers.get();
  }

  /** Its numbers without their fractions; those beyond the range of a long become its ends. */
  public long[] integers() {
    return Arrays.stream(numbers()).mapToLong(number -> (long) number).toArray();
  }

  /** The same elements with other extents. */
  public Array reshaped(int... other) {
    if (Shapes.count(other) != size) {
      throw new IllegalArgumentException(
          Shapes.text(shape) + " cannot be seen as " + Shapes.text(other));
    }
    return new Array(type, other, numbers);
  }

  @Override
  public String toString() {
    return Shapes.text(shape) + " of " + type + (isKnown() ? "" : ", not known");
  }
}
