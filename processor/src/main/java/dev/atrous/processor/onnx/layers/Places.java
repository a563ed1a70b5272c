package dev.atrous.processor.onnx.layers;

/**
 * Where the rows of a resized map are read (or the columns), as ONNX's attributes say it.
 *
 * @param from the rows before
 * @param to the rows after
 * @param scale how many times as many, which need not be the quotient
 * @param mode nearest, linear or cubic
 * @param coordinates {@code coordinate_transformation_mode}
 * @param rounding {@code nearest_mode}
 */
record Places(int from, int to, double scale, String mode, String coordinates, String rounding) {

  /** Places that differ by less of themselves are the same in float32. */
  private static final double TOLERANCE = 1e-6;

  /** Places nearer to the first row than this one differ by no less. */
  private static final double NEAR = 10;

  /** Whether each row is its own. */
  boolean isSame() {
    for (int row = 0; row < Math.min(from, to); row++) {
      if (!agree(place(row), row)) {
        return false;
      }
    }
    return from == to;
  }

  /** The same rows by other words. */
  Places with(double otherScale, String otherCoordinates, String otherRounding) {
    return new Places(from, to, otherScale, mode, otherCoordinates, otherRounding);
  }

  /** Whether the same values are found by other words. */
  boolean agrees(Places other) {
    for (int row = 0; row < to; row++) {
      if (!agree(place(row), other.place(row))) {
        return false;
      }
    }
    return true;
  }

  String description() {
    return "Resize with coordinates '"
        + coordinates
        + "', from "
        + from
        + " to "
        + to
        + " at "
        + (float) scale
        + "; @Resize reads other places";
  }

  private static boolean agree(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.max(NEAR, Math.abs(one));
  }

  /** Beyond the edges, all places are alike, except to a curve through several rows. */
  private double place(int row) {
    double place = coordinate(row);
    return switch (mode) {
      case "cubic" -> place;
      case "nearest" -> inside(rounded(place));
      default -> inside(place);
    };
  }

  private double inside(double place) {
    return Math.max(0, Math.min(place, from - 1));
  }

  private double coordinate(int row) {
    return switch (coordinates) {
      case "half_pixel" -> (row + 0.5) / scale - 0.5;
      case "pytorch_half_pixel" -> to > 1 ? (row + 0.5) / scale - 0.5 : 0;
      case "half_pixel_symmetric" -> (from - to / scale) / 2 + (row + 0.5) / scale - 0.5;
      case "tf_half_pixel_for_nn" -> (row + 0.5) / scale;
      case "align_corners" -> to > 1 ? row * (from - 1.0) / (to - 1) : 0;
      case "asymmetric" -> row / scale;
      default -> throw new Inexpressible("Resize with coordinates '" + coordinates + "'");
    };
  }

  private double rounded(double place) {
    return switch (rounding) {
      case "floor" -> Math.floor(place);
      case "ceil" -> Math.ceil(place);
      case "round_prefer_ceil" -> Math.floor(place + 0.5);
      case "round_prefer_floor" -> Math.ceil(place - 0.5);
      case "simple" -> scale < 1 ? Math.ceil(place) : Math.floor(place);
      default -> throw new Inexpressible("Resize to the nearest pixel by '" + rounding + "'");
    };
  }
}
