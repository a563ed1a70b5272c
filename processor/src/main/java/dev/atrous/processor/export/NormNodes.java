package dev.atrous.processor.export;

import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.GroupNorm;
import dev.atrous.processor.shape.LayerNorm;
import dev.atrous.processor.shape.LocalResponseNorm;
import dev.atrous.processor.shape.Normalize;
import dev.atrous.processor.shape.Scale;
import java.util.Collections;
import java.util.List;

/** Normalisations, and factors and addends of channels. None is folded into what is before it. */
final class NormNodes {

  private NormNodes() {}

  static String of(Use use, BatchNorm norm) {
    List<String> inputs =
        List.of(
            use.input(),
            use.weight("weight"),
            use.weight("bias"),
            use.weight("running_mean"),
            use.weight("running_var"));
    return use.nodes().add("BatchNormalization", inputs, epsilon(norm.epsilon()));
  }

  static String of(Use use, GroupNorm norm) {
    List<String> inputs = List.of(use.input(), factor(use), addend(use));
    return norm.groups() == 0
        ? use.nodes().add("InstanceNormalization", inputs, epsilon(norm.epsilon()))
        : use.nodes()
            .add(
                "GroupNormalization",
                inputs,
                epsilon(norm.epsilon()),
                Attributes.number("num_groups", norm.groups()));
  }

  /** ONNX's is over the last axes. */
  static String of(Use use, LayerNorm norm) {
    String last = use.add("Transpose", Attributes.numbers("perm", 0, 2, 3, 1));
    String normed =
        use.nodes()
            .add(
                "LayerNormalization",
                List.of(last, factor(use), addend(use)),
                epsilon(norm.epsilon()));
    return use.nodes().add("Transpose", normed, Attributes.numbers("perm", 0, 3, 1, 2));
  }

  static String of(Use use, LocalResponseNorm norm) {
    return use.add(
        "LRN",
        Attributes.number("size", norm.size()),
        Attributes.number("alpha", (float) norm.alpha()),
        Attributes.number("beta", (float) norm.beta()),
        Attributes.number("bias", (float) norm.k()));
  }

  static String of(Use use, Scale scale) {
    String product = use.nodes().add("Mul", List.of(use.input(), use.weightOfChannels("weight")));
    return scale.bias()
        ? use.nodes().add("Add", List.of(product, use.weightOfChannels("bias")))
        : product;
  }

  static String of(Use use, Normalize normalize) {
    String centred = use.input();
    if (!isAll(normalize.mean(), 0)) {
      centred = use.nodes().add("Sub", List.of(centred, use.nodes().perChannel(normalize.mean())));
    }
    return use.nodes().add("Div", List.of(centred, use.nodes().perChannel(normalize.std())));
  }

  private static boolean isAll(List<Float> numbers, float number) {
    return Collections.frequency(numbers, number) == numbers.size();
  }

  private static String factor(Use use) {
    return use.operation().hasWeights()
        ? use.weight("weight")
        : use.nodes().filled(use.channels(), 1);
  }

  private static String addend(Use use) {
    return use.operation().hasWeights()
        ? use.weight("bias")
        : use.nodes().filled(use.channels(), 0);
  }

  private static String epsilon(double epsilon) {
    return Attributes.number("epsilon", (float) epsilon);
  }
}
