package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The activations made of exponentials, over whole vectors. y may be x. */
final class Sigmoids {

  /** Below it tanh is a polynomial, since 1 − 2 / (exp(2x) + 1) loses its digits. */
  private static final float SMALL = 0.55f;

  /**
   * tanh(x) = x + x³ · (C3 + C5 · x² + …) for |x| ≤ 0.55, with a relative error of 1e-9 before
   * rounding; fitted by exchange of extrema (Remez 1934).
   */
  private static final float C3 = -0.33333316f;

  private static final float C5 = 0.13332586f;
  private static final float C7 = -0.05385231f;
  private static final float C9 = 0.021071678f;
  private static final float C11 = -0.0062742396f;

  private Sigmoids() {}

  static void sigmoid(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector divisor = Exponential.exp(v.neg()).add(1f);
      FloatVector.broadcast(FLOATS, 1f).div(divisor).intoArray(y, yAt + at);
    }
  }

  static void silu(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      v.div(Exponential.exp(v.neg()).add(1f)).intoArray(y, yAt + at);
    }
  }

  static void tanh(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector size = v.abs();
      FloatVector divisor = Exponential.exp(size.add(size)).add(1f);
      FloatVector large = FloatVector.broadcast(FLOATS, 2f).div(divisor).neg().add(1f);
      large = large.blend(large.neg(), v.compare(VectorOperators.LT, 0f));
      large.blend(smallTanh(v), size.compare(VectorOperators.LT, SMALL)).intoArray(y, yAt + at);
    }
  }

  private static FloatVector smallTanh(FloatVector x) {
    FloatVector square = x.mul(x);
    FloatVector p = square.fma(broadcast(C11), broadcast(C9));
    p = p.fma(square, broadcast(C7));
    p = p.fma(square, broadcast(C5));
    p = p.fma(square, broadcast(C3));
    return p.fma(square.mul(x), x);
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
