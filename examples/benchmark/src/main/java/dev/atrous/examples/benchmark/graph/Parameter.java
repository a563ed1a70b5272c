package dev.atrous.examples.benchmark.graph;

/**
 * Learned numbers, in PyTorch's layout.
 *
 * @param name their name in the state dict
 */
public record Parameter(String name, float[] values, int[] shape) {

  /** The size of a dimension. */
  public int size(int dimension) {
    return shape[dimension];
  }
}
