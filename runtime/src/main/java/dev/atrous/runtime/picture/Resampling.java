package dev.atrous.runtime.picture;

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
        case ANTIALIASED -> axis.antialiased(position, source, target);
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

  /** A triangle of half-width max(scale, 1) around the centre, cut at the edges, normalised. */
  private void antialiased(int position, int source, int target) {
    double scale = (double) source / target;
    double support = Math.max(scale, 1);
    double centre = (position + 0.5) * scale;
    int begin = Math.max((int) (centre - support + 0.5), 0);
    int end = Math.min((int) (centre + support + 0.5), source);
    double[] triangle = new double[end - begin];
    double sum = 0;
    for (int at = begin; at < end; at++) {
      double height = Math.max(0, 1 - Math.abs(at + 0.5 - centre) / support);
      triangle[at - begin] = height;
      sum += height;
    }
    first[position] = begin;
    weights[position] = new float[triangle.length];
    for (int at = 0; at < triangle.length; at++) {
      weights[position][at] = (float) (triangle[at] / sum);
    }
  }
}
