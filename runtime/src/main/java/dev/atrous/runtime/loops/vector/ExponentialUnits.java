package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.plain.ExponentialUnits.STRAIGHT;
import static dev.atrous.runtime.loops.plain.Logarithm.L0;
import static dev.atrous.runtime.loops.plain.Logarithm.L1;
import static dev.atrous.runtime.loops.plain.Logarithm.L2;
import static dev.atrous.runtime.loops.plain.Logarithm.L3;
import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Activations made of exponentials that are straight far above 0, in vectors, step by step as
 * {@link dev.atrous.runtime.loops.plain.ExponentialUnits} computes them. y may be x.
 */
final class ExponentialUnits {

  private ExponentialUnits() {}

  static float[] elu(float alpha, float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      Exponential.expMinusOne(v)
          .mul(alpha)
          .blend(v, v.compare(VectorOperators.GT, 0f))
          .intoArray(y, yAt + at);
    }
    return y;
  }

  static float[] softplus(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector straight = v.blend(0f, v.compare(VectorOperators.LE, 0f));
      straight.add(logOfOnePlus(Exponential.exp(v.abs().neg()))).intoArray(y, yAt + at);
    }
    return y;
  }

  private static FloatVector logOfOnePlus(FloatVector t) {
    FloatVector s = t.div(t.add(2f));
    FloatVector square = s.mul(s);
    FloatVector p = square.fma(broadcast(L3), broadcast(L2));
    p = p.fma(square, broadcast(L1));
    p = p.fma(square, broadcast(L0));
    return s.neg().fma(p.fma(square.neg(), t), t);
  }

  static float[] mish(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector e = Exponential.exp(v.blend(STRAIGHT, v.compare(VectorOperators.GT, STRAIGHT)));
      FloatVector w = e.add(2f).mul(e);
      w.div(w.add(2f)).mul(v).intoArray(y, yAt + at);
    }
    return y;
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
