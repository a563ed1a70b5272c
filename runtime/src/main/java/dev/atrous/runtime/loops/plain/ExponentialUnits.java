package dev.atrous.runtime.loops.plain;

/**
 * Activations made of exponentials that are straight far above 0. The vector loops compute the same
 * steps in the same order, to the same bits.
 */
public final class ExponentialUnits {

  /** From it on Mish is x in float; keeps infinities out of its quotient. */
  public static final float STRAIGHT = 20;

  private ExponentialUnits() {}

  /** x where x &gt; 0, else alpha · (exp(x) − 1); NaN of NaN. */
  static float elu(float x, float alpha) {
    return x > 0 ? x : Exponential.expMinusOne(x) * alpha;
  }

  /** log(1 + exp(x)), without overflow: max(x, 0) + log(1 + exp(−|x|)); NaN of NaN. */
  static float softplus(float x) {
    return Math.max(x, 0f) + Logarithm.ofOnePlus(Exponential.exp(-Math.abs(x)));
  }

  /**
   * x · tanh(softplus(x)), as x · w / (w + 2) where w = e · (e + 2) and e = exp(x), so that nothing
   * cancels on either side of 0; NaN of NaN and of −∞.
   */
  static float mish(float x) {
    float e = Exponential.exp(x > STRAIGHT ? STRAIGHT : x);
    float w = (e + 2) * e;
    return w / (w + 2) * x;
  }
}
