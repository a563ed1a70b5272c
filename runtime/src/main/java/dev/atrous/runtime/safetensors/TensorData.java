package dev.atrous.runtime.safetensors;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The content of one tensor, wherever it is kept: in a file, in memory, or as a formula. Immutable
 * to its readers, who get copies.
 */
public interface TensorData {

  /** The type of the elements as they are kept. */
  ElementType type();

  /** The size of each dimension, none for a single number. The array is not to be changed. */
  int[] shape();

  /**
   * The elements in row-major order, as floats, in a new array.
   *
   * @throws SafetensorsException if their type cannot be read as floats, or they are no longer
   *     there
   * @throws IOException if they cannot be read now
   */
  float[] values() throws IOException;

  /** The type in which this tensor is written: everything readable becomes single precision. */
  default ElementType writtenType() {
    return type().isReadable() ? ElementType.F32 : type();
  }

  /** Writes the elements in {@link #writtenType}, little-endian. */
  default void writeTo(OutputStream target) throws IOException {
    SingleWriter.write(values(), target);
  }
}
