package dev.atrous.examples.deeplab;

import dev.atrous.runtime.Tensor;

/**
 * The scores of a network, read at the pixels of a larger or smaller picture: bilinear between the
 * centres of the map's pixels, then as parts of one (softmax).
 */
final class ScoreMap {

  private final float[] scores;
  private final int classes;
  private final int height;
  private final int width;
  private final float rowStep;
  private final float columnStep;

  /** A map for a picture of this size. */
  ScoreMap(Tensor scores, int pictureHeight, int pictureWidth) {
    this.scores = scores.toInterleaved();
    this.classes = scores.channels();
    this.height = scores.height();
    this.width = scores.width();
    this.rowStep = (float) height / pictureHeight;
    this.columnStep = (float) width / pictureWidth;
  }

  int classes() {
    return classes;
  }

  /** Finds how much of a pixel belongs to each class, and returns the largest part's index. */
  int parts(int row, int column, float[] parts) {
    scores(row, column, parts, 0);
    int largest = 0;
    for (int index = 1; index < classes; index++) {
      largest = parts[index] > parts[largest] ? index : largest;
    }
    softmax(parts, parts[largest]);
    return largest;
  }

  /** Writes the scores of a pixel's classes, from {@code to}. */
  void scores(int row, int column, float[] target, int to) {
    float down = place(row, rowStep, height);
    float across = place(column, columnStep, width);
    int upper = Math.max(Math.min((int) down, height - 2), 0);
    int left = Math.max(Math.min((int) across, width - 2), 0);
    float lowerPart = down - upper;
    float rightPart = across - left;
    int at = (upper * width + left) * classes;
    int below = at + (height > 1 ? width * classes : 0);
    int right = width > 1 ? classes : 0;
    for (int index = 0; index < classes; index++) {
      float above = mix(scores[at + index], scores[at + right + index], rightPart);
      float under = mix(scores[below + index], scores[below + right + index], rightPart);
      target[to + index] = mix(above, under, lowerPart);
    }
  }

  private static float place(int pixel, float step, int size) {
    return Math.min(Math.max((pixel + 0.5f) * step - 0.5f, 0), size - 1);
  }

  private static float mix(float first, float second, float part) {
    return first + (second - first) * part;
  }

  private static void softmax(float[] parts, float largest) {
    float sum = 0;
    for (int index = 0; index < parts.length; index++) {
      parts[index] = (float) Math.exp(parts[index] - largest);
      sum += parts[index];
    }
    for (int index = 0; index < parts.length; index++) {
      parts[index] /= sum;
    }
  }
}
