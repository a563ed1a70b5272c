package dev.atrous.processor.reference.operations;

/** All operations of the language by the names of their annotations. */
public final class Operations {

  private Operations() {}

  /**
   * The operation of an annotation.
   *
   * @param bias whether a convolution or linear layer has a bias if its attributes do not say so
   */
  public static Operation of(String annotation, Attributes attributes, boolean bias) {
    return switch (annotation) {
      case "Conv" -> Convolution.of(attributes, bias);
      case "DepthwiseConv" -> Convolution.depthwise(attributes, bias);
      case "TransposedConv" -> TransposedConvolution.of(attributes, bias);
      case "MaxPool" -> Pool.of(attributes, false);
      case "AvgPool" -> Pool.of(attributes, true);
      case "GlobalAvgPool" -> new AdaptivePool(true, new Pair(1, 1));
      case "GlobalMaxPool" -> new AdaptivePool(false, new Pair(1, 1));
      case "AdaptiveAvgPool" -> new AdaptivePool(true, attributes.pair("size", 1));
      case "AdaptiveMaxPool" -> new AdaptivePool(false, attributes.pair("size", 1));
      case "ChannelMax" -> new ChannelReduction(true);
      case "ChannelMean" -> new ChannelReduction(false);
      case "Linear" -> new Linear(attributes.number("channels", 0), attributes.flag("bias", bias));
      case "Add", "Subtract", "Multiply", "Divide", "Maximum", "Minimum" ->
          Combination.of(annotation, attributes.flag("ifSameShape", false));
      case "Predictions" -> new Predictions(attributes.number("channels", 0));
      case "Concat" -> new Concatenation();
      case "Resize" -> Resize.of(attributes);
      case "Pad" -> Border.pad(attributes);
      case "Crop" -> Border.crop(attributes);
      case "Slice" -> new Slice(attributes.number("from", 0), attributes.number("to", 0));
      case "Shuffle" -> new Shuffle(attributes.number("groups", 1));
      case "DepthToSpace" -> new DepthToSpace(attributes.number("block", 1), byPixel(attributes));
      case "SpaceToDepth" -> new SpaceToDepth(attributes.number("block", 1), byPixel(attributes));
      case "Softmax" -> new Softmax(false);
      case "LogSoftmax" -> new Softmax(true);
      case "ArgMax" -> new ArgMax();
      case "Normalize" ->
          new Normalization(attributes.reals("mean", 0), attributes.reals("std", 1));
      case "BatchNorm" -> new BatchNormalization(attributes.real("epsilon", 1e-5));
      case "Scale" -> new ChannelScale(attributes.flag("bias", true));
      case "GroupNorm" ->
          new GroupNormalization(
              attributes.number("groups", 1),
              attributes.real("epsilon", 1e-5),
              attributes.flag("affine", true));
      case "InstanceNorm" ->
          new GroupNormalization(
              0, attributes.real("epsilon", 1e-5), attributes.flag("affine", false));
      case "LayerNorm" ->
          new LayerNormalization(attributes.real("epsilon", 1e-5), attributes.flag("affine", true));
      case "LocalResponseNorm" -> LocalResponse.of(attributes);
      case "Activate" -> Pointwise.named(attributes.constant("value", "NONE"));
      case "PRelu" -> new ParametricRelu(attributes.flag("shared", false));
      default -> {
        Operation activation = Pointwise.of(annotation, attributes);
        if (activation == null) {
          throw new IllegalArgumentException("no operation is called @" + annotation);
        }
        yield activation;
      }
    };
  }

  private static boolean byPixel(Attributes attributes) {
    return attributes.constant("order", "CRD").equals("DCR");
  }
}
