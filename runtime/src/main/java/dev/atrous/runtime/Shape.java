package dev.atrous.runtime;

/**
 * The shape of a tensor. Every size is at least 1 and all values together fit one Java array, so
 * that whoever holds a shape never checks it again.
 *
 * @param batch the number of images
 * @param channels the numbers per pixel
 * @param height the rows
 * @param width the columns
 */
public record Shape(int batch, int channels, int height, int width) {

  /** Arrays of the last few lengths below 2^31 are refused by some virtual machines. */
  private static final int LARGEST = Integer.MAX_VALUE - 64;

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if a size is below 1 or the product above 2^31 − 65
   */
  public Shape {
    atLeastOne("batch", batch);
    atLeastOne("channels", channels);
    atLeastOne("height", height);
    atLeastOne("width", width);
    // Each step stays below 2^62, so the product cannot overflow before it is compared.
    long elements = (long) height * width;
    elements = elements > LARGEST ? elements : elements * channels;
    elements = elements > LARGEST ? elements : elements * batch;
    if (elements > LARGEST) {
      throw new IllegalArgumentException(
          "Expected a shape of at most "
              + LARGEST
              + " values, found "
              + text(batch, channels, height, width)
              + ".");
    }
  }

  /** The number of values: the product of the four sizes. */
  public int elements() {
    return batch * channels * height * width;
  }

  /** The shape as batch×channels×height×width, for example {@code 1×3×257×257}. */
  @Override
  public String toString() {
    return text(batch, channels, height, width);
  }

  private static String text(int batch, int channels, int height, int width) {
    return batch + "×" + channels + "×" + height + "×" + width;
  }

  private static void atLeastOne(String size, int found) {
    if (found < 1) {
      throw new IllegalArgumentException(
          "Expected a " + size + " of at least 1, found " + found + ".");
    }
  }
}
