package dev.atrous.processor.conformance;

import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.testing.Json;
import dev.atrous.processor.testing.Npy;
import dev.atrous.runtime.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Says an ONNX operator in the language. Names and layouts of weights are PyTorch's already; pads
 * are top, left, bottom, right in both. SAME_LOWER, which puts the odd pixel first, becomes
 * explicit pads; an output shape becomes output padding.
 */
final class OnnxCase {

  private static final Map<String, String> WEIGHTS =
      Map.of(
          "weight", "weight",
          "scale", "weight",
          "bias", "bias",
          "mean", "running_mean",
          "var", "running_var");

  private final Map<?, ?> attributes;
  private final Map<?, ?> shapes;
  private final List<Integer> output;

  private OnnxCase(Map<?, ?> json) {
    attributes = (Map<?, ?>) json.get("attributes");
    shapes = (Map<?, ?>) json.get("shapes");
    output = numbers(json.get("output"));
  }

  static ConformanceCase read(String name, Path folder) {
    Map<?, ?> json = Json.read(folder.resolve("case.json"));
    Npy input = Npy.read(folder.resolve("input.npy"));
    Weights.Builder weights = Weights.builder();
    WEIGHTS.forEach(
        (file, suffix) -> {
          if (Files.exists(folder.resolve(file + ".npy"))) {
            Npy array = Npy.read(folder.resolve(file + ".npy"));
            weights.put("result." + suffix, array.floats(), Cases.shape(array));
          }
        });
    Use operation = new OnnxCase(json).operation((String) json.get("op"));
    return new ConformanceCase(
        name,
        Cases.network(name, input, operation),
        weights.build(),
        Cases.planes(input),
        Cases.planes(Npy.read(folder.resolve("output.npy"))));
  }

  private Use operation(String operator) {
    return switch (operator) {
      case "Conv" -> convolution("Conv", numbers(shapes.get("weight")).get(0));
      case "ConvTranspose" -> outputPadding(convolution("TransposedConv", output.get(1)));
      case "MaxPool" -> pool("MaxPool");
      case "AveragePool" -> pool("AvgPool");
      case "GlobalAveragePool" -> Use.of("GlobalAvgPool");
      case "BatchNormalization" ->
          attributes.containsKey("epsilon")
              ? Use.of("BatchNorm").with("epsilon", attributes.get("epsilon"))
              : Use.of("BatchNorm");
      default -> throw new IllegalArgumentException("no operation for the operator " + operator);
    };
  }

  private Use convolution(String annotation, int channels) {
    Use use =
        window(annotation)
            .with("channels", channels)
            .with("groups", attributes.containsKey("group") ? attributes.get("group") : 1);
    return use.with("bias", shapes.containsKey("bias"));
  }

  private Use pool(String annotation) {
    Use use = window(annotation).with("stride", strides());
    if (attributes.containsKey("ceil_mode")) {
      use = use.with("ceil", attributes.get("ceil_mode").equals(1));
    }
    if (attributes.containsKey("count_include_pad")) {
      use = use.with("countPadding", attributes.get("count_include_pad").equals(1));
    }
    return use;
  }

  private Use window(String annotation) {
    Use use = Use.of(annotation).with("kernel", kernel()).with("stride", strides());
    if (attributes.containsKey("dilations")) {
      use = use.with("rate", attributes.get("dilations"));
    }
    if (attributes.containsKey("pads")) {
      return use.with("pad", attributes.get("pads"));
    }
    return switch (String.valueOf(attributes.get("auto_pad"))) {
      case "SAME_UPPER" -> use.with("padding", new Constant("Padding", "SAME"));
      case "SAME_LOWER" -> use.with("pad", sameLower());
      default -> use.with("padding", new Constant("Padding", "VALID"));
    };
  }

  private List<Integer> kernel() {
    return attributes.containsKey("kernel_shape")
        ? numbers(attributes.get("kernel_shape"))
        : numbers(shapes.get("weight")).subList(2, 4);
  }

  private List<Integer> strides() {
    return attributes.containsKey("strides") ? numbers(attributes.get("strides")) : List.of(1, 1);
  }

  private List<Integer> sameLower() {
    List<Integer> input = numbers(shapes.get("input"));
    int[] totals =
        IntStream.range(0, 2)
            .map(
                side ->
                    (output.get(2 + side) - 1) * strides().get(side)
                        + kernel().get(side)
                        - input.get(2 + side))
            .map(total -> Math.max(total, 0))
            .toArray();
    return List.of(
        totals[0] - totals[0] / 2, totals[1] - totals[1] / 2, totals[0] / 2, totals[1] / 2);
  }

  private Use outputPadding(Use use) {
    if (attributes.containsKey("output_padding")) {
      return use.with("outputPadding", attributes.get("output_padding"));
    }
    if (!attributes.containsKey("output_shape")) {
      return use;
    }
    List<Integer> input = numbers(shapes.get("input"));
    return use.with(
        "outputPadding",
        IntStream.range(0, 2)
            .mapToObj(
                side ->
                    output.get(2 + side)
                        - (input.get(2 + side) - 1) * strides().get(side)
                        - kernel().get(side))
            .toList());
  }

  static List<Integer> numbers(Object list) {
    return ((List<?>) list).stream().map(Integer.class::cast).toList();
  }
}
