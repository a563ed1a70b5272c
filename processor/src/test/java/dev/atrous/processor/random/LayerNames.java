package dev.atrous.processor.random;

import java.util.List;

/** What random layers are called. */
final class LayerNames {

  /** Some of them words that generated code is likely to use for itself. */
  static final List<String> ALL =
      List.of(
          "stem",
          "body",
          "near",
          "far",
          "logits",
          "scores",
          "image",
          "input",
          "output",
          "row",
          "column",
          "channel",
          "tap",
          "lane",
          "loops",
          "weights",
          "x",
          "y",
          "z",
          "tensor",
          "shape",
          "filter",
          "window",
          "pixels",
          "math",
          "string",
          "conv",
          "relu",
          "array",
          "batch",
          "buffer",
          "buffers",
          "network",
          "outputs",
          "inputs",
          "out",
          "in",
          "result",
          "seed",
          "parameters",
          "scratch",
          "bias",
          "weight",
          "Conv",
          "Relu",
          "a",
          "b",
          "_low",
          "$high",
          "layer1",
          "layer2",
          "größe",
          "height",
          "width",
          "target",
          "source",
          "value");

  private LayerNames() {}
}
