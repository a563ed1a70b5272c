package dev.atrous.runtime.crf;

import java.util.Arrays;

/**
 * Finds the simplex of the permutohedral lattice around a point: the lattice points at its d + 1
 * corners, and how much of the point belongs to each (Adams, Baek and Davis 2010, "Fast
 * High-Dimensional Filtering Using the Permutohedral Lattice", sections 3.1 and 3.2). For one
 * thread.
 */
final class Simplex {

  private final int dimensions;
  private final double[] scales;
  private final double[] lifted;
  private final int[] nearest;
  private final int[] rank;
  private final double[] weights;

  /**
   * For points of a space in which the Gaussian has the deviation 1.
   *
   * @param dimensions d
   */
  Simplex(int dimensions) {
    this.dimensions = dimensions;
    scales = new double[dimensions];
    // The blur along d + 1 axes then has a variance of 1: section 3.2.
    double deviation = (dimensions + 1) * Math.sqrt(2.0 / 3);
    for (int axis = 0; axis < dimensions; axis++) {
      scales[axis] = deviation / Math.sqrt((axis + 1.0) * (axis + 2));
    }
    lifted = new double[dimensions + 1];
    nearest = new int[dimensions + 1];
    rank = new int[dimensions + 1];
    weights = new double[dimensions + 2];
  }

  /** Lattice points for each unit of volume of that space. */
  static double density(int dimensions) {
    return Math.sqrt(dimensions + 1) * Math.pow(2.0 / 3, dimensions / 2.0);
  }

  /**
   * Finds the corners.
   *
   * @param point its d coordinates, from {@code at}
   * @param keys receives d numbers for each corner, from {@code keysAt}
   * @param parts receives d + 1 numbers that add up to 1, from {@code partsAt}
   */
  void enclose(float[] point, int at, int[] keys, int keysAt, float[] parts, int partsAt) {
    lift(point, at);
    findNearest();
    findParts();
    for (int corner = 0; corner <= dimensions; corner++) {
      parts[partsAt + corner] = (float) weights[corner];
      for (int axis = 0; axis < dimensions; axis++) {
        int step = rank[axis] <= dimensions - corner ? corner : corner - (dimensions + 1);
        keys[keysAt + corner * dimensions + axis] = nearest[axis] + step;
      }
    }
  }

  /** Into the hyperplane of d + 1 dimensions whose coordinates add up to 0. */
  private void lift(float[] point, int at) {
    double sum = 0;
    for (int axis = dimensions; axis > 0; axis--) {
      double scaled = point[at + axis - 1] * scales[axis - 1];
      lifted[axis] = sum - axis * scaled;
      sum += scaled;
    }
    lifted[0] = sum;
  }

  /**
   * The nearest point all of whose coordinates are multiples of d + 1, and the ranks of the rest.
   */
  private void findNearest() {
    int size = dimensions + 1;
    int sum = 0;
    for (int axis = 0; axis < size; axis++) {
      int rounded = (int) Math.rint(lifted[axis] / size);
      nearest[axis] = rounded * size;
      sum += rounded;
      rank[axis] = 0;
    }
    for (int axis = 0; axis < dimensions; axis++) {
      double rest = lifted[axis] - nearest[axis];
      for (int other = axis + 1; other < size; other++) {
        rank[rest < lifted[other] - nearest[other] ? axis : other]++;
      }
    }
    for (int axis = 0; axis < size; axis++) { // back into the hyperplane
      rank[axis] += sum;
      if (rank[axis] < 0) {
        rank[axis] += size;
        nearest[axis] += size;
      } else if (rank[axis] > dimensions) {
        rank[axis] -= size;
        nearest[axis] -= size;
      }
    }
  }

  /** Barycentric coordinates. */
  private void findParts() {
    Arrays.fill(weights, 0);
    for (int axis = 0; axis <= dimensions; axis++) {
      double part = (lifted[axis] - nearest[axis]) / (dimensions + 1);
      weights[dimensions - rank[axis]] += part;
      weights[dimensions + 1 - rank[axis]] -= part;
    }
    weights[0] += 1 + weights[dimensions + 1];
  }
}
