package dev.atrous.processor.reference.operations;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** An activation without weights, or {@code @Dropout}, which does nothing to a trained network. */
public record Pointwise(String name, DoubleUnaryOperator formula) implements Operation {

  /** The activation of that annotation, or null if there is none. */
  static Pointwise of(String annotation, Attributes attributes) {
    double slope = attributes.real("slope", 0.01);
    DoubleUnaryOperator formula =
        switch (annotation) {
          case "Dropout" -> x -> x;
          case "Relu" -> x -> x > 0 ? x : 0;
          case "Relu6" -> Pointwise::relu6;
          case "LeakyRelu" -> x -> x > 0 ? x : slope * x;
          case "HardSigmoid" -> hardSigmoid(attributes);
          case "HardSwish" -> x -> x * relu6(x + 3) / 6;
          case "Sigmoid" -> x -> 1 / (1 + Math.exp(-x));
          case "Silu" -> x -> x / (1 + Math.exp(-x));
          case "Tanh" -> Math::tanh;
          case "Elu" -> elu(attributes.real("alpha", 1));
          case "Softplus" -> Pointwise::softplus;
          case "Mish" -> x -> x * Math.tanh(softplus(x));
          case "Clip" -> clip(attributes);
          case "Gelu" ->
              attributes.constant("approximate", "NONE").equals("TANH")
                  ? x ->
                      x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))) / 2
                  : Pointwise::gelu;
          default -> null;
        };
    return formula == null ? null : new Pointwise(annotation, formula);
  }

  /** The activation that {@code @Activate} names. */
  static Pointwise named(String constant) {
    Map<String, Object> tanh =
        constant.equals("GELU_TANH")
            ? Map.of("approximate", new Attributes.Constant("GeluApproximation", "TANH"))
            : Map.of();
    String annotation =
        switch (constant) {
          case "NONE" -> "Dropout";
          case "RELU" -> "Relu";
          case "RELU6" -> "Relu6";
          case "HARD_SWISH" -> "HardSwish";
          case "HARD_SIGMOID" -> "HardSigmoid";
          case "SIGMOID" -> "Sigmoid";
          case "SILU" -> "Silu";
          case "TANH" -> "Tanh";
          case "GELU", "GELU_TANH" -> "Gelu";
          case "SOFTPLUS" -> "Softplus";
          case "MISH" -> "Mish";
          default -> throw new IllegalArgumentException("no activation is called " + constant);
        };
    return of(annotation, new Attributes(tanh));
  }

  /** x · Φ(x), where Φ(x) = 1/2 + φ(x) · (x + x³ / 3 + x⁵ / (3 · 5) + …) (Marsaglia 2004). */
  private static double gelu(double x) {
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

  private static DoubleUnaryOperator hardSigmoid(Attributes attributes) {
    double slope = attributes.real("slope", 1.0 / 6);
    double offset = attributes.real("offset", 0.5);
    return x -> {
      double line = slope * x + offset;
      return line < 0 ? 0 : line > 1 ? 1 : line;
    };
  }

  private static DoubleUnaryOperator elu(double alpha) {
    return x -> x > 0 ? x : alpha * Math.expm1(x);
  }

  /** Large numbers by themselves, as {@code exp} has its limits. */
  private static double softplus(double x) {
    return x > 40 ? x : Math.log1p(Math.exp(x));
  }

  private static DoubleUnaryOperator clip(Attributes attributes) {
    double least = attributes.real("min", Double.NEGATIVE_INFINITY);
    double most = attributes.real("max", Double.POSITIVE_INFINITY);
    return x -> x < least ? least : x > most ? most : x;
  }

  private static double relu6(double x) {
    return x < 0 ? 0 : x > 6 ? 6 : x;
  }

  @Override
  public Extent output(List<Extent> inputs) {
    return inputs.get(0);
  }

  @Override
  public Planes apply(List<Planes> inputs, Values values) {
    Planes x = inputs.get(0);
    return Planes.compute(
        x.batch(),
        x.extent(),
        (image, channel, row, column) -> formula.applyAsDouble(x.at(image, channel, row, column)));
  }
}
