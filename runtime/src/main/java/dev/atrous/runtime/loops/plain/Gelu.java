package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

/**
 * The Gaussian error linear unit in float (Hendrycks and Gimpel 2016): x · Φ(x) = x − x · Φ(−x) for
 * x ≥ 0, where Φ(−x) = exp(−x² / 2) · Q(1 / (1 + 0.3 · x)) with a polynomial Q, the form of
 * Hastings 1955, "Approximations for Digital Computers", so that nothing cancels on either side of
 * 0. The vector loops compute the same steps in the same order, to the same bits, which is why its
 * numbers are public.
 */
public final class Gelu {

  /** Beyond it Φ(−x) is 0 in float; keeps infinities out of the products. */
  public static final float MOST = 20;

  public static final float SLOPE = 0.3f;

  /**
   * Q(t) = Q0 + Q1 · t + …, with a relative error of 8e-8 for 0 ≤ x ≤ 14 before rounding; fitted by
   * weighted least squares whose weights follow the errors (Lawson 1961).
   */
  public static final float Q0 = 7.169012e-06f;

  public static final float Q1 = 0.11948769f;
  public static final float Q2 = 0.12192037f;
  public static final float Q3 = 0.094683446f;
  public static final float Q4 = 0.14253572f;
  public static final float Q5 = -0.07650674f;
  public static final float Q6 = 0.2286603f;
  public static final float Q7 = -0.16916624f;
  public static final float Q8 = 0.038378317f;

  /** −2 · √(2 / π). */
  public static final float TANH_1 = -1.5957692f;

  /** That times 0.044715. */
  public static final float TANH_3 = -0.07135482f;

  private Gelu() {}

  /** x · Φ(x): to within 2e-7 · |x| and, above −5, 1e-6 of the result; −0 of −∞; NaN of NaN. */
  static float gelu(float x) {
    float size = Math.abs(x);
    size = size > MOST ? MOST : size;
    float t = 1 / multiplyAdd(size, SLOPE, 1);
    float p = multiplyAdd(t, Q8, Q7);
    p = multiplyAdd(p, t, Q6);
    p = multiplyAdd(p, t, Q5);
    p = multiplyAdd(p, t, Q4);
    p = multiplyAdd(p, t, Q3);
    p = multiplyAdd(p, t, Q2);
    p = multiplyAdd(p, t, Q1);
    p = multiplyAdd(p, t, Q0);
    float tail = size * (Exponential.exp(size * -0.5f * size) * p);
    return x < 0 ? -tail : x - tail;
  }

  /** x / (1 + exp(−2 · √(2 / π) · (x + 0.044715 · x³))), which is the form with tanh. */
  static float byTanh(float x) {
    float exponent = multiplyAdd(x * x, TANH_3, TANH_1) * x;
    return x / (Exponential.exp(exponent) + 1);
  }
}
