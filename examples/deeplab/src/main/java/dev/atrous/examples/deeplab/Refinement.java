package dev.atrous.examples.deeplab;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.crf.CrfParameters;
import dev.atrous.runtime.crf.FullyConnectedCrf;
import dev.atrous.runtime.picture.Interpolation;
import dev.atrous.runtime.picture.Normalization;
import dev.atrous.runtime.picture.Pictures;
import java.awt.image.BufferedImage;

/**
 * Lets the borders of a segmentation follow the edges of the photograph: the fully connected CRF of
 * DeepLab v1 and v2, at the photograph's own proportions.
 */
final class Refinement {

  /** The size of picture for which the CRF's deviations, in pixels, were chosen. */
  private static final int LONGEST = 513;

  /** The logarithm of a probability stays a number. */
  private static final float SMALLEST = 1e-30f;

  private Refinement() {}

  /** The segmentation with scores and mask as large as the photograph, at most 513 pixels long. */
  static Segmentation of(Segmentation coarse, BufferedImage photo) {
    return of(coarse, photo, CrfParameters.DEEPLAB);
  }

  static Segmentation of(Segmentation coarse, BufferedImage photo, CrfParameters parameters) {
    double scale = Math.min(1.0, (double) LONGEST / Math.max(photo.getWidth(), photo.getHeight()));
    int height = (int) Math.max(1, Math.round(photo.getHeight() * scale));
    int width = (int) Math.max(1, Math.round(photo.getWidth() * scale));
    Tensor scores = resized(coarse.scores(), height, width);
    Tensor marginals =
        new FullyConnectedCrf(scaled(photo, height, width), parameters).marginals(scores);
    return segmentation(marginals);
  }

  static BufferedImage scaled(BufferedImage photo, int height, int width) {
    Tensor pixels =
        Pictures.toTensor(photo, height, width, Interpolation.ANTIALIASED, Normalization.SIGNED);
    return Pictures.toImage(pixels, Normalization.SIGNED);
  }

  private static Tensor resized(Tensor scores, int height, int width) {
    ScoreMap map = new ScoreMap(scores, height, width);
    int classes = map.classes();
    float[] resized = new float[height * width * classes];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        map.scores(row, column, resized, (row * width + column) * classes);
      }
    }
    return Tensor.interleaved(resized, 1, classes, height, width);
  }

  private static Segmentation segmentation(Tensor marginals) {
    int classes = marginals.channels();
    float[] parts = marginals.toInterleaved();
    float[] labels = new float[parts.length / classes];
    for (int pixel = 0; pixel < labels.length; pixel++) {
      int largest = 0;
      for (int index = 0; index < classes; index++) {
        largest =
            parts[pixel * classes + index] > parts[pixel * classes + largest] ? index : largest;
      }
      labels[pixel] = largest;
    }
    for (int at = 0; at < parts.length; at++) {
      parts[at] = (float) Math.log(Math.max(parts[at], SMALLEST));
    }
    int height = marginals.height();
    int width = marginals.width();
    return new Segmentation(
        Tensor.interleaved(parts, 1, classes, height, width),
        Tensor.interleaved(labels, 1, 1, height, width));
  }
}
