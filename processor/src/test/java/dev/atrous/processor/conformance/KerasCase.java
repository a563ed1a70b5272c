package dev.atrous.processor.conformance;

import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.testing.Json;
import dev.atrous.processor.testing.Npy;
import dev.atrous.runtime.Weights;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Says a Keras layer in the language. Data is channels-last, but the one case that says {@code
 * channels_first} (conv2d/005) is recorded so: x and output as N, C, H, W, only its kernel as all
 * others' (kH, kW, I/groups, O). Two things are Keras' own: a transposed convolution with VALID
 * padding has in·stride + max(kernel − stride, 0) rows, so output padding where the stride is
 * larger; and with SAME and an output padding of its own, pads are those of the forward convolution
 * over the output.
 */
final class KerasCase {

  private final Map<?, ?> json;
  private final List<Integer> kernel;

  private KerasCase(Map<?, ?> json) {
    this.json = json;
    this.kernel = OnnxCase.numbers(json.get("kernel_weights"));
  }

  static ConformanceCase read(String name, Path folder) {
    Map<?, ?> json = Json.read(folder.resolve("case.json"));
    boolean last = json.get("data_format").equals("channels_last");
    Npy input = Npy.read(folder.resolve("x.npy"));
    Npy output = Npy.read(folder.resolve("output.npy"));
    if (last) {
      input = input.transposed(0, 3, 1, 2);
      output = output.transposed(0, 3, 1, 2);
    }
    KerasCase keras = new KerasCase(json);
    String kind = name.split("/")[1];
    Npy weight = Npy.read(folder.resolve("kernel_weights.npy")).transposed(3, 2, 0, 1);
    Use use;
    switch (kind) {
      case "depthwise_conv2d", "separable_conv2d_depthwise_stage" -> {
        int multiplier = weight.size(0);
        // multiplier, channels, kH, kW → channels, multiplier, kH, kW → channels · multiplier, 1, …
        weight =
            weight
                .transposed(1, 0, 2, 3)
                .reshaped(weight.size(1) * multiplier, 1, weight.size(2), weight.size(3));
        use = keras.window("DepthwiseConv").with("multiplier", multiplier);
      }
      case "conv2d_transpose" -> use = keras.transposed(input, output);
      default ->
          use =
              keras
                  .window("Conv")
                  .with("channels", output.size(1))
                  .with("groups", json.get("groups"));
    }
    Npy bias = Npy.read(folder.resolve("bias_weights.npy"));
    Weights weights =
        Weights.builder()
            .put("result.weight", weight.floats(), Cases.shape(weight))
            .put("result.bias", bias.floats(), Cases.shape(bias))
            .build();
    return new ConformanceCase(
        name, Cases.network(name, input, use), weights, Cases.planes(input), Cases.planes(output));
  }

  private Use window(String annotation) {
    return Use.of(annotation)
        .with("kernel", kernel.subList(0, 2))
        .with("stride", json.get("strides"))
        .with("rate", json.get("dilation_rate"))
        .with(
            "padding",
            new Constant("Padding", json.get("padding").equals("same") ? "SAME" : "VALID"));
  }

  /** Explicit pads and output padding that give the recorded size. */
  private Use transposed(Npy input, Npy output) {
    Use use =
        Use.of("TransposedConv")
            .with("kernel", kernel.subList(0, 2))
            .with("stride", json.get("strides"))
            .with("rate", json.get("dilation_rate"))
            .with("channels", output.size(1));
    // What the scattered input covers, minus what is recorded.
    int[] over =
        IntStream.range(0, 2)
            .map(
                side ->
                    (input.size(2 + side) - 1) * side(json.get("strides"), side)
                        + kernel.get(side)
                        - output.size(2 + side))
            .toArray();
    List<Integer> pad =
        IntStream.of(over[0] / 2, over[1] / 2, over[0] - over[0] / 2, over[1] - over[1] / 2)
            .map(amount -> Math.max(amount, 0))
            .boxed()
            .toList();
    return use.with("pad", pad)
        .with("outputPadding", List.of(Math.max(-over[0], 0), Math.max(-over[1], 0)));
  }

  private static int side(Object value, int side) {
    return value instanceof Integer one ? one : OnnxCase.numbers(value).get(side);
  }
}
