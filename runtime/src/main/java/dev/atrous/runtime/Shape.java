package dev.atrous.runtime;

/**
 * The shape of a tensor. The batch may be 0, every other size is at least 1; an image, and all
 * values together, fit one Java array, so that whoever holds a shape never checks it again.
 *
 * @param batch the number of images, 0 for none
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
   * @throws IllegalArgumentException if the batch is below 0 or another size below 1, or if an
   *     image or all images together have more than 2^31 − 65 values
   */
  public Shape {
    atLeast(0, "batch", batch);
    atLeast(1, "channels", channels);
    atLeast(1, "height", height);
    atLeast(1, "width", width);
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

  private static void atLeast(int least, String size, int found) {
    if (found < least) {
      throw new IllegalArgumentException(
          "Expected a " + size + " of at least " + least + ", found " + found + ".");
    }
  }
}
