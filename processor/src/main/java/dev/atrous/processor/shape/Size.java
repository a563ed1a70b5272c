package dev.atrous.processor.shape;

/** A pair of numbers, vertical and horizontal: a kernel, a stride, a rate, an extent. */
public record Size(int height, int width) {

  public static final Size ONE = new Size(1, 1);
  public static final Size ZERO = new Size(0, 0);

  /** {@code 3×3}. */
  @Override
  public String toString() {
    return height + "×" + width;
  }

  /** {@code 2} where both numbers are equal, else {@code 2×1}. */
  public String brief() {
    return height == width ? String.valueOf(height) : toString();
  }
}
