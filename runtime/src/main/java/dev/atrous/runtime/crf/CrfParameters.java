package dev.atrous.runtime.crf;

/**
 * The two kernels of a fully connected CRF, named as in DeepLab (Chen et al. 2015, equation 3; the
 * symbols of Krähenbühl and Koltun 2011, equation 3, in brackets), and the number of updates:
 *
 * <pre>{@code
 * k(i, j) = w1 · exp(−|pᵢ − pⱼ|² / 2σα² − |Iᵢ − Iⱼ|² / 2σβ²) + w2 · exp(−|pᵢ − pⱼ|² / 2σγ²)
 * }</pre>
 *
 * @param bilateralWeight w1 [w⁽¹⁾]: how much pixels count that are near and of like colour
 * @param bilateralPosition σα [θα]: how near, in pixels
 * @param bilateralColour σβ [θβ]: how like, in steps of 256 levels of red, green and blue
 * @param gaussianWeight w2 [w⁽²⁾]: how much pixels count that are just near; takes away specks
 * @param gaussianPosition σγ [θγ]: how near, in pixels
 * @param iterations mean field updates
 */
public record CrfParameters(
    double bilateralWeight,
    double bilateralPosition,
    double bilateralColour,
    double gaussianWeight,
    double gaussianPosition,
    int iterations) {

  /** Smaller deviations would leave every pixel alone, and their lattice would have no numbers. */
  private static final double SMALLEST_DEVIATION = 0.01;

  private static final double LARGEST = 1e6;

  /**
   * What DeepLab fixes, w2 = 3, σγ = 3 and ten updates (Chen et al. 2015, section 4.1), with w1 =
   * 5, σα = 50 and σβ = 10 from the ranges in which it searches for the others: w1 from 5 to 10, σα
   * from 50 to 100, σβ from 3 to 10. These three are worth a search for every network.
   */
  public static final CrfParameters DEEPLAB = new CrfParameters(5, 50, 10, 3, 3, 10);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a weight is negative, a deviation below 0.01, or any number
   *     above a million or NaN
   */
  public CrfParameters {
    check("bilateralWeight", bilateralWeight, 0);
    check("bilateralPosition", bilateralPosition, SMALLEST_DEVIATION);
    check("bilateralColour", bilateralColour, SMALLEST_DEVIATION);
    check("gaussianWeight", gaussianWeight, 0);
    check("gaussianPosition", gaussianPosition, SMALLEST_DEVIATION);
    check("iterations", iterations, 0);
  }

  private static void check(String name, double value, double least) {
    if (!(value >= least && value <= LARGEST)) {
      throw new IllegalArgumentException(
          "%s is %s; expected a number from %s to %s."
              .formatted(name, shortened(value), shortened(least), shortened(LARGEST)));
    }
  }

  private static String shortened(double value) {
    return value == Math.rint(value) && Math.abs(value) <= LARGEST
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The same with another bilateral kernel: w1, σα in pixels, σβ in levels of colour. */
  public CrfParameters withBilateral(double weight, double position, double colour) {
    return new CrfParameters(
        weight, position, colour, gaussianWeight, gaussianPosition, iterations);
  }

  /** The same with another Gaussian kernel: w2, σγ in pixels. */
  public CrfParameters withGaussian(double weight, double position) {
    return new CrfParameters(
        bilateralWeight, bilateralPosition, bilateralColour, weight, position, iterations);
  }

  /** The same with another number of mean field updates. */
  public CrfParameters withIterations(int updates) {
    return new CrfParameters(
        bilateralWeight,
        bilateralPosition,
        bilateralColour,
        gaussianWeight,
        gaussianPosition,
        updates);
  }
}
