package dev.atrous.runtime.loops.plain;

import static dev.atrous.runtime.machine.MultiplyAdd.multiplyAdd;

/**
 * The natural logarithm in float, where activations need it: between 1 and 2, from the distance to
 * 1. With s = t / (2 + t), log(1 + t) = 2 · artanh(s) = t − s · (t − s² · (2/3 + 2/5 · s² + …)),
 * whose first term is exact (the form of FreeBSD's msun). The vector loops compute the same steps
 * in the same order, to the same bits, which is why its numbers are public.
 */
public final class Logarithm {

  /**
   * The series L0 + L1 · s² + …, for 0 ≤ s ≤ 1/3, by which the logarithm has a relative error of
   * 6e-9 before rounding; fitted by weighted least squares whose weights follow the errors (Lawson
   * 1961).
   */
  public static final float L0 = 0.6666642f;

  public static final float L1 = 0.40021527f;
  public static final float L2 = 0.28001806f;
  public static final float L3 = 0.2801199f;

  private Logarithm() {}

  /** log(1 + t) for 0 ≤ t ≤ 1, to within 1.5e-7 of the result; NaN of NaN. */
  static float ofOnePlus(float t) {
    float s = t / (t + 2);
    float square = s * s;
    float p = multiplyAdd(square, L3, L2);
    p = multiplyAdd(p, square, L1);
    p = multiplyAdd(p, square, L0);
    return multiplyAdd(-s, multiplyAdd(p, -square, t), t);
  }
}
