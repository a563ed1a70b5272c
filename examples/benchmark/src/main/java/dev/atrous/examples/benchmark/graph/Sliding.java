package dev.atrous.examples.benchmark.graph;

/**
 * How a kernel moves over a map.
 *
 * @param padding how much zeros there are around it
 */
public record Sliding(Padding padding, int stride, int rate) {

  /** The rules of the language; {@code dev.atrous.dsl.Padding} exists at compile time only. */
  public enum Padding {
    /** None. */
    VALID,
    /** So that the output has the size of the input over the stride, as TensorFlow splits it. */
    SAME,
    /** rate · (kernel − 1) / 2 on every side. */
    HALF
  }

  /** Padding {@code VALID}. */
  public static final Sliding VALID = new Sliding(Padding.VALID, 1, 1);

  /** Padding {@code SAME}. */
  public static final Sliding SAME = new Sliding(Padding.SAME, 1, 1);

  /** Padding {@code HALF}. */
  public static final Sliding HALF = new Sliding(Padding.HALF, 1, 1);

  /** The same with a stride. */
  public Sliding stride(int newStride) {
    return new Sliding(padding, newStride, rate);
  }

  /** The same with a rate. */
  public Sliding rate(int newRate) {
    return new Sliding(padding, stride, newRate);
  }

  Pads pads(int height, int width, int kernelHeight, int kernelWidth) {
    int rows = around(height, kernelHeight);
    int columns = around(width, kernelWidth);
    return new Pads(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2);
  }

  /** Zeros on both sides together. */
  private int around(int size, int kernel) {
    int reach = rate * (kernel - 1);
    return switch (padding) {
      case VALID -> 0;
      case HALF -> 2 * (reach / 2);
      case SAME -> Math.max(((size - 1) / stride) * stride + reach + 1 - size, 0);
    };
  }

  /** The size of the output, given zeros on both sides together. */
  int output(int size, int kernel, int zeros) {
    return (size + zeros - rate * (kernel - 1) - 1) / stride + 1;
  }
}
