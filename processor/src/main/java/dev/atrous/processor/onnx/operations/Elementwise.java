package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Operations that make of each number another one. */
final class Elementwise {

  private Elementwise() {}

  static void addTo(Map<String, Operation> all) {
    addFunctions(all);
    addActivations(all);
    all.put("Clip", Elementwise::clip);
    all.put("Cast", call -> cast(call, Elements.type(call.number("to", 0))));
    all.put("CastLike", call -> cast(call, call.input(1).type()));
    all.put("Not", call -> each(call, ElementType.BOOL, x -> x == 0 ? 1 : 0));
    all.put("IsNaN", call -> each(call, ElementType.BOOL, x -> Double.isNaN(x) ? 1 : 0));
    all.put("IsInf", call -> each(call, ElementType.BOOL, infinite(call)));
  }

  private static void addFunctions(Map<String, Operation> all) {
    add(all, "Abs", call -> Math::abs);
    add(all, "Acos", call -> Math::acos);
    add(all, "Acosh", call -> x -> Math.log(x + Math.sqrt(x * x - 1)));
    add(all, "Asin", call -> Math::asin);
    add(all, "Asinh", call -> x -> Math.copySign(asinh(Math.abs(x)), x));
    add(all, "Atan", call -> Math::atan);
    add(all, "Atanh", call -> x -> (Math.log1p(x) - Math.log1p(-x)) / 2);
    add(all, "Ceil", call -> Math::ceil);
    add(all, "Cos", call -> Math::cos);
    add(all, "Cosh", call -> Math::cosh);
    add(all, "Erf", call -> ErrorFunction::of);
    add(all, "Exp", call -> Math::exp);
    add(all, "Floor", call -> Math::floor);
    add(all, "Log", call -> Math::log);
    add(all, "Neg", call -> x -> -x);
    add(all, "Reciprocal", call -> x -> 1 / x);
    add(all, "Round", call -> Math::rint);
    add(all, "Sign", call -> Math::signum);
    add(all, "Sin", call -> Math::sin);
    add(all, "Sinh", call -> Math::sinh);
    add(all, "Sqrt", call -> Math::sqrt);
    add(all, "Tan", call -> Math::tan);
    add(all, "Tanh", call -> Math::tanh);
  }

  private static void addActivations(Map<String, Operation> all) {
    add(all, "Relu", call -> x -> Math.max(x, 0));
    add(all, "Sigmoid", call -> Elementwise::sigmoid);
    add(all, "Softplus", call -> Elementwise::softplus);
    add(all, "Softsign", call -> x -> x / (1 + Math.abs(x)));
    add(all, "Mish", call -> x -> x * Math.tanh(softplus(x)));
    add(all, "HardSwish", call -> x -> x * clipped(x / 6 + 0.5, 0, 1));
    add(all, "LeakyRelu", call -> scaledBelowZero(call.real("alpha", 0.01f)));
    add(all, "ThresholdedRelu", call -> above(call.real("alpha", 1)));
    add(all, "Shrink", call -> shrunk(call.real("lambd", 0.5), call.real("bias", 0)));
    add(all, "Elu", call -> elu(call.real("alpha", 1), 1, 1));
    add(all, "Celu", call -> elu(call.real("alpha", 1), 1, call.real("alpha", 1)));
    add(
        all,
        "Selu",
        call ->
            elu(
                call.real("alpha", 1.6732632423543772f),
                call.real("gamma", 1.0507009873554805f),
                1));
    add(all, "HardSigmoid", call -> hardSigmoid(call.real("alpha", 0.2f), call.real("beta", 0.5)));
    add(all, "Swish", call -> swish(call.real("alpha", 1)));
    add(all, "Gelu", Elementwise::gelu);
  }

  /** Of a number that is not negative, without loss where it is small. */
  private static double asinh(double x) {
    return Math.log1p(x + x * x / (1 + Math.sqrt(x * x + 1)));
  }

  private static DoubleUnaryOperator shrunk(double lambda, double bias) {
    return x -> x < -lambda ? x + bias : x > lambda ? x - bias : 0;
  }

  /** 1 / (1 + e^-x), without overflow on either side. */
  static double sigmoid(double x) {
    double e = Math.exp(-Math.abs(x));
    return x < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  static double clipped(double x, double least, double most) {
    return Math.min(Math.max(x, least), most);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  private static DoubleUnaryOperator scaledBelowZero(double alpha) {
    return x -> x < 0 ? alpha * x : x;
  }

  private static DoubleUnaryOperator above(double alpha) {
    return x -> x > alpha ? x : 0;
  }

  private static DoubleUnaryOperator elu(double alpha, double gamma, double divisor) {
    return x -> gamma * (x < 0 ? alpha * Math.expm1(x / divisor) : x);
  }

  private static DoubleUnaryOperator hardSigmoid(double alpha, double beta) {
    return x -> clipped(alpha * x + beta, 0, 1);
  }

  private static DoubleUnaryOperator swish(double alpha) {
    return x -> x * sigmoid(alpha * x);
  }

  private static DoubleUnaryOperator gelu(Call call) {
    String kind = call.text("approximate", "none");
    return switch (kind) {
      case "none" -> x -> x / 2 * (1 + ErrorFunction.of(x / Math.sqrt(2)));
      case "tanh" ->
          x -> x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
      default -> throw new OperationException("its approximation '" + kind + "' is not known");
    };
  }

  private static DoubleUnaryOperator infinite(Call call) {
    boolean negative = call.number("detect_negative", 1) != 0;
    boolean positive = call.number("detect_positive", 1) != 0;
    return x -> Double.isInfinite(x) && (x < 0 ? negative : positive) ? 1 : 0;
  }

  /** The limits are attributes before version 11, and inputs since; the upper one wins. */
  private static List<Array> clip(Call call) {
    Array x = call.input(0);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double least = limit(call, "min", 1, Double.NEGATIVE_INFINITY);
          double most = limit(call, "max", 2, Double.POSITIVE_INFINITY);
          fill(out, x, number -> clipped(number, least, most));
        });
  }

  private static double limit(Call call, String attribute, int input, double otherwise) {
    if (!call.has(input)) {
      return call.real(attribute, otherwise);
    }
    return call.scalar(input);
  }

  private static List<Array> cast(Call call, ElementType type) {
    Array x = call.input(0);
    return call.output(type, x.shape(), out -> fill(out, x, number -> Elements.fit(type, number)));
  }

  private static void add(
      Map<String, Operation> all, String name, Function<Call, DoubleUnaryOperator> formula) {
    all.put(name, call -> each(call, call.input(0).type(), formula.apply(call)));
  }

  private static List<Array> each(Call call, ElementType type, DoubleUnaryOperator formula) {
    Array x = call.input(0);
    return call.output(
        type,
        x.shape(),
        out -> {
          fill(out, x, formula);
          Elements.fit(type, out);
        });
  }

  private static void fill(double[] out, Array x, DoubleUnaryOperator formula) {
    double[] numbers = x.numbers();
    for (int i = 0; i < out.length; i++) {
      out[i] = formula.applyAsDouble(numbers[i]);
    }
  }
}
