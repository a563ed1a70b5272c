package dev.atrous.runtime.crf;

import java.awt.image.BufferedImage;

/** Mean field over all pairs of pixels, in double precision: what the lattice approximates. */
final class ExactCrf {

  private final int pixels;
  private final double[][] near;
  private final double[][] alike;
  private final CrfParameters parameters;

  ExactCrf(BufferedImage picture, CrfParameters parameters) {
    this.parameters = parameters;
    int width = picture.getWidth();
    pixels = width * picture.getHeight();
    near = new double[pixels][pixels];
    alike = new double[pixels][pixels];
    for (int one = 0; one < pixels; one++) {
      for (int other = 0; other < pixels; other++) {
        double down = one / width - other / width;
        double across = one % width - other % width;
        double place = down * down + across * across;
        int first = picture.getRGB(one % width, one / width);
        int second = picture.getRGB(other % width, other / width);
        double colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          double step = (first >> shift & 0xFF) - (second >> shift & 0xFF);
          colour += step * step;
        }
        near[one][other] = Math.exp(-place / 2 / square(parameters.gaussianPosition()));
        alike[one][other] =
            Math.exp(
                -place / 2 / square(parameters.bilateralPosition())
                    - colour / 2 / square(parameters.bilateralColour()));
      }
    }
    normalise(near);
    normalise(alike);
  }

  private static double square(double value) {
    return value * value;
  }

  private static void normalise(double[][] kernel) {
    double[] roots = new double[kernel.length];
    for (int row = 0; row < kernel.length; row++) {
      double sum = 0;
      for (double value : kernel[row]) {
        sum += value;
      }
      roots[row] = Math.sqrt(sum);
    }
    for (int row = 0; row < kernel.length; row++) {
      for (int column = 0; column < kernel.length; column++) {
        kernel[row][column] /= roots[row] * roots[column];
      }
    }
  }

  /** Marginals, pixel by pixel, of scores likewise. */
  double[] marginals(double[] scores) {
    int labels = scores.length / pixels;
    double[] marginals = softmax(scores, labels);
    for (int update = 0; update < parameters.iterations(); update++) {
      double[] sums = scores.clone();
      for (int one = 0; one < pixels; one++) {
        for (int other = 0; other < pixels; other++) {
          double weight =
              parameters.gaussianWeight() * near[one][other]
                  + parameters.bilateralWeight() * alike[one][other];
          for (int label = 0; label < labels; label++) {
            sums[one * labels + label] += weight * marginals[other * labels + label];
          }
        }
      }
      marginals = softmax(sums, labels);
    }
    return marginals;
  }

  private static double[] softmax(double[] scores, int labels) {
    double[] parts = new double[scores.length];
    for (int at = 0; at < scores.length; at += labels) {
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        parts[at + label] = Math.exp(scores[at + label]);
        sum += parts[at + label];
      }
      for (int label = 0; label < labels; label++) {
        parts[at + label] /= sum;
      }
    }
    return parts;
  }
}
