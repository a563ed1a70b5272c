package dev.atrous.examples.primer;

import dev.atrous.runtime.Tensor;

/** Draws the one picture of the primer, so that it needs no file. */
final class Drawing {

  private Drawing() {}

  /** A red and yellow sun in a blue sky that grows lighter towards the ground. */
  static Tensor sun(int height, int width) {
    Tensor image = Tensor.zeros(1, 3, height, width);
    double radius = 0.32 * Math.min(height, width);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double distance = Math.hypot(row - 0.42 * (height - 1), column - 0.42 * (width - 1));
        float sun = (float) Math.min(Math.max(radius + 0.5 - distance, 0), 1);
        float sky = 0.3f + 0.4f * row / (height - 1);
        image.set(0, 0, row, column, Math.max(sun, 0.5f * sky));
        image.set(0, 1, row, column, Math.max(0.8f * sun, 0.7f * sky));
        image.set(0, 2, row, column, (1 - sun) * (0.3f + sky));
      }
    }
    return image;
  }
}
