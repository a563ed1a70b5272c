package dev.atrous.examples.primer;

import dev.atrous.runtime.Tensor;
import java.util.function.UnaryOperator;

/** Finds out by experiment what one output of a network sees. */
final class FieldOfView {

  private FieldOfView() {}

  /**
   * What each input pixel contributes to the output in the middle. One image of the batch for each
   * pixel: this pixel is one, all others are zero. Whatever then arrives has come from there.
   */
  static float[][] of(UnaryOperator<Tensor> network, int height, int width) {
    Tensor impulses = Tensor.zeros(height * width, 1, height, width);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        impulses.set(row * width + column, 0, row, column, 1);
      }
    }
    Tensor answers = network.apply(impulses);
    float[][] seen = new float[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        seen[row][column] = answers.get(row * width + column, 0, height / 2, width / 2);
      }
    }
    return seen;
  }

  /** How many input pixels contribute. */
  static int pixels(float[][] seen) {
    int pixels = 0;
    for (float[] row : seen) {
      for (float value : row) {
        pixels += value == 0 ? 0 : 1;
      }
    }
    return pixels;
  }
}
