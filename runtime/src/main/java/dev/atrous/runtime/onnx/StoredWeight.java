package dev.atrous.runtime.onnx;

/**
 * A tensor of weights that a graph reads.
 *
 * @param name in the weights file and in the model
 * @param shape in the weights file
 * @param dimensions in the model: as many numbers, in the same order
 */
public record StoredWeight(String name, int[] shape, int[] dimensions) {

  long bytes() {
    long bytes = Float.BYTES;
    for (int size : shape) {
      bytes *= size;
    }
    return bytes;
  }
}
