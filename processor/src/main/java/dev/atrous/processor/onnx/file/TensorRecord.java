package dev.atrous.processor.onnx.file;

/**
 * A tensor of the file. Its numbers stay in the file's bytes, and are read anew each time they are
 * asked for: a network's weights are large, and most are asked for twice.
 *
 * @param name its name, empty where it has none
 * @param shape its extents; none for a single number
 * @param type the type of its elements
 * @param elements reads its numbers in double precision, in the order of the shape, the last extent
 *     fastest
 */
public record TensorRecord(String name, int[] shape, ElementType type, Elements elements) {

  /** Reads a tensor's numbers. */
  @FunctionalInterface
  public interface Elements {
    /** A new array of all numbers. */
    double[] read();
  }
}
