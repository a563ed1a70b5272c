package dev.atrous.processor.check;

import dev.atrous.processor.declare.Attributes;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.AdaptivePool;
import dev.atrous.processor.shape.ArgMax;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.BlockOrder;
import dev.atrous.processor.shape.ChannelReduction;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Crop;
import dev.atrous.processor.shape.DepthToSpace;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.GlobalPool;
import dev.atrous.processor.shape.GroupNorm;
import dev.atrous.processor.shape.Input;
import dev.atrous.processor.shape.Join;
import dev.atrous.processor.shape.LayerNorm;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.LocalResponseNorm;
import dev.atrous.processor.shape.Normalize;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.PRelu;
import dev.atrous.processor.shape.Pad;
import dev.atrous.processor.shape.PadMode;
import dev.atrous.processor.shape.Padding;
import dev.atrous.processor.shape.Pool;
import dev.atrous.processor.shape.Predictions;
import dev.atrous.processor.shape.Resize;
import dev.atrous.processor.shape.Scale;
import dev.atrous.processor.shape.Shuffle;
import dev.atrous.processor.shape.Size;
import dev.atrous.processor.shape.Slice;
import dev.atrous.processor.shape.Softmax;
import dev.atrous.processor.shape.SpaceToDepth;
import dev.atrous.processor.shape.TransposedConv;
import dev.atrous.processor.shape.Window;
import dev.atrous.runtime.loops.Activation.Kind;
import dev.atrous.runtime.loops.Combination;
import dev.atrous.runtime.loops.ResizeRule;
import dev.atrous.runtime.loops.ResizeRule.Coordinates;
import dev.atrous.runtime.loops.ResizeRule.Mode;
import dev.atrous.runtime.loops.ResizeRule.Rounding;
import java.util.List;

/** Turns an annotation, whose numbers the rules have found sound, into an operation. */
final class OperationReader {

  private OperationReader() {}

  /**
   * Reads an operation.
   *
   * @param normFollows whether batch normalisation comes next, so that a convolution has no bias
   *     unless it says so
   */
  static Operation read(OperationDeclaration declaration, boolean normFollows) {
    Attributes a = declaration.attributes();
    return switch (declaration.builtIn().orElseThrow()) {
      case INPUT -> new Input(a.integer("channels"), a.integer("height"), a.integer("width"));
      case CONV ->
          new Convolution(
              window(a),
              false,
              a.integer("groups"),
              a.integer("channels"),
              a.integer("multiplier"),
              bias(a, normFollows));
      case DEPTHWISE_CONV ->
          new Convolution(window(a), true, 0, 0, a.integer("multiplier"), bias(a, normFollows));
      case TRANSPOSED_CONV ->
          new TransposedConv(
              window(a),
              size(a, "outputPadding"),
              a.integer("groups"),
              a.integer("channels"),
              a.integer("multiplier"),
              bias(a, normFollows));
      case MAX_POOL -> new Pool(true, window(a), a.flag("ceil"), false);
      case AVG_POOL -> new Pool(false, window(a), a.flag("ceil"), a.flag("countPadding"));
      case GLOBAL_AVG_POOL -> new GlobalPool(false);
      case GLOBAL_MAX_POOL -> new GlobalPool(true);
      case ADAPTIVE_AVG_POOL -> new AdaptivePool(false, size(a, "size"));
      case ADAPTIVE_MAX_POOL -> new AdaptivePool(true, size(a, "size"));
      case LINEAR -> new Linear(a.integer("channels"), bias(a, normFollows));
      case ADD -> new Join(Combination.ADD, a.flag("ifSameShape"));
      case SUBTRACT -> new Join(Combination.SUBTRACT, false);
      case MULTIPLY -> new Join(Combination.MULTIPLY, false);
      case DIVIDE -> new Join(Combination.DIVIDE, false);
      case MAXIMUM -> new Join(Combination.MAXIMUM, false);
      case MINIMUM -> new Join(Combination.MINIMUM, false);
      case CONCAT -> new Concat();
      case PREDICTIONS -> new Predictions(a.integer("channels"));
      case RESIZE ->
          new Resize(
              resizeRule(a),
              new Size(a.integer("height"), a.integer("width")),
              a.isWritten("scale") ? scale(a.numbers("scale")) : List.of());
      case PAD ->
          new Pad(
              PadMode.valueOf(a.text("mode")),
              a.isWritten("pad") ? sides(a.integers("pad")) : List.of(0, 0, 0, 0),
              a.integer("channelsBefore"),
              a.integer("channelsAfter"),
              (float) a.number("value"));
      case CROP ->
          new Crop(
              new Size(a.integer("height"), a.integer("width")),
              a.isWritten("offset") ? a.integers("offset") : List.of());
      case DEPTH_TO_SPACE -> new DepthToSpace(a.integer("block"), order(a));
      case SPACE_TO_DEPTH -> new SpaceToDepth(a.integer("block"), order(a));
      case SLICE -> new Slice(a.integer("from"), a.integer("to"));
      case SHUFFLE -> new Shuffle(a.integer("groups"));
      case SOFTMAX -> new Softmax(false);
      case LOG_SOFTMAX -> new Softmax(true);
      case ARG_MAX -> new ArgMax();
      case CHANNEL_MAX -> new ChannelReduction(true);
      case CHANNEL_MEAN -> new ChannelReduction(false);
      case NORMALIZE -> new Normalize(a.floats("mean"), a.floats("std"));
      case BATCH_NORM -> new BatchNorm(a.number("epsilon"));
      case LAYER_NORM -> new LayerNorm(a.number("epsilon"), a.flag("affine"));
      case LOCAL_RESPONSE_NORM ->
          new LocalResponseNorm(
              a.integer("size"), a.number("alpha"), a.number("beta"), a.number("k"));
      case GROUP_NORM -> new GroupNorm(a.integer("groups"), a.number("epsilon"), a.flag("affine"));
      case INSTANCE_NORM -> new GroupNorm(0, a.number("epsilon"), a.flag("affine"));
      case SCALE -> new Scale(a.flag("bias"));
      case DROPOUT -> new Dropout();
      case PRELU -> new PRelu(a.flag("shared"));
      case ACTIVATE -> Activation.of(Kind.valueOf(a.text("value")));
      case RELU -> Activation.of(Kind.RELU);
      case RELU6 -> Activation.of(Kind.RELU6);
      case LEAKY_RELU -> Activation.of(Kind.LEAKY_RELU, a.number("slope"));
      case HARD_SWISH -> Activation.of(Kind.HARD_SWISH);
      case HARD_SIGMOID -> Activation.hardSigmoid(a.number("slope"), a.number("offset"));
      case SIGMOID -> Activation.of(Kind.SIGMOID);
      case SILU -> Activation.of(Kind.SILU);
      case TANH -> Activation.of(Kind.TANH);
      case ELU -> Activation.of(Kind.ELU, a.number("alpha"));
      case SOFTPLUS -> Activation.of(Kind.SOFTPLUS);
      case MISH -> Activation.of(Kind.MISH);
      case CLIP -> Activation.clip(a.number("min"), a.number("max"));
      case GELU -> Activation.of(a.text("approximate").equals("TANH") ? Kind.GELU_TANH : Kind.GELU);
    };
  }

