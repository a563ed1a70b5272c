package dev.atrous.processor.export;

import dev.atrous.processor.shape.Activation;
import java.util.List;

/** Activations: most are an operation of ONNX. */
final class ActivationNodes {

  private ActivationNodes() {}

  static String of(Use use, Activation activation) {
    List<Float> numbers = activation.numbers();
    return switch (activation.kind()) {
      case NONE -> use.input();
      case RELU -> use.add("Relu");
      case RELU6 -> clip(use, 0, 6);
      case LEAKY_RELU -> use.add("LeakyRelu", Attributes.number("alpha", numbers.get(0)));
      case HARD_SWISH -> use.add("HardSwish");
      case HARD_SIGMOID -> hardSigmoid(use, 1 / 6f, 0.5f);
      case SLOPED_HARD_SIGMOID -> hardSigmoid(use, numbers.get(0), numbers.get(1));
      case SIGMOID -> use.add("Sigmoid");
      case SILU -> use.nodes().add("Mul", List.of(use.input(), use.add("Sigmoid")));
      case TANH -> use.add("Tanh");
      case GELU -> use.add("Gelu");
      case GELU_TANH -> use.add("Gelu", Attributes.word("approximate", "tanh"));
      case ELU -> use.add("Elu", Attributes.number("alpha", numbers.get(0)));
      case SOFTPLUS -> use.add("Softplus");
      case MISH -> use.add("Mish");
      case CLIP -> clip(use, numbers.get(0), numbers.get(1));
    };
  }

  private static String hardSigmoid(Use use, float slope, float offset) {
    return use.add(
        "HardSigmoid", Attributes.number("alpha", slope), Attributes.number("beta", offset));
  }

  private static String clip(Use use, float least, float most) {
    return use.nodes().add("Clip", List.of(use.input(), limit(use, least), limit(use, most)));
  }

  private static String limit(Use use, float limit) {
    return Float.isInfinite(limit) ? Nodes.NONE : use.nodes().number(limit);
  }
}
