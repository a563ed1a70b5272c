package dev.atrous.processor.reference;

import dev.atrous.processor.reference.Block.Attribute;
import java.util.List;
import java.util.Map;

/** The blocks that come with the language, written down again from their descriptions. */
final class ShippedBlocks {

  static final Map<String, Block> ALL =
      Map.of(
          "SeparableConv", separable(),
          "InvertedResidual", invertedResidual(),
          "AtrousPyramid", atrousPyramid());

  private ShippedBlocks() {}

  private static Block separable() {
    Use depthwise = Use.of("DepthwiseConv");
    return new Block(
        "SeparableConv",
        List.of(
            new Attribute("int", "kernel", 3),
            new Attribute("int", "stride", 1),
            new Attribute("int", "rate", 1),
            new Attribute("int", "channels", null)),
        List.of(
            Layer.of("depthwise", List.of(window(depthwise)), List.of("input")),
            Layer.of(
                "pointwise",
                List.of(pointwise().binding("channels", "channels")),
                List.of("depthwise"))));
  }

  private static Block invertedResidual() {
    Use norm = Use.of("BatchNorm");
    Use relu6 = Use.of("Relu6");
    return new Block(
        "InvertedResidual",
        List.of(
            new Attribute("int", "kernel", 3),
            new Attribute("int", "stride", 1),
            new Attribute("int", "rate", 1),
            new Attribute("int", "channels", null),
            new Attribute("int", "expansion", 6)),
        List.of(
            Layer.of(
                    "expand",
                    List.of(pointwise().binding("multiplier", "expansion"), norm, relu6),
                    List.of("input"))
                .onlyWhen("expansion != 1"),
            Layer.of(
                "depthwise",
                List.of(window(Use.of("DepthwiseConv")), norm, relu6),
                List.of("expand")),
            Layer.of(
                "project",
                List.of(pointwise().binding("channels", "channels"), norm),
                List.of("depthwise")),
            Layer.of(
                "sum",
                List.of(Use.of("Add").with("ifSameShape", true)),
                List.of("project", "input"))));
  }

  private static Block atrousPyramid() {
    List<Use> one =
        List.of(pointwise().binding("channels", "channels"), Use.of("BatchNorm"), Use.of("Relu"));
    Use atrous =
        Use.of("Conv").with("kernel", 3).binding("rate", "rates").binding("channels", "channels");
    List<Use> pooled = List.of(Use.of("GlobalAvgPool"), one.get(0), one.get(1), one.get(2));
    return new Block(
        "AtrousPyramid",
        List.of(
            new Attribute("int[]", "rates", null),
            new Attribute("int", "channels", 256),
            new Attribute("boolean", "imagePooling", true)),
        List.of(
            Layer.of("pointwise", one, List.of("input")),
            Layer.of("atrous", List.of(atrous, one.get(1), one.get(2)), List.of("input"))
                .forEach("rates"),
            Layer.of("pooled", pooled, List.of("input")).onlyWhen("imagePooling"),
            Layer.of("image", List.of(Use.of("Resize")), List.of("pooled", "input"))
                .onlyWhen("imagePooling"),
            Layer.of("pyramid", List.of(Use.of("Concat")), List.of("pointwise", "atrous", "image")),
            Layer.of("project", one, List.of("pyramid"))));
  }

  private static Use pointwise() {
    return Use.of("Conv").with("kernel", 1);
  }

  private static Use window(Use use) {
    return use.binding("kernel", "kernel").binding("stride", "stride").binding("rate", "rate");
  }
}