  private static BlockOrder order(Attributes attributes) {
    return BlockOrder.valueOf(attributes.text("order"));
  }

  private static ResizeRule resizeRule(Attributes attributes) {
    Mode mode = Mode.valueOf(attributes.text("mode"));
    String written = attributes.text("coordinates");
    Coordinates usual = mode == Mode.NEAREST ? Coordinates.ASYMMETRIC : Coordinates.HALF_PIXEL;
    Coordinates coordinates = written.equals("USUAL") ? usual : Coordinates.valueOf(written);
    return switch (mode) {
      case NEAREST ->
          ResizeRule.nearest(coordinates, Rounding.valueOf(attributes.text("rounding")));
      case BILINEAR -> ResizeRule.bilinear(coordinates);
      case BICUBIC ->
          ResizeRule.bicubic(
              coordinates, attributes.number("cubic"), attributes.flag("excludeOutside"));
    };
  }

  /** {height, width} of 1 or 2 numbers. */
  private static List<Double> scale(List<Double> numbers) {
    return List.of(numbers.get(0), numbers.get(numbers.size() - 1));
  }

  private static boolean bias(Attributes attributes, boolean normFollows) {
    return attributes.isWritten("bias") ? attributes.flag("bias") : !normFollows;
  }

  private static Window window(Attributes attributes) {
    Size kernel = size(attributes, "kernel");
    // A pooling without a stride moves by its kernel, as in PyTorch.
    Size stride = attributes.integers("stride").isEmpty() ? kernel : size(attributes, "stride");
    List<Integer> pad = attributes.isWritten("pad") ? sides(attributes.integers("pad")) : List.of();
    return new Window(
        kernel, stride, size(attributes, "rate"), Padding.valueOf(attributes.text("padding")), pad);
  }

  private static Size size(Attributes attributes, String name) {
    List<Integer> numbers = attributes.integers(name);
    return new Size(numbers.get(0), numbers.get(numbers.size() - 1));
  }

  /** {top, left, bottom, right} of 1, 2 or 4 numbers. */
  private static List<Integer> sides(List<Integer> pad) {
    return switch (pad.size()) {
      case 1 -> List.of(pad.get(0), pad.get(0), pad.get(0), pad.get(0));
      case 2 -> List.of(pad.get(0), pad.get(1), pad.get(0), pad.get(1));
      default -> pad;
    };
  }
}
