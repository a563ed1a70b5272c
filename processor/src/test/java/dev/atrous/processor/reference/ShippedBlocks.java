package dev.atrous.processor.reference;

import dev.atrous.processor.reference.Block.Attribute;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks that come with the language, written down again from their descriptions. */
public final class ShippedBlocks {

  private static final Attribute KERNEL = new Attribute("int", "kernel", 3);
  private static final Attribute STRIDE = new Attribute("int", "stride", 1);
  private static final Attribute RATE = new Attribute("int", "rate", 1);
  private static final Attribute RATES = new Attribute("int[]", "rates", null);
  private static final Attribute CHANNELS = new Attribute("int", "channels", null);
  private static final Attribute MANY = new Attribute("int", "channels", 256);
  private static final Attribute INNER = new Attribute("int", "inner", null);
  private static final Attribute EPSILON = new Attribute("double", "epsilon", 1e-5);
  private static final Attribute PADDING =
      new Attribute("Padding", "padding", new Constant("Padding", "SAME"));
  private static final Attribute BETWEEN = activation("between", "NONE");

  private static final Use RELU = Use.of("Relu");
  private static final Use RELU6 = Use.of("Relu6");
  private static final Use NORM = Use.of("BatchNorm");
  private static final Use SAME_EPSILON = NORM.binding("epsilon", "epsilon");

  public static final Map<String, Block> ALL =
      Stream.of(
              separable(),
              normedSeparable(),
              invertedResidual(),
              residualBottleneck(),
              squeezeExcitation(),
              atrousPyramid(),
              separableAtrousPyramid(),
              xceptionModule(),
              xceptionReduction(),
              alignedXceptionModule())
          .collect(Collectors.toUnmodifiableMap(Block::name, Function.identity()));

  private ShippedBlocks() {}

  private static Block separable() {
    Use depthwise = window(Use.of("DepthwiseConv")).binding("bias", "bias");
    return new Block(
        "SeparableConv",
        List.of(
            KERNEL,
            STRIDE,
            RATE,
            CHANNELS,
            BETWEEN,
            new Attribute("boolean", "bias", true),
            PADDING),
        List.of(
            layer("depthwise", "input", depthwise, activate("between")),
            layer("pointwise", "depthwise", pointwise("channels").binding("bias", "bias"))));
  }

  private static Block normedSeparable() {
    return new Block(
        "NormedSeparableConv",
        List.of(
            KERNEL,
            STRIDE,
            RATE,
            CHANNELS,
            BETWEEN,
            activation("activation", "NONE"),
            PADDING,
            EPSILON),
        List.of(
            layer(
                "depthwise",
                "input",
                window(Use.of("DepthwiseConv")),
                SAME_EPSILON,
                activate("between")),
            layer(
                "pointwise",
                "depthwise",
                pointwise("channels"),
                SAME_EPSILON,
                activate("activation"))));
  }

  private static Block invertedResidual() {
    Use expand = pointwise().binding("multiplier", "expansion");
    Use attention =
        Use.of("SqueezeExcitation")
            .binding("channels", "squeeze")
            .binding("activation", "squeezeActivation")
            .binding("gate", "gate");
    return new Block(
        "InvertedResidual",
        List.of(
            KERNEL,
            STRIDE,
            RATE,
            CHANNELS,
            new Attribute("int", "expansion", 6),
            activation("activation", "RELU6"),
            new Attribute("int", "squeeze", 0),
            activation("squeezeActivation", "RELU"),
            activation("gate", "SIGMOID"),
            PADDING,
            EPSILON),
        List.of(
            layer("expand", "input", expand, SAME_EPSILON, activate("activation"))
                .onlyWhen("expansion != 1"),
            layer(
                "depthwise",
                "expand",
                window(Use.of("DepthwiseConv")),
                SAME_EPSILON,
                activate("activation")),
            layer("attention", "depthwise", attention).onlyWhen("squeeze != 0"),
            layer("project", "attention", pointwise("channels"), SAME_EPSILON),
            Layer.of(
                "sum",
                List.of(Use.of("Add").with("ifSameShape", true)),
                List.of("project", "input"))));
  }

  private static Block residualBottleneck() {
    Use conv =
        Use.of("Conv")
            .with("kernel", 3)
            .binding("channels", "width")
            .binding("stride", "stride")
            .binding("rate", "rate")
            .binding("padding", "padding");
    Use shortcut = pointwise().binding("stride", "stride");
    return new Block(
        "ResidualBottleneck",
        List.of(
            new Attribute("int", "width", null),
            new Attribute("int", "expansion", 4),
            STRIDE,
            RATE,
            new Attribute("boolean", "projection", false),
            PADDING),
        List.of(
            layer("reduce", "input", pointwise("width"), NORM, RELU),
            layer("conv", "reduce", conv, NORM, RELU),
            layer("expand", "conv", pointwise().binding("multiplier", "expansion"), NORM),
            Layer.of("shortcut", List.of(shortcut, NORM), List.of("input", "expand"))
                .onlyWhen("projection"),
            Layer.of("sum", List.of(Use.of("Add"), RELU), List.of("expand", "shortcut"))));
  }

  private static Block squeezeExcitation() {
    return new Block(
        "SqueezeExcitation",
        List.of(CHANNELS, activation("activation", "RELU"), activation("gate", "SIGMOID")),
        List.of(
            layer(
                "squeeze",
                "input",
                Use.of("GlobalAvgPool"),
                pointwise("channels"),
                activate("activation")),
            Layer.of("excite", List.of(pointwise(), activate("gate")), List.of("squeeze", "input")),
            Layer.of("scaled", List.of(Use.of("Multiply")), List.of("input", "excite"))));
  }

