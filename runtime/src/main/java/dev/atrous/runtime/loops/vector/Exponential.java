package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.plain.Exponential.C2;
import static dev.atrous.runtime.loops.plain.Exponential.C3;
import static dev.atrous.runtime.loops.plain.Exponential.C4;
import static dev.atrous.runtime.loops.plain.Exponential.C5;
import static dev.atrous.runtime.loops.plain.Exponential.C6;
import static dev.atrous.runtime.loops.plain.Exponential.LEAST;
import static dev.atrous.runtime.loops.plain.Exponential.LEAST_MINUS_ONE;
import static dev.atrous.runtime.loops.plain.Exponential.LN_2;
import static dev.atrous.runtime.loops.plain.Exponential.LN_2_REST;
import static dev.atrous.runtime.loops.plain.Exponential.LOG2_E;
import static dev.atrous.runtime.loops.plain.Exponential.MOST;
import static dev.atrous.runtime.loops.plain.Exponential.ROUND;

import dev.atrous.runtime.loops.vector.machine.Species;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential function in vectors, step by step as {@link
 * dev.atrous.runtime.loops.plain.Exponential} computes it. The Vector API has its own, but it is
 * one call for each float where the JDK brings no library for the processor.
 */
final class Exponential {

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

  /** exp(x) − 1 for x ≤ 0, to within 1.5e-7 of the result; NaN of NaN. */
  static FloatVector expMinusOne(FloatVector x) {
    FloatVector above = x.blend(LEAST_MINUS_ONE, x.compare(VectorOperators.LT, LEAST_MINUS_ONE));
    FloatVector shifted = above.mul(LOG2_E).add(ROUND);
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.fma(broadcast(-LN_2), above);
    r = n.fma(broadcast(-LN_2_REST), r);
    FloatVector p = r.fma(broadcast(C6), broadcast(C5));
    p = p.fma(r, broadcast(C4));
    p = p.fma(r, broadcast(C3));
    p = p.fma(r, broadcast(C2));
    FloatVector q = p.fma(r.mul(r), r);
    FloatVector power =
        broadcast(1)
            .reinterpretAsInts()
            .add(shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
            .reinterpretAsFloats();
    return q.fma(power, power.sub(1f));
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(Species.FLOATS, value);
  }
}
