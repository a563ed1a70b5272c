package dev.atrous.examples.primer.gallery;

/** Weights that find vertical edges: the derivative of a Gaussian bell along the columns. */
final class EdgeKernel {

  /** Rows and columns of the large one. */
  static final int SIDE = 7;

  private static final double WIDTH = 1.4;

  private EdgeKernel() {}

  /** The kernel row by row; the sizes of its weights add up to one. */
  static float[] weights(int side) {
    double[] weights = new double[side * side];
    double sum = 0;
    for (int at = 0; at < weights.length; at++) {
      double down = at / side - side / 2;
      double across = at % side - side / 2;
      weights[at] = across * Math.exp(-(down * down + across * across) / (2 * WIDTH * WIDTH));
      sum += Math.abs(weights[at]);
    }
    float[] scaled = new float[weights.length];
    for (int at = 0; at < weights.length; at++) {
      scaled[at] = (float) (weights[at] / sum);
    }
    return scaled;
  }
}
