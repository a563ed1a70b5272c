package dev.atrous.runtime.crf;

/**
 * The permutohedral lattice over the pixels of one picture (Adams, Baek and Davis 2010). Filtering
 * is three sums of rows: each lattice point gathers the pixels around it (splat), then its
 * neighbours along each axis in turn (blur), and each pixel gathers the corners of its simplex
 * (slice). Time and memory grow with the number of pixels, not with its square.
 */
final class Lattice {

  /** For each pixel, the points at the corners of its simplex. */
  final RowSums slice;

  /** For each point, the pixels that have it at a corner. */
  final RowSums splat;

  /** For each axis and point, the point itself and its two neighbours. */
  final RowSums[] blur;

  private final int pixels;
  private final int points;
  private final int dimensions;

  /**
   * Builds the lattice.
   *
   * @param features d numbers for each pixel, in deviations of the Gaussian
   */
  Lattice(float[] features, int dimensions) {
    this.dimensions = dimensions;
    pixels = features.length / dimensions;
    int corners = dimensions + 1;
    int[] vertices = new int[pixels * corners];
    float[] parts = new float[pixels * corners];
    PointTable table = new PointTable(dimensions);
    Simplex simplex = new Simplex(dimensions);
    int[] keys = new int[corners * dimensions];
    for (int pixel = 0; pixel < pixels; pixel++) {
      simplex.enclose(features, pixel * dimensions, keys, 0, parts, pixel * corners);
      for (int corner = 0; corner < corners; corner++) {
        vertices[pixel * corners + corner] = table.add(keys, corner * dimensions);
      }
    }
    points = table.size();
    slice = RowSums.of(corners, vertices, parts);
    splat = slice.transposed(points);
    blur = new RowSums[corners];
    for (int axis = 0; axis < corners; axis++) {
      blur[axis] = blur(table, axis);
    }
  }

  int pixels() {
    return pixels;
  }

  /** How many lattice points there are; a row of zeros stands behind them. */
  int points() {
    return points;
  }

  /** What makes a filter's result the sum of exp(−distance² / 2) over all pixels. */
  double scale() {
    return Math.pow(2 * Math.PI, dimensions / 2.0) * Simplex.density(dimensions);
  }

  /** Neighbours along an axis differ by 1 in all coordinates but one. */
  private RowSums blur(PointTable table, int axis) {
    int[] rows = new int[3 * points];
    float[] weights = new float[3 * points];
    int[] key = new int[dimensions];
    for (int point = 0; point < points; point++) {
      rows[3 * point] = point;
      weights[3 * point] = 0.5f;
      for (int side = 1; side <= 2; side++) {
        int step = side == 1 ? -1 : 1;
        for (int at = 0; at < dimensions; at++) {
          key[at] = table.key(point, at) + (at == axis ? -step * dimensions : step);
        }
        int neighbour = table.find(key, 0);
        rows[3 * point + side] = neighbour < 0 ? points : neighbour;
        weights[3 * point + side] = 0.25f;
      }
    }
    return RowSums.of(3, rows, weights);
  }
}
