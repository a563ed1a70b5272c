package dev.atrous.runtime.picture;

import java.util.function.DoubleUnaryOperator;

/**
 * One axis of a resize: for each target position, the source positions it reads and their weights,
 * which sum to 1. Both ends of the source ranges ascend with the target.
 *
 * @param first the first source position of each target position
 * @param weights the weights from there on
 */
record Resampling(int[] first, float[][] weights) {

  /** The axis for an interpolation. */
  static Resampling of(Interpolation interpolation, int source, int target) {
    Resampling axis = new Resampling(new int[target], new float[target][]);
    for (int position = 0; position < target; position++) {
      switch (interpolation) {
        case NEAREST -> axis.nearest(position, source, target);
        case BILINEAR -> axis.bilinear(position, source, target);
        case ANTIALIASED -> axis.filtered(position, source, target, 1, Resampling::triangle);
        case BICUBIC -> axis.filtered(position, source, target, 2, Resampling::cubic);
      }
    }
    return axis;
  }

  /** The source position behind the last that a target position reads. */
  int end(int position) {
    return first[position] + weights[position].length;
  }

  private void nearest(int position, int source, int target) {
    first[position] = (int) ((2L * position + 1) * source / (2L * target));
    weights[position] = new float[] {1};
  }

  private void bilinear(int position, int source, int target) {
    double centre = (position + 0.5) * source / target - 0.5;
    double inside = Math.min(Math.max(centre, 0), source - 1);
    int lower = (int) inside;
    float upperWeight = (float) (inside - lower);
    first[position] = lower;
    weights[position] =
        upperWeight == 0 ? new float[] {1} : new float[] {1 - upperWeight, upperWeight};
  }

  /** The triangle of linear interpolation: from 1 at 0 to 0 at 1. */
  private static double triangle(double distance) {
    return Math.max(0, 1 - distance);
  }

  /** Equation 4 of Keys 1981 with a = −½: from 1 at 0 through 0 at 1, a little below, to 0 at 2. */
  private static double cubic(double distance) {
    if (distance < 1) {
      return (1.5 * distance - 2.5) * distance * distance + 1;
    }
    return distance < 2 ? ((-0.5 * distance + 2.5) * distance - 4) * distance + 2 : 0;
  }

  /** A filter around the centre, as wide as the scale if that is above 1, cut at the edges. */
  private void filtered(
      int position, int source, int target, int radius, DoubleUnaryOperator filter) {
    double scale = (double) source / target;
    double width = Math.max(scale, 1);
    double support = radius * width;
    double centre = (position + 0.5) * scale;
    int begin = Math.max((int) (centre - support + 0.5), 0);
    int end = Math.min((int) (centre + support + 0.5), source);
    double[] heights = new double[end - begin];
    double sum = 0;
    for (int at = begin; at < end; at++) {
      heights[at - begin] = filter.applyAsDouble(Math.abs(at + 0.5 - centre) / width);
      sum += heights[at - begin];
    }
    first[position] = begin;
    weights[position] = new float[heights.length];
    for (int at = 0; at < heights.length; at++) {
      weights[position][at] = (float) (heights[at] / sum);
    }
  }
}
