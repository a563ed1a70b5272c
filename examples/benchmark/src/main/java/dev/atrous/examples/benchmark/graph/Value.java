package dev.atrous.examples.benchmark.graph;

/**
 * A map that one node gives and others read.
 *
 * @param name its name in the graph
 */
public record Value(String name, int channels, int height, int width) {

  /** The numbers in it. */
  public int elements() {
    return channels * height * width;
  }

  /** Its sizes in the order batch, channels, height, width. */
  public long[] shape() {
    return new long[] {1, channels, height, width};
  }
}
