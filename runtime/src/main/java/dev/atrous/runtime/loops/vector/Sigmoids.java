package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.plain.Exponential.SMALL;
import static dev.atrous.runtime.loops.plain.Exponential.T11;
import static dev.atrous.runtime.loops.plain.Exponential.T3;
import static dev.atrous.runtime.loops.plain.Exponential.T5;
import static dev.atrous.runtime.loops.plain.Exponential.T7;
import static dev.atrous.runtime.loops.plain.Exponential.T9;
import static dev.atrous.runtime.loops.vector.machine.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The activations made of exponentials, over whole vectors. y may be x. */
final class Sigmoids {

  private Sigmoids() {}

  static float[] sigmoid(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector divisor = Exponential.exp(v.neg()).add(1f);
      FloatVector.broadcast(FLOATS, 1f).div(divisor).intoArray(y, yAt + at);
    }
    return y;
  }

  static float[] silu(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      v.div(Exponential.exp(v.neg()).add(1f)).intoArray(y, yAt + at);
    }
    return y;
  }

  static float[] tanh(float[] x, int xAt, float[] y, int yAt, int length) {
    for (int at = 0; at < length; at += LANES) {
      FloatVector v = FloatVector.fromArray(FLOATS, x, xAt + at);
      FloatVector size = v.abs();
      FloatVector divisor = Exponential.exp(size.add(size)).add(1f);
      FloatVector large = FloatVector.broadcast(FLOATS, 2f).div(divisor).neg().add(1f);
      large = large.blend(large.neg(), v.compare(VectorOperators.LT, 0f));
      large.blend(smallTanh(v), size.compare(VectorOperators.LT, SMALL)).intoArray(y, yAt + at);
    }
    return y;
  }

  private static FloatVector smallTanh(FloatVector x) {
    FloatVector square = x.mul(x);
    FloatVector p = square.fma(broadcast(T11), broadcast(T9));
    p = p.fma(square, broadcast(T7));
    p = p.fma(square, broadcast(T5));
    p = p.fma(square, broadcast(T3));
    return p.fma(square.mul(x), x);
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(FLOATS, value);
  }
}
