package dev.atrous.processor.declare;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operations of the language: the one list of their annotations. What has to be known about
 * each of them elsewhere is a switch expression, which does not compile where one is forgotten.
 */
public enum BuiltIn {
  INPUT("Input", Reads.NOTHING),
  CONV("Conv", Reads.ONE, "conv"),
  DEPTHWISE_CONV("DepthwiseConv", Reads.ONE, "conv"),
  TRANSPOSED_CONV("TransposedConv", Reads.ONE, "conv"),
  MAX_POOL("MaxPool", Reads.ONE),
  AVG_POOL("AvgPool", Reads.ONE),
  GLOBAL_AVG_POOL("GlobalAvgPool", Reads.ONE),
  GLOBAL_MAX_POOL("GlobalMaxPool", Reads.ONE),
  ADAPTIVE_AVG_POOL("AdaptiveAvgPool", Reads.ONE),
  ADAPTIVE_MAX_POOL("AdaptiveMaxPool", Reads.ONE),
  LINEAR("Linear", Reads.ONE, "linear"),
  ADD("Add", Reads.SEVERAL),
  SUBTRACT("Subtract", Reads.SEVERAL),
  MULTIPLY("Multiply", Reads.SEVERAL_OR_WHAT_IS_LEFT),
  DIVIDE("Divide", Reads.SEVERAL),
  MAXIMUM("Maximum", Reads.SEVERAL),
  MINIMUM("Minimum", Reads.SEVERAL),
  CONCAT("Concat", Reads.SEVERAL_OR_WHAT_IS_LEFT),
  PREDICTIONS("Predictions", Reads.ANY),
  RESIZE("Resize", Reads.ONE),
  PAD("Pad", Reads.ONE),
  CROP("Crop", Reads.ONE),
  DEPTH_TO_SPACE("DepthToSpace", Reads.ONE),
  SPACE_TO_DEPTH("SpaceToDepth", Reads.ONE),
  SLICE("Slice", Reads.ONE),
  SHUFFLE("Shuffle", Reads.ONE),
  SOFTMAX("Softmax", Reads.ONE),
  LOG_SOFTMAX("LogSoftmax", Reads.ONE),
  ARG_MAX("ArgMax", Reads.ONE),
  CHANNEL_MAX("ChannelMax", Reads.ONE),
  CHANNEL_MEAN("ChannelMean", Reads.ONE),
  NORMALIZE("Normalize", Reads.ONE),
  BATCH_NORM("BatchNorm", Reads.ONE, "norm"),
  LAYER_NORM("LayerNorm", Reads.ONE, "norm"),
  LOCAL_RESPONSE_NORM("LocalResponseNorm", Reads.ONE),
  GROUP_NORM("GroupNorm", Reads.ONE, "norm"),
  INSTANCE_NORM("InstanceNorm", Reads.ONE, "norm"),
  SCALE("Scale", Reads.ONE, "scale"),
  DROPOUT("Dropout", Reads.ONE),
  ACTIVATE("Activate", Reads.ONE),
  RELU("Relu", Reads.ONE),
  RELU6("Relu6", Reads.ONE),
  LEAKY_RELU("LeakyRelu", Reads.ONE),
  PRELU("PRelu", Reads.ONE, "prelu"),
  HARD_SWISH("HardSwish", Reads.ONE),
  HARD_SIGMOID("HardSigmoid", Reads.ONE),
  SIGMOID("Sigmoid", Reads.ONE),
  SILU("Silu", Reads.ONE),
  TANH("Tanh", Reads.ONE),
  GELU("Gelu", Reads.ONE),
  ELU("Elu", Reads.ONE),
  SOFTPLUS("Softplus", Reads.ONE),
  MISH("Mish", Reads.ONE),
  CLIP("Clip", Reads.ONE);

  /** Which maps an operation reads, as far as its annotation alone says so. */
  private enum Reads {
    NOTHING,
    /** One, and perhaps a second for its size or channels. */
    ONE,
    SEVERAL,
    /** Several, or fewer if layers are left out. */
    SEVERAL_OR_WHAT_IS_LEFT,
    /** One or several, or fewer if layers are left out. */
    ANY
  }

  private static final Map<String, BuiltIn> BY_ANNOTATION =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(BuiltIn::annotation, Function.identity()));

  private final String annotation;
  private final Reads reads;
  private final String weights;

  BuiltIn(String annotation, Reads reads) {
    this(annotation, reads, "");
  }

  BuiltIn(String annotation, Reads reads, String weights) {
    this.annotation = annotation;
    this.reads = reads;
    this.weights = weights;
  }

  /** The operation whose annotation has this simple name, if there is one. */
  static Optional<BuiltIn> of(String annotation) {
    return Optional.ofNullable(BY_ANNOTATION.get(annotation));
  }

  /** The simple name of its annotation. */
  public String annotation() {
    return annotation;
  }

  /** Whether it reads the values of two maps or more. */
  public boolean gathers() {
    return reads == Reads.SEVERAL || reads == Reads.SEVERAL_OR_WHAT_IS_LEFT;
  }

  /** Whether it does without a layer that is left out; a sum takes what that would have read. */
  public boolean doesWithout() {
    return reads == Reads.SEVERAL_OR_WHAT_IS_LEFT || reads == Reads.ANY;
  }

  /** What its weights are called below the layer's name; empty if it never has any. */
  public String weights() {
    return weights;
  }

  /** Whether its weights take the layer's own name, where it is the first such operation. */
  public boolean namesLayer() {
    return weights.equals("conv") || weights.equals("linear");
  }
}
