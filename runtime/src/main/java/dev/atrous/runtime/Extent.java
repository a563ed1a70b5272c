package dev.atrous.runtime;

/**
 * A pair of numbers, down and across: a receptive field, a stride, a rate.
 *
 * @param height rows
 * @param width columns
 */
public record Extent(long height, long width) {

  /** {@code 3×3}. */
  @Override
  public String toString() {
    return height + "×" + width;
  }

  /** {@code 3} where both numbers are equal, else {@code 3×1}. */
  public String brief() {
    return height == width ? String.valueOf(height) : toString();
  }
}
