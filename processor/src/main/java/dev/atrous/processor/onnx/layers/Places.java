package dev.atrous.processor.onnx.layers;

import java.util.function.IntToDoubleFunction;

/**
 * Where the rows of a resized map are read (or the columns), as ONNX's attributes say it.
 *
 * @param from the rows before
 * @param to the rows after
 * @param scale how many times as many, as the file says it
 * @param linear whether values between rows are means of two, else the nearest row is taken
 * @param coordinates {@code coordinate_transformation_mode}
 * @param nearest {@code nearest_mode}
 */
record Places(int from, int to, double scale, boolean linear, String coordinates, String nearest) {

  /** Places of rows that differ by less are the same in float32. */
  private static final double TOLERANCE = 1e-5;

  /** Whether each row is its own. */
  boolean isSame() {
    return from == to && agree(row -> row);
  }

  /** {@code @Resize(mode = NEAREST)}. */
  boolean isNearest() {
    return !linear && agree(row -> Math.floor((double) row * from / to));
  }

  /** {@code @Resize}. */
  boolean isBilinear() {
    return linear && agree(row -> (row + 0.5) * from / to - 0.5);
  }

  /** {@code @Resize(alignCorners = true)}. */
  boolean isAligned() {
    return linear && agree(row -> to == 1 ? 0 : row * (from - 1.0) / (to - 1));
  }

  String description() {
    return "Resize by "
        + (linear ? "linear interpolation" : "the nearest pixel (" + nearest + ")")
        + " with coordinates '"
        + coordinates
        + "', from "
        + from
        + " to "
        + to
        + "; @Resize reads other places";
  }

  private boolean agree(IntToDoubleFunction ours) {
    for (int row = 0; row < to; row++) {
      if (Math.abs(inside(place(row)) - inside(ours.applyAsDouble(row))) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private double inside(double place) {
    return Math.max(0, Math.min(place, from - 1));
  }

  private double place(int row) {
    double place = coordinate(row);
    return linear ? place : rounded(place);
  }

  private double coordinate(int row) {
    return switch (coordinates) {
      case "half_pixel" -> (row + 0.5) / scale - 0.5;
      case "pytorch_half_pixel" -> to > 1 ? (row + 0.5) / scale - 0.5 : 0;
      case "half_pixel_symmetric" -> {
        double adjustment = to / (scale * from);
        double centre = from / 2.0;
        yield centre * (1 - adjustment) + (row + 0.5) / scale - 0.5;
      }
      case "align_corners" -> to > 1 ? row * (from - 1.0) / (to - 1) : 0;
      case "asymmetric" -> row / scale;
      default -> throw new Inexpressible("Resize with coordinates '" + coordinates + "'");
    };
  }

  private double rounded(double place) {
    return switch (nearest) {
      case "floor" -> Math.floor(place);
      case "ceil" -> Math.ceil(place);
      case "round_prefer_ceil" -> Math.floor(place + 0.5);
      case "round_prefer_floor" -> Math.ceil(place - 0.5);
      default -> throw new Inexpressible("Resize to the nearest pixel by '" + nearest + "'");
    };
  }
}
