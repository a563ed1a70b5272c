package dev.atrous.processor.onnx.operations;

/** The error function, to within some units in the last place of a double. */
final class ErrorFunction {

  private ErrorFunction() {}

  /**
   * 2/√π times the integral of e^(-t²) from 0 to x.
   *
   * <p>Source: M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions", 7.1.6 (a series
   * whose terms are all positive) and 7.1.14 (a continued fraction).
   */
  static double of(double x) {
    double magnitude = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    // Beyond 6 the difference from 1 is below the precision of a double.
    double value =
        magnitude > 6 ? 1 : magnitude < 2.5 ? series(magnitude) : 1 - fraction(magnitude);
    return x < 0 ? -value : value;
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; term > sum * 1e-17; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  private static double fraction(double x) {
    double tail = x;
    for (int n = 60; n > 0; n--) {
      tail = x + n / 2.0 / tail;
    }
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
  }
}
