package dev.atrous.runtime.loops;

/**
 * How the values of a resized map are found, along either axis: at which place of the input a
 * position is read, and which pixels around that place it is made of.
 *
 * @param mode how many pixels, and how much of each
 * @param coordinates the rule from a position to its place
 * @param rounding which pixel is the nearest; of {@link Mode#NEAREST} alone
 * @param cubic the slope of the cubic curve at a distance of one pixel, −0.75 for most; of {@link
 *     Mode#BICUBIC} alone
 * @param excludesOutside whether pixels beyond the edge count nothing, and the others
 *     correspondingly more, instead of being the edge repeated; of {@link Mode#BICUBIC} alone
 */
public record ResizeRule(
    Mode mode, Coordinates coordinates, Rounding rounding, double cubic, boolean excludesOutside) {

  /** How many pixels make a value, along one axis. */
  public enum Mode {
    /** One. */
    NEAREST,
    /** Two, linearly by their distance. */
    BILINEAR,
    /** Four, by a cubic curve. */
    BICUBIC
  }

  /** At which place a position is read; the formulas are those of {@link ResizeAxis#place}. */
  public enum Coordinates {
    HALF_PIXEL,
    HALF_PIXEL_SYMMETRIC,
    PYTORCH_HALF_PIXEL,
    ASYMMETRIC,
    ALIGN_CORNERS
  }

  /** Which pixel is the nearest to a place. */
  public enum Rounding {
    FLOOR,
    CEIL,
    ROUND_PREFER_FLOOR,
    ROUND_PREFER_CEIL
  }

  /** The pixel nearest to a place. */
  public static ResizeRule nearest(Coordinates coordinates, Rounding rounding) {
    return new ResizeRule(Mode.NEAREST, coordinates, rounding, 0, false);
  }

  /** Linearly between two pixels of each axis. */
  public static ResizeRule bilinear(Coordinates coordinates) {
    return new ResizeRule(Mode.BILINEAR, coordinates, Rounding.FLOOR, 0, false);
  }

  /** By a cubic curve through four pixels of each axis. */
  public static ResizeRule bicubic(Coordinates coordinates, double cubic, boolean excludesOutside) {
    return new ResizeRule(Mode.BICUBIC, coordinates, Rounding.FLOOR, cubic, excludesOutside);
  }

  /** How many pixels around a place make a value. */
  int reach() {
    return switch (mode) {
      case NEAREST -> 1;
      case BILINEAR -> 2;
      case BICUBIC -> 4;
    };
  }

  /** The first of these pixels, which may lie beyond the edge. */
  long first(float place) {
    return switch (mode) {
      case NEAREST -> (long) rounded(place);
      case BILINEAR -> (long) Math.floor(place);
      case BICUBIC -> (long) Math.floor(place) - 1;
    };
  }

  private double rounded(double place) {
    return switch (rounding) {
      case FLOOR -> Math.floor(place);
      case CEIL -> Math.ceil(place);
      case ROUND_PREFER_FLOOR -> Math.ceil(place - 0.5);
      case ROUND_PREFER_CEIL -> Math.floor(place + 0.5);
    };
  }

  /** How much a pixel counts that lies so far from the place. */
  double weight(double distance) {
    return switch (mode) {
      case NEAREST -> 1;
      case BILINEAR -> 1 - distance;
      case BICUBIC -> cubic(distance);
    };
  }

  /**
   * The cubic convolution kernel (Keys 1981, "Cubic convolution interpolation for digital image
   * processing", equation 4 with a free).
   */
  private double cubic(double x) {
    double a = cubic;
    return x <= 1 ? ((a + 2) * x - (a + 3)) * x * x + 1 : ((a * x - 5 * a) * x + 8 * a) * x - 4 * a;
  }
}
