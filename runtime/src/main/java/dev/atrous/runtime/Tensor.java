package dev.atrous.runtime;

import dev.atrous.runtime.loops.Alignment;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A batch of images or feature maps: 32-bit floats in one array, stored channels-last (batch,
 * height, width, channels), the order in which the compute loops read. Callers who think in planes,
 * as PyTorch does (batch, channels, height, width), copy in and out with {@link #planar} and {@link
 * #toPlanar}. A batch may be empty, of 0 images: a network gives an empty one for it. Values may
 * change, the shape never does; a tensor is not thread-safe by itself.
 */
public final class Tensor {

  /** Numbers that the text of a tensor has at most. */
  private static final int SHOWN = 6;

  private final Shape shape;
  private final float[] values;
  private final int first;

  private Tensor(Shape shape, float[] values, int first) {
    this.shape = shape;
    this.values = values;
    this.first = first;
  }

  /**
   * A tensor of zeros.
   *
   * @throws IllegalArgumentException if the sizes make no {@link Shape}
   */
  public static Tensor zeros(int batch, int channels, int height, int width) {
    return zeros(new Shape(batch, channels, height, width));
  }

  /** A tensor of zeros. */
  public static Tensor zeros(Shape shape) {
    return new Tensor(
        shape, new float[Alignment.FIRST_FLOAT + shape.elements()], Alignment.FIRST_FLOAT);
  }

  /**
   * A tensor from values plane by plane: batch, channels, height, width. Copies.
   *
   * @throws IllegalArgumentException if the sizes make no {@link Shape}, or there are not exactly
   *     as many values as it has elements
   */
  public static Tensor planar(float[] values, int batch, int channels, int height, int width) {
    Shape shape = new Shape(batch, channels, height, width);
    checkLength(shape, values);
    Tensor tensor = zeros(shape);
    int pixels = height * width;
    for (int image = 0; image < batch; image++) {
      int start = image * channels * pixels;
      for (int channel = 0; channel < channels; channel++) {
        int plane = start + channel * pixels;
        int at = tensor.first + start + channel;
        for (int pixel = 0; pixel < pixels; pixel++, at += channels) {
          tensor.values[at] = values[plane + pixel];
        }
      }
    }
    return tensor;
  }

  /**
   * A tensor over values pixel by pixel: batch, height, width, channels. The array is wrapped, not
   * copied: the tensor changes with it.
   *
   * @throws IllegalArgumentException if the sizes make no {@link Shape}, or there are not exactly
   *     as many values as it has elements
   */
  public static Tensor interleaved(float[] values, int batch, int channels, int height, int width) {
    Shape shape = new Shape(batch, channels, height, width);
    checkLength(shape, values);
    return new Tensor(shape, values, 0);
  }

  /** The four sizes. */
  public Shape shape() {
    return shape;
  }

  /** The number of images, 0 for none. */
  public int batch() {
    return shape.batch();
  }

  /** The numbers per pixel. */
  public int channels() {
    return shape.channels();
  }

  /** The rows. */
  public int height() {
    return shape.height();
  }

  /** The columns. */
  public int width() {
    return shape.width();
  }

  /**
   * One value.
   *
   * @throws IndexOutOfBoundsException if a position lies outside the shape
   */
  public float get(int image, int channel, int row, int column) {
    return values[index(image, channel, row, column)];
  }

  /**
   * Replaces one value.
   *
   * @throws IndexOutOfBoundsException if a position lies outside the shape
   */
  public void set(int image, int channel, int row, int column, float value) {
    values[index(image, channel, row, column)] = value;
  }

  /** A copy of all values plane by plane: batch, channels, height, width. */
  public float[] toPlanar() {
    float[] target = new float[shape.elements()];
    copyPlanar(target);
    return target;
  }

  /** A copy of all values pixel by pixel: batch, height, width, channels. */
  public float[] toInterleaved() {
    return Arrays.copyOfRange(values, first, first + shape.elements());
  }

  /**
   * Copies all values plane by plane: batch, channels, height, width. The target may be the array
   * that holds this tensor.
   *
   * @throws IllegalArgumentException if the target is not exactly as long as this tensor
   */
  public void copyPlanar(float[] target) {
    checkLength(shape, target);
    float[] source = target == values ? values.clone() : values;
    int channels = channels();
    int pixels = height() * width();
    for (int image = 0; image < batch(); image++) {
      int start = image * channels * pixels;
      for (int channel = 0; channel < channels; channel++) {
        int plane = start + channel * pixels;
        int at = first + start + channel;
        for (int pixel = 0; pixel < pixels; pixel++, at += channels) {
          target[plane + pixel] = source[at];
        }
      }
    }
  }

  /**
   * Copies all values pixel by pixel: batch, height, width, channels.
   *
   * @throws IllegalArgumentException if the target is not exactly as long as this tensor
   */
  public void copyInterleaved(float[] target) {
    checkLength(shape, target);
    System.arraycopy(values, first, target, 0, target.length);
  }

  /** The values themselves, pixel by pixel: writing to the buffer writes to this tensor. */
  public FloatBuffer interleaved() {
    return FloatBuffer.wrap(values, first, shape.elements()).slice();
  }

  /**
   * One image of the batch, copied into a tensor of its own.
   *
   * @throws IndexOutOfBoundsException if the batch has no such image
   */
  public Tensor image(int index) {
    check("image", index, batch());
    Tensor image = zeros(1, channels(), height(), width());
    System.arraycopy(values, at(index), image.values, image.first, image.shape.elements());
    return image;
  }

  /**
   * The class with the greatest score.
   *
   * @return its index; of equal ones the first
   * @throws IllegalArgumentException if this is not a tensor of 1×classes×1×1
   */
  public int argMax() {
    return topK(1).get(0).index();
  }

  /**
   * The classes with the greatest scores, the greatest first; all of them if there are no more.
   *
   * @param k how many, at least 1
   * @throws IllegalArgumentException if this is not a tensor of 1×classes×1×1, or k is below 1
   */
  public List<Ranked> topK(int k) {
    return Ranked.top(k, this, null);
  }

  /**
   * The classes with the greatest scores and what they are called, the greatest first.
   *
   * @param k how many, at least 1
   * @param names what each class is called, in the order of the scores
   * @throws IllegalArgumentException if this is not a tensor of 1×classes×1×1, k is below 1, or
   *     there are not exactly as many names as classes
   */
  public List<Ranked> topK(int k, List<String> names) {
    return Ranked.top(k, this, List.copyOf(names));
  }

  /**
   * What it is, its shape and the first numbers pixel by pixel, for example {@code Tensor
   * 1×3×257×257 [0.5, -1.0, 0.25, …]}.
   */
  @Override
  public String toString() {
    int shown = Math.min(shape.elements(), SHOWN);
    StringBuilder text = new StringBuilder("Tensor " + shape + " [");
    for (int at = 0; at < shown; at++) {
      text.append(at == 0 ? "" : ", ").append(values[first + at]);
    }
    return text.append(shown < shape.elements() ? ", …]" : "]").toString();
  }

  /**
   * The array that holds the values pixel by pixel, each image from {@link #at}: for code that
   * computes on arrays, as networks do. Writing to it writes to this tensor.
   */
  public float[] array() {
    return values;
  }

  /** Where an image of the batch begins in {@link #array}. */
  public int at(int image) {
    return first + image * (channels() * height() * width());
  }

  /** Whether writing to this tensor could write to the other one: never where one is empty. */
  public boolean overlaps(Tensor other) {
    return values == other.values
        && first < other.first + other.shape.elements()
        && other.first < first + shape.elements();
  }

  private int index(int image, int channel, int row, int column) {
    check("image", image, batch());
    check("channel", channel, channels());
    check("row", row, height());
    check("column", column, width());
    return first + ((image * height() + row) * width() + column) * channels() + channel;
  }

  private void check(String axis, int index, int size) {
    if (size == 0) {
      throw new IndexOutOfBoundsException(
          "Expected a tensor of at least one " + axis + ", found " + shape + ".");
    }
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          "Expected "
              + axis
              + " 0 to "
              + (size - 1)
              + " of a tensor "
              + shape
              + ", found "
              + index
              + ".");
    }
  }

  private static void checkLength(Shape shape, float[] array) {
    Objects.requireNonNull(array, "values");
    if (array.length != shape.elements()) {
      throw new IllegalArgumentException(
          "Expected "
              + shape.elements()
              + " values for the shape "
              + shape
              + ", found "
              + array.length
              + ".");
    }
  }
}
