package dev.atrous.runtime.loops;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every activation against its formula in double, NaN and infinities included. */
@ParameterizedClass
@MethodSource(AvailableLoops.ALL)
class ActivationTest {

  private final Loops loops;

  ActivationTest(Loops loops) {
    this.loops = loops;
  }

  private static double relu6(double x) {
    return Math.min(Math.max(x, 0), 6);
  }

  private static final Map<Activation, DoubleUnaryOperator> FORMULAS =
      Map.of(
          Activation.NONE,
          x -> x,
          Activation.RELU,
          x -> Math.max(x, 0),
          Activation.RELU6,
          ActivationTest::relu6,
          Activation.leakyRelu(0.25f),
          x -> x > 0 ? x : 0.25 * x,
          Activation.leakyRelu(0),
          x -> x > 0 ? x : 0 * x,
          Activation.HARD_SWISH,
          x -> x * relu6(x + 3) / 6,
          Activation.HARD_SIGMOID,
          x -> relu6(x + 3) / 6,
          Activation.SIGMOID,
          x -> 1 / (1 + Math.exp(-x)),
          Activation.SILU,
          x -> x / (1 + Math.exp(-x)),
          Activation.TANH,
          Math::tanh);

  /** Each of them, in an order that does not change. */
  static List<Activation> all() {
    return FORMULAS.keySet().stream().sorted(Comparator.comparing(Activation::toString)).toList();
  }

  @Test
  void formulas() {
    float[] x = new float[1003];
    for (int at = 0; at < 1000; at++) {
      x[at] = (at - 500) / 40f;
    }
    x[1000] = Float.NaN;
    x[1001] = Float.POSITIVE_INFINITY;
    x[1002] = Float.NEGATIVE_INFINITY;
    FORMULAS.forEach(
        (activation, formula) -> {
          float[] y = new float[x.length];
          double[] expected = new double[x.length];
          for (int at = 0; at < x.length; at++) {
            expected[at] = formula.applyAsDouble(x[at]);
          }
          PixelLoop loop = loops.activate(new PixelGeometry(17, 17, 17), activation);
          loop.pixels(new Scratch(), x, 0, y, 0, 59);
          Close.check(activation.toString(), y, expected);
          float[] inPlace = x.clone();
          loop.pixels(new Scratch(), inPlace, 0, inPlace, 0, 59);
          Close.checkBits(activation.toString(), inPlace, y);
        });
  }
}
