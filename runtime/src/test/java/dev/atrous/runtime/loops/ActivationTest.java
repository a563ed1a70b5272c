package dev.atrous.runtime.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
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

  /** x · Φ(x), where Φ(x) = 1/2 + φ(x) · (x + x³ / 3 + x⁵ / (3 · 5) + …) (Marsaglia 2004). */
  static double gelu(double x) {
    if (Math.abs(x) > 12) {
      return x < 0 ? -0.0 : x;
    }
    double term = x;
    double sum = x;
    for (int odd = 3; odd < 400; odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return x * (0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
  }

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** Has to know every activation to compile. */
  private static DoubleUnaryOperator formula(Activation activation) {
    return switch (activation.kind()) {
      case NONE -> x -> x;
      case RELU -> x -> Math.max(x, 0);
      case RELU6 -> ActivationTest::relu6;
      case LEAKY_RELU -> x -> x > 0 ? x : activation.first() * x;
      case HARD_SWISH -> x -> x * relu6(x + 3) / 6;
      case HARD_SIGMOID -> x -> relu6(x + 3) / 6;
      case SLOPED_HARD_SIGMOID ->
          x -> Math.min(Math.max(activation.first() * x + activation.second(), 0), 1);
      case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
      case SILU -> x -> x / (1 + Math.exp(-x));
      case TANH -> Math::tanh;
      case GELU -> ActivationTest::gelu;
      case GELU_TANH ->
          x -> x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))) / 2;
      case ELU -> x -> x > 0 ? x : activation.first() * Math.expm1(x);
      case SOFTPLUS -> ActivationTest::softplus;
      case MISH -> x -> x * Math.tanh(softplus(x));
      case CLIP -> x -> Math.min(Math.max(x, activation.first()), activation.second());
    };
  }

  /** Each of them, in the order of the list; those that have numbers with two choices. */
  static List<Activation> all() {
    return Stream.of(Activation.Kind.values())
        .flatMap(
            kind ->
                switch (kind) {
                  case LEAKY_RELU ->
                      Stream.of(Activation.leakyRelu(0.25f), Activation.leakyRelu(0));
                  case SLOPED_HARD_SIGMOID ->
                      Stream.of(
                          Activation.slopedHardSigmoid(0.2f, 0.5f),
                          Activation.slopedHardSigmoid(-0.5f, 2));
                  case ELU -> Stream.of(Activation.elu(1), Activation.elu(-0.5f));
                  case CLIP ->
                      Stream.of(
                          Activation.clip(-0.25f, 0.75f),
                          Activation.clip(-0f, Float.POSITIVE_INFINITY),
                          Activation.clip(Float.NEGATIVE_INFINITY, 0));
                  default -> Stream.of(new Activation(kind, 0, 0));
                })
        .toList();
  }

  /** Generated classes call an activation without numbers by the constant of its name. */
  @Test
  void constants() throws ReflectiveOperationException {
    for (Activation activation : all()) {
      if (activation.kind().numbers() == 0) {
        assertThat(Activation.class.getField(activation.kind().name()).get(null))
            .isEqualTo(activation);
      }
    }
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
    all()
        .forEach(
            activation -> {
              DoubleUnaryOperator formula = formula(activation);
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
