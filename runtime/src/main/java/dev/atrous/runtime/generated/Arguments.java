package dev.atrous.runtime.generated;

import dev.atrous.runtime.Shape;
import dev.atrous.runtime.Tensor;

/** How generated networks check and open the tensors that they are given. */
public final class Arguments {

  private Arguments() {}

  /**
   * Checks a tensor that a caller gave.
   *
   * @throws NullPointerException if it is null
   * @throws IllegalArgumentException if its channels, height or width are others
   */
  public static void check(String name, Tensor tensor, int channels, int height, int width) {
    if (tensor == null) {
      throw new NullPointerException(
          "'"
              + name
              + "' is null, expected a tensor of N×"
              + channels
              + "×"
              + height
              + "×"
              + width
              + '.');
    }
    Shape shape = tensor.shape();
    if (shape.channels() != channels || shape.height() != height || shape.width() != width) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' has shape "
              + shape
              + ", expected N×"
              + channels
              + "×"
              + height
              + "×"
              + width
              + " (batch × channels × height × width).");
    }
  }

  /**
   * Checks that two tensors hold equally many images, and are not one and the same where one is
   * written.
   *
   * @throws IllegalArgumentException if they do not
   */
  public static void sameBatch(String name, Tensor tensor, String otherName, Tensor other) {
    if (tensor.batch() != other.batch()) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' holds "
              + tensor.batch()
              + " images, but '"
              + otherName
              + "' holds "
              + other.batch()
              + ". Give both the same batch.");
    }
  }

  /**
   * Checks that a tensor which receives a result has no memory in common with another argument.
   *
   * @throws IllegalArgumentException if it has
   */
  public static void distinct(String name, Tensor target, String otherName, Tensor other) {
    if (target.overlaps(other)) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' receives a result, but '"
              + otherName
              + (target == other ? "' is the same tensor." : "' lies in the same array.")
              + " Give it a tensor of its own.");
    }
  }

  /**
   * Checks the same of all tensors that receive results, for networks with very many.
   *
   * @param results how many of the tensors receive results: the last ones
   * @throws IllegalArgumentException if one of them has memory in common with another argument
   */
  public static void distinct(int results, Tensor... tensors) {
    for (int at = tensors.length - results; at < tensors.length; at++) {
      for (int before = 0; before < at; before++) {
        distinct("argument " + (at + 1), tensors[at], "argument " + (before + 1), tensors[before]);
      }
    }
  }

  /** The array that holds a tensor's floats: image by image, row by row, pixel by pixel. */
  public static float[] array(Tensor tensor) {
    return tensor.array();
  }

  /** Where an image of a tensor begins in its array. */
  public static int at(Tensor tensor, int image) {
    return tensor.at(image);
  }
}
