package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

import dev.atrous.runtime.machine.MultiplyAdd;

/**
 * The exponential function in float, less 1 too, and tanh: exp(x) = 2ⁿ · exp(x − n · ln 2), where n
 * · ln 2 is the multiple nearest to x (Cody and Waite 1980, chapter 6). The vector loops compute
 * the same steps in the same order, to the same bits, which is why its numbers are public.
 */
public final class Exponential {

  /** 1.5 · 2²³: a float of this size has no fraction, so that adding it rounds. */
  public static final float ROUND = 0x1.8p23f;

  public static final float LOG2_E = 1.442695f;
  public static final float LN_2 = 0.6931472f;
  public static final float LN_2_REST = -1.9046543e-9f;

  /**
   * The two parts of ln 2 that are taken off: where products are rounded before they are added, the
   * first one has 9 bits, so that n times it needs no rounding.
   */
  private static final float STEP = MultiplyAdd.isFused() ? LN_2 : 0.693359375f;

  private static final float STEP_REST = MultiplyAdd.isFused() ? LN_2_REST : -2.1219444e-4f;

  /** Below it exp(x) − 1 is −1 in float. */
  public static final float LEAST_MINUS_ONE = -18;

  /** Beyond it the result is infinite: 128 · ln 2. */
  public static final float MOST = 88.72284f;

  /** Below it the result is less than the least normal float, and becomes 0: −126 · ln 2. */
  public static final float LEAST = -87.33654f;

  /**
   * exp(r) = 1 + r + r² · (C2 + C3 · r + …) for |r| ≤ ln 2 / 2, with a relative error of 3e-9
   * before rounding; fitted by exchange of extrema (Remez 1934).
   */
  public static final float C2 = 0.49999994f;

  public static final float C3 = 0.1666652f;
  public static final float C4 = 0.041668393f;
  public static final float C5 = 0.008368781f;
  public static final float C6 = 0.0013814467f;

  /** Below it tanh is a polynomial, since 1 − 2 / (exp(2x) + 1) loses its digits. */
  public static final float SMALL = 0.55f;

  /**
   * tanh(x) = x + x³ · (T3 + T5 · x² + …) for |x| ≤ 0.55, with a relative error of 1e-9 before
   * rounding; fitted by exchange of extrema (Remez 1934).
   */
  public static final float T3 = -0.33333316f;

  public static final float T5 = 0.13332586f;
  public static final float T7 = -0.05385231f;
  public static final float T9 = 0.021071678f;
  public static final float T11 = -0.0062742396f;

  private Exponential() {}

  /** exp(x) to within 1e-7 · exp(x); NaN of NaN. */
  static float exp(float x) {
    if (!(x >= LEAST && x <= MOST)) {
      return x < LEAST ? 0 : x > MOST ? Float.POSITIVE_INFINITY : x;
    }
    float shifted = x * LOG2_E + ROUND;
    float n = shifted - ROUND;
    float r = multiplyAdd(n, -STEP_REST, multiplyAdd(n, -STEP, x));
    float p = multiplyAdd(r, C6, C5);
    p = multiplyAdd(p, r, C4);
    p = multiplyAdd(p, r, C3);
    p = multiplyAdd(p, r, C2);
    p = multiplyAdd(p, r * r, r) + 1;
    return Float.intBitsToFloat(
        Float.floatToRawIntBits(p) + (Float.floatToRawIntBits(shifted) << 23));
  }

  /**
   * exp(x) − 1 for x ≤ 0, to within 1.5e-7 of the result: exp(x) = 2ⁿ · (1 + q), of which 2ⁿ − 1 is
   * exact; NaN of NaN.
   */
  static float expMinusOne(float x) {
    float above = x < LEAST_MINUS_ONE ? LEAST_MINUS_ONE : x;
    float shifted = above * LOG2_E + ROUND;
    float n = shifted - ROUND;
    float r = multiplyAdd(n, -STEP_REST, multiplyAdd(n, -STEP, above));
    float p = multiplyAdd(r, C6, C5);
    p = multiplyAdd(p, r, C4);
    p = multiplyAdd(p, r, C3);
    p = multiplyAdd(p, r, C2);
    float q = multiplyAdd(p, r * r, r);
    float power =
        Float.intBitsToFloat(
            Float.floatToRawIntBits(1f) + (Float.floatToRawIntBits(shifted) << 23));
    return multiplyAdd(q, power, power - 1);
  }

  /** tanh(x) to within 2.5e-7 · tanh(x); NaN of NaN. */
  static float tanh(float x) {
    float size = Math.abs(x);
    if (size < SMALL) {
      float square = x * x;
      float p = multiplyAdd(square, T11, T9);
      p = multiplyAdd(p, square, T7);
      p = multiplyAdd(p, square, T5);
      p = multiplyAdd(p, square, T3);
      return multiplyAdd(p, square * x, x);
    }
    float large = 1 - 2 / (exp(size + size) + 1);
    return x < 0 ? -large : large;
  }
}
