package dev.atrous.examples.benchmark.graph;

/** Rows and columns of zeros around a map, as numbers. */
public record Pads(int top, int left, int bottom, int right) {

  /** Whether opposite sides have the same. */
  public boolean symmetric() {
    return top == bottom && left == right;
  }

  /** Whether there is none. */
  public boolean none() {
    return top + left + bottom + right == 0;
  }
}
