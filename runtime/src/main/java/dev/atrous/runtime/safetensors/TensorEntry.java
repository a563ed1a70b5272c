package dev.atrous.runtime.safetensors;

import java.util.Arrays;

/**
 * What the header says of one tensor, checked in itself: the range of bytes is as long as type and
 * shape require.
 *
 * @param name the name, unique in the file
 * @param type the type of the elements
 * @param shape the size of each dimension
 * @param begin the first byte, counted from the end of the header
 * @param end the byte behind the last
 */
record TensorEntry(String name, ElementType type, int[] shape, long begin, long end) {

  /** Larger ranks occur in no network; the limit keeps a hostile header small in memory. */
  static final int LARGEST_RANK = 64;

  /** How many bytes the tensor takes. */
  long length() {
    return end - begin;
  }

  /** Name, type and shape, to begin a sentence with. */
  @Override
  public String toString() {
    return "tensor " + Quoted.name(name) + " (" + type + " " + Arrays.toString(shape) + ")";
  }

  /** Checks the range against type and shape. */
  void check() throws SafetensorsException {
    if (begin < 0 || end < begin) {
      throw new SafetensorsException(
          this + " has the data_offsets " + range() + "; expected 0 ≤ begin ≤ end");
    }
    long needed = bytes(name, type, shape);
    if (needed != length()) {
      throw new SafetensorsException(
          this
              + " needs "
              + needed
              + " bytes, but its data_offsets "
              + range()
              + " span "
              + length());
    }
  }

  /** The bytes that elements of a type take in a shape. */
  static long bytes(String name, ElementType type, int[] shape) throws SafetensorsException {
    try {
      long bits = type.bits();
      for (int size : shape) {
        bits = Math.multiplyExact(bits, size);
      }
      if (bits % 8 != 0) {
        throw new SafetensorsException(
            "tensor " + Quoted.name(name) + " ends within a byte: " + bits + " bits of " + type);
      }
      return bits / 8;
    } catch (ArithmeticException e) {
      throw new SafetensorsException(
          "tensor "
              + Quoted.name(name)
              + " has the shape "
              + Arrays.toString(shape)
              + ", which overflows",
          e);
    }
  }

  private String range() {
    return "[" + begin + ", " + end + "]";
  }
}
