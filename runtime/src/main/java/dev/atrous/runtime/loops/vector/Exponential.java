package dev.atrous.runtime.loops.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential function in vectors: exp(x) = 2ⁿ · exp(x − n · ln 2), where n · ln 2 is the
 * multiple nearest to x (Cody and Waite 1980, chapter 6). The Vector API has its own, but it is one
 * call for each float where the JDK brings no library for the processor.
 */
final class Exponential {

  /** 1.5 · 2²³: a float of this size has no fraction, so that adding it rounds. */
  private static final float ROUND = 0x1.8p23f;

  private static final float LOG2_E = 1.442695f;
  private static final float LN_2 = 0.6931472f;
  private static final float LN_2_REST = -1.9046543e-9f;

  /** Beyond it the result is infinite: 128 · ln 2. */
  private static final float MOST = 88.72284f;

  /** Below it the result is less than the least normal float, and becomes 0: −126 · ln 2. */
  private static final float LEAST = -87.33654f;

  /**
   * exp(r) = 1 + r + r² · (C2 + C3 · r + …) for |r| ≤ ln 2 / 2, with a relative error of 3e-9
   * before rounding; fitted by exchange of extrema (Remez 1934).
   */
  private static final float C2 = 0.49999994f;

  private static final float C3 = 0.1666652f;
  private static final float C4 = 0.041668393f;
  private static final float C5 = 0.008368781f;
  private static final float C6 = 0.0013814467f;

  private Exponential() {}

  /** exp(x) to within 1e-7 · exp(x); NaN of NaN. */
  static FloatVector exp(FloatVector x) {
    FloatVector shifted = x.mul(LOG2_E).add(ROUND);
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.fma(broadcast(-LN_2), x);
    r = n.fma(broadcast(-LN_2_REST), r);
    FloatVector p = r.fma(broadcast(C6), broadcast(C5));
    p = p.fma(r, broadcast(C4));
    p = p.fma(r, broadcast(C3));
    p = p.fma(r, broadcast(C2));
    p = p.fma(r.mul(r), r).add(1f);
    FloatVector power =
        p.reinterpretAsInts()
            .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
            .reinterpretAsFloats();
    power = power.blend(Species.zero(), x.compare(VectorOperators.LT, LEAST));
    power = power.blend(broadcast(Float.POSITIVE_INFINITY), x.compare(VectorOperators.GT, MOST));
    return power.blend(x, x.compare(VectorOperators.NE, x));
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(Species.FLOATS, value);
  }
}