  private static Block atrousPyramid() {
    Use point = pointwise("channels");
    Use atrous =
        Use.of("Conv").with("kernel", 3).binding("rate", "rates").binding("channels", "channels");
    return new Block(
        "AtrousPyramid",
        List.of(RATES, MANY, new Attribute("boolean", "imagePooling", true)),
        List.of(
            layer("pointwise", "input", point, NORM, RELU),
            layer("atrous", "input", atrous, NORM, RELU).forEach("rates"),
            layer("pooled", "input", Use.of("GlobalAvgPool"), point, NORM, RELU)
                .onlyWhen("imagePooling"),
            Layer.of("image", List.of(Use.of("Resize")), List.of("pooled", "input"))
                .onlyWhen("imagePooling"),
            Layer.of("pyramid", List.of(Use.of("Concat")), List.of("pointwise", "atrous", "image")),
            layer("project", "pyramid", point, NORM, RELU)));
  }

  private static Block separableAtrousPyramid() {
    Use point = pointwise("channels");
    Use atrous =
        Use.of("NormedSeparableConv")
            .with("between", new Constant("Activation", "RELU"))
            .with("activation", new Constant("Activation", "RELU"))
            .binding("channels", "channels")
            .binding("rate", "rates")
            .binding("epsilon", "epsilon");
    return new Block(
        "SeparableAtrousPyramid",
        List.of(RATES, MANY, EPSILON),
        List.of(
            layer("pooled", "input", Use.of("GlobalAvgPool"), point, SAME_EPSILON, RELU),
            Layer.of("image", List.of(Use.of("Resize")), List.of("pooled", "input")),
            layer("pointwise", "input", point, SAME_EPSILON, RELU),
            layer("atrous", "input", atrous).forEach("rates"),
            Layer.of("pyramid", List.of(Use.of("Concat")), List.of("image", "pointwise", "atrous")),
            layer("project", "pyramid", point, SAME_EPSILON, RELU)));
  }

  private static Block xceptionModule() {
    return new Block(
        "XceptionModule",
        List.of(CHANNELS, RATE, EPSILON),
        List.of(
            layer("first", "input", RELU, plainSeparable("channels"), SAME_EPSILON),
            layer("second", "first", RELU, plainSeparable("channels"), SAME_EPSILON),
            layer("third", "second", RELU, plainSeparable("channels"), SAME_EPSILON),
            Layer.of("sum", List.of(Use.of("Add")), List.of("third", "input"))));
  }

  private static Block xceptionReduction() {
    Use pool = Use.of("MaxPool").with("kernel", 3).with("stride", 2).binding("padding", "padding");
    Use shortcut = pointwise("channels").with("stride", 2);
    return new Block(
        "XceptionReduction",
        List.of(INNER, CHANNELS, new Attribute("boolean", "relu", true), RATE, PADDING, EPSILON),
        List.of(
            layer("activated", "input", RELU).onlyWhen("relu"),
            layer("first", "activated", plainSeparable("inner"), SAME_EPSILON),
            layer("second", "first", RELU, plainSeparable("channels"), SAME_EPSILON),
            layer("pooled", "second", pool),
            layer("shortcut", "input", shortcut, SAME_EPSILON),
            Layer.of("sum", List.of(Use.of("Add")), List.of("pooled", "shortcut"))));
  }

  private static Block alignedXceptionModule() {
    Use shortcut = pointwise("channels").binding("stride", "stride");
    Use third = normed("channels").binding("stride", "stride").binding("padding", "padding");
    return new Block(
        "AlignedXceptionModule",
        List.of(
            INNER,
            CHANNELS,
            STRIDE,
            RATE,
            new Attribute("boolean", "projection", true),
            PADDING,
            EPSILON),
        List.of(
            layer("first", "input", RELU, normed("inner")),
            layer("second", "first", RELU, normed("channels")),
            layer("third", "second", RELU, third),
            layer("shortcut", "input", shortcut, SAME_EPSILON).onlyWhen("projection"),
            Layer.of("sum", List.of(Use.of("Add")), List.of("third", "shortcut"))));
  }

  private static Layer layer(String name, String reads, Use... chain) {
    return Layer.of(name, new ArrayList<>(List.of(chain)), List.of(reads));
  }

  private static Attribute activation(String name, String otherwise) {
    return new Attribute("Activation", name, new Constant("Activation", otherwise));
  }

  private static Use activate(String attribute) {
    return Use.of("Activate").binding("value", attribute);
  }

  private static Use plainSeparable(String channels) {
    return Use.of("SeparableConv")
        .with("bias", false)
        .binding("channels", channels)
        .binding("rate", "rate");
  }

  private static Use normed(String channels) {
    return Use.of("NormedSeparableConv")
        .binding("channels", channels)
        .binding("rate", "rate")
        .binding("epsilon", "epsilon");
  }

  private static Use pointwise() {
    return Use.of("Conv").with("kernel", 1);
  }

  private static Use pointwise(String channels) {
    return pointwise().binding("channels", channels);
  }

  private static Use window(Use use) {
    return use.binding("kernel", "kernel")
        .binding("stride", "stride")
        .binding("rate", "rate")
        .binding("padding", "padding");
  }
}
