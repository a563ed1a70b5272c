package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.plain.Gelu.MOST;
import static dev.atrous.runtime.loops.plain.Gelu.Q0;
import static dev.atrous.runtime.loops.plain.Gelu.Q1;
import static dev.atrous.runtime.loops.plain.Gelu.Q2;
import static dev.atrous.runtime.loops.plain.Gelu.Q3;
import static dev.atrous.runtime.loops.plain.Gelu.Q4;
import static dev.atrous.runtime.loops.plain.Gelu.Q5;
import static dev.atrous.runtime.loops.plain.Gelu.Q6;
import static dev.atrous.runtime.loops.plain.Gelu.Q7;
import static dev.atrous.runtime.loops.plain.Gelu.Q8;
import static dev.atrous.runtime.loops.plain.Gelu.SLOPE;
import static dev.atrous.runtime.loops.plain.Gelu.TANH_1;
import static dev.atrous.runtime.loops.plain.Gelu.TANH_3;
import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The Gaussian error linear unit in vectors, step by step as {@link
 * dev.atrous.runtime.loops.plain.Gelu} computes it.
 */
final class Gelus {

  private Gelus() {}

  static float[] gelu(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector size = v.abs();
      size = size.blend(MOST, size.compare(VectorOperators.GT, MOST));
      FloatVector power = Exponential.exp(size.mul(-0.5f).mul(size));
      FloatVector tail = size.mul(power.mul(polynomial(size)));
      v.sub(tail).blend(tail.neg(), v.compare(VectorOperators.LT, 0f)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static FloatVector polynomial(FloatVector size) {
    FloatVector t = broadcast(1).div(size.fma(broadcast(SLOPE), broadcast(1)));
    FloatVector p = t.fma(broadcast(Q8), broadcast(Q7));
    p = p.fma(t, broadcast(Q6));
    p = p.fma(t, broadcast(Q5));
    p = p.fma(t, broadcast(Q4));
    p = p.fma(t, broadcast(Q3));
    p = p.fma(t, broadcast(Q2));
    p = p.fma(t, broadcast(Q1));
    return p.fma(t, broadcast(Q0));
  }

  static float[] byTanh(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector exponent = v.mul(v).fma(broadcast(TANH_3), broadcast(TANH_1)).mul(v);
      v.div(Exponential.exp(exponent).add(1f)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
