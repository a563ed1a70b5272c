package dev.atrous.processor.random;

import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Attributes.Constant;
import dev.atrous.processor.reference.operations.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Random single operations for a map of a known extent; not every one of them is possible. */
final class RandomOperations {

  private static final List<String> ACTIVATIONS =
      List.of(
          "Relu",
          "Relu",
          "Relu6",
          "LeakyRelu",
          "PRelu",
          "HardSwish",
          "HardSigmoid",
          "Sigmoid",
          "Silu",
          "Tanh",
          "Gelu",
          "Elu",
          "Softplus",
          "Mish",
          "Clip");

  /** What {@code @Activate} names. */
  private static final List<String> CONSTANTS =
      List.of(
          "NONE",
          "RELU",
          "RELU6",
          "HARD_SWISH",
          "HARD_SIGMOID",
          "SIGMOID",
          "SILU",
          "TANH",
          "GELU",
          "GELU_TANH",
          "SOFTPLUS",
          "MISH");

  private final Dice dice;
  private final RandomNorms norms;

  /** Whether only square strides of 1 and 2 may be used and nothing may enlarge maps. */
  private final boolean outputStride;

  RandomOperations(Dice dice, boolean outputStride) {
    this.dice = dice;
    norms = new RandomNorms(dice);
    this.outputStride = outputStride;
  }

  /** Any operation that reads one map. */
  Use any(Extent input) {
    if (!outputStride && !blocks(input).isEmpty() && dice.chance(0.15)) {
      return ordered(depthToSpace(input));
    }
    if (!outputStride && !covering(input).isEmpty() && dice.chance(0.05)) {
      return ordered(Use.of("SpaceToDepth").with("block", dice.pick(covering(input))));
    }
    if (input.channels() > 1 && dice.chance(0.08)) {
      return dice.chance(0.5) ? slice(input) : shuffle(input);
    }
    if (!outputStride && dice.chance(0.03)) {
      return predictions(input);
    }
    int kind = dice.between(0, 99);
    if (kind < 32) {
      return convolution(input);
    } else if (kind < 42) {
      return depthwise();
    } else if (kind < 50) {
      return outputStride ? convolution(input) : transposed(input);
    } else if (kind < 60) {
      return outputStride || dice.chance(0.6) ? pool() : adaptivePool(input);
    } else if (kind < 84) {
      return elementwise(input);
    } else if (kind < 88) {
      return pad();
    } else if (kind < 92) {
      return outputStride ? activation() : crop(input);
    } else if (kind < 96) {
      return outputStride ? activation() : resize(input);
    } else if (kind < 98) {
      return Use.of(dice.pick("Softmax", "LogSoftmax", "ChannelMax", "ChannelMean"));
    } else if (outputStride || input.elements() > 400) {
      return activation();
    }
    return dice.chance(0.5) ? Use.of(dice.pick("GlobalAvgPool", "GlobalMaxPool")) : linear();
  }

  Use convolution(Extent input) {
    Use use = channels(grouped(window("Conv"), input), input);
    return bias(use);
  }

  Use depthwise() {
    Use use = window("DepthwiseConv");
    return bias(dice.chance(0.4) ? use.with("multiplier", dice.between(1, 3)) : use);
  }

  private Use transposed(Extent input) {
    Use use = channels(grouped(window("TransposedConv"), input), input);
    if (dice.chance(0.3)) {
      use = use.with("outputPadding", dice.chance(0.5) ? 1 : pair(0, 2));
    }
    return bias(use);
  }

  private Use pool() {
    Use use = window(dice.pick("MaxPool", "AvgPool"));
    if (dice.chance(0.3)) {
      use = use.with("ceil", dice.chance(0.8));
    }
    return use.annotation().equals("AvgPool") && dice.chance(0.4)
        ? use.with("countPadding", dice.chance(0.8))
        : use;
  }

  /** Mostly smaller than the input, at times a part of it, and at times larger. */
  private Use adaptivePool(Extent input) {
    Use use = Use.of(dice.pick("AdaptiveAvgPool", "AdaptiveMaxPool"));
    if (dice.chance(0.2)) {
      return use.with("size", dice.between(1, 4));
    }
    int height = dice.chance(0.3) ? half(input.height()) : dice.between(1, input.height() + 1);
    int width = dice.chance(0.3) ? half(input.width()) : dice.between(1, input.width() + 1);
    return use.with("size", List.of(height, width));
  }

  private static int half(int size) {
    return Math.max(1, size / 2);
  }

  private Use linear() {
    return bias(Use.of("Linear").with("channels", dice.between(1, 20)));
  }

  /** An operation that changes no shape. */
  Use elementwise(Extent input) {
    int kind = dice.between(0, 9);
    if (kind < 3) {
      return norms.any(input);
    } else if (kind < 4) {
      return dice.chance(0.5) ? Use.of("Dropout") : Use.of("Dropout").with("p", real(0, 0.9));
    } else if (kind < 5) {
      return normalize(input);
    }
    return activation();
  }

  Use norm() {
    return norms.any();
  }

  Use activation() {
    if (dice.chance(0.1)) {
      return Use.of("Activate").with("value", constant(dice));
    }
    String name = dice.pick(ACTIVATIONS);
    if (name.equals("HardSigmoid") && dice.chance(0.5)) {
      Use sloped = Use.of(name).with("slope", real(-0.5, 0.5));
      return dice.chance(0.5) ? sloped.with("offset", real(-1, 1)) : sloped;
    }
    if (name.equals("Clip")) {
      return clip();
    }
    if (name.equals("Elu") && dice.chance(0.6)) {
      return Use.of(name).with("alpha", real(-0.5, 1.5));
    }
    if (name.equals("LeakyRelu") && dice.chance(0.6)) {
      return Use.of(name).with("slope", real(0, 0.5));
    }
    if (name.equals("Gelu") && dice.chance(0.5)) {
      return Use.of(name).with("approximate", new Constant("GeluApproximation", "TANH"));
    }
    return name.equals("PRelu") && dice.chance(0.5)
        ? Use.of(name).with("shared", dice.chance(0.7))
        : Use.of(name);
  }

  private Use clip() {
    double least = dice.chance(0.2) ? 0 : real(-2, 0.5);
    double most = dice.chance(0.2) ? 6 : real(0.5, 2);
    Use clip = dice.chance(0.7) ? Use.of("Clip").with("min", least) : Use.of("Clip");
    return dice.chance(0.7) ? clip.with("max", most) : clip;
  }

  private Use normalize(Extent input) {
    Use use = Use.of("Normalize");
    if (dice.chance(0.8)) {
      use = use.with("mean", perChannel(input, -0.5, 0.5));
    }
    return dice.chance(0.8) ? use.with("std", perChannel(input, 0.4, 2)) : use;
  }

  private Object perChannel(Extent input, double least, double most) {
    if (dice.chance(0.5)) {
      return (float) real(least, most);
    }
    return Stream.generate(() -> (float) real(least, most)).limit(input.channels()).toList();
  }

  private Use crop(Extent input) {
    int height = dice.between((input.height() + 1) / 2, input.height());
    int width = dice.between((input.width() + 1) / 2, input.width());
    Use use = Use.of("Crop").with("height", height).with("width", width);
    return dice.chance(0.5)
        ? use
        : use.with(
            "offset",
            List.of(
                dice.between(0, input.height() - height), dice.between(0, input.width() - width)));
  }

  private Use slice(Extent input) {
    int from = dice.between(0, input.channels() - 1);
    Use use = dice.chance(0.7) ? Use.of("Slice").with("from", from) : Use.of("Slice");
    int first = use.written().isEmpty() ? 0 : from;
    return dice.chance(0.6) ? use.with("to", dice.between(first + 1, input.channels())) : use;
  }

  private Use predictions(Extent input) {
    Use use = Use.of("Predictions");
    return dice.chance(0.3) ? use : use.with("channels", dice.pick(divisors(input)));
  }

  private Use shuffle(Extent input) {
    return Use.of("Shuffle").with("groups", dice.pick(divisors(input)));
  }

  private Use depthToSpace(Extent input) {
    int block = dice.chance(0.1) ? 1 : dice.pick(blocks(input));
    return Use.of("DepthToSpace").with("block", block);
  }

  /** Blocks of several pixels that the input's channels fill. */
  private static List<Integer> blocks(Extent input) {
    return Stream.of(2, 3, 4, 5).filter(block -> input.channels() % (block * block) == 0).toList();
  }

  /** Blocks that cover the input's pixels, and make not too many channels of them. */
  private static List<Integer> covering(Extent input) {
    return Stream.of(1, 2, 3)
        .filter(block -> input.height() % block == 0 && input.width() % block == 0)
        .filter(block -> block == 1 || input.channels() * block * block < 100)
        .toList();
  }

  private Use ordered(Use use) {
    return dice.chance(0.5)
        ? use.with("order", new Constant("BlockOrder", dice.pick("DCR", "DCR", "CRD")))
        : use;
  }

  private Use resize(Extent input) {
    Use use = interpolation();
    if (dice.chance(0.3)) {
      boolean smaller = input.height() > 2 && input.width() > 2;
      double scale = smaller ? dice.pick(0.4, 0.5, 0.7) : 1.4;
      return use.with("scale", dice.chance(0.5) ? scale : List.of(dice.pick(1.0, 2.5), scale));
    }
    return dice.chance(0.5)
        ? use.with("height", dice.between(1, 17)).with("width", dice.between(1, 17))
        : use.with("scale", dice.chance(0.5) ? (Object) dice.between(1, 3) : pair(1, 3));
  }

  /** A resizing whose size is that of its second input. */
  Use interpolation() {
    Use use = Use.of("Resize");
    if (dice.chance(0.5)) {
      use =
          use.with(
              "coordinates",
              new Constant(
                  "ResizeCoordinates",
                  dice.pick(
                      "ALIGN_CORNERS",
                      "ALIGN_CORNERS",
                      "USUAL",
                      "HALF_PIXEL",
                      "HALF_PIXEL_SYMMETRIC",
                      "PYTORCH_HALF_PIXEL",
                      "ASYMMETRIC")));
    }
    int kind = dice.between(0, 9);
    if (kind < 3) {
      use = use.with("mode", new Constant("ResizeMode", "NEAREST"));
      String rounding = dice.pick("FLOOR", "CEIL", "ROUND_PREFER_FLOOR", "ROUND_PREFER_CEIL");
      return dice.chance(0.5)
          ? use.with("rounding", new Constant("ResizeRounding", rounding))
          : use;
    }
    if (kind < 6) {
      use = use.with("mode", new Constant("ResizeMode", "BICUBIC"));
      use = dice.chance(0.3) ? use.with("cubic", -0.5) : use;
      return dice.chance(0.3) ? use.with("excludeOutside", true) : use;
    }
    return kind < 8 ? use.with("mode", new Constant("ResizeMode", "BILINEAR")) : use;
  }

  private Use window(String annotation) {
    Use use = Use.of(annotation).with("kernel", size(dice.chance(0.15) ? 9 : 5));
    // A pool's stride is its kernel if it is not written, and may be any number then.
    if (dice.chance(0.45) || outputStride && annotation.endsWith("Pool")) {
      use = use.with("stride", size(outputStride ? 2 : dice.chance(0.15) ? 7 : 4));
    }
    if (dice.chance(0.35)) {
      use = use.with("rate", dice.chance(0.2) ? (Object) dice.between(5, 40) : size(4));
    }
    if (dice.chance(0.35)) {
      return bordered(use, annotation.endsWith("Pool") ? 2 : 4);
    }
    return dice.chance(0.5)
        ? use.with(
            "padding", new Constant("Padding", dice.pick("VALID", "SAME", "HALF", "HALF", "FULL")))
        : use;
  }

  private Use pad() {
    int kind = dice.between(0, 9);
    if (kind < 3) {
      Use use = bordered(Use.of("Pad"), 3);
      return use.with("mode", new Constant("PadMode", dice.pick("REFLECT", "EDGE", "EDGE")));
    }
    Use use = dice.chance(0.8) ? bordered(Use.of("Pad"), 3) : Use.of("Pad");
    if (kind < 5 || use.written().isEmpty()) {
      use = use.with("channelsAfter", dice.between(0, 4));
    }
    if (kind < 4) {
      use = use.with("channelsBefore", dice.between(0, 4));
    }
    return use.with("value", (float) real(-1, 1));
  }

  private Use bordered(Use use, int most) {
    int amounts = dice.pick(1, 2, 4);
    if (amounts == 1 && dice.chance(0.5)) {
      return use.with("pad", dice.between(0, most));
    }
    List<Integer> pad = new ArrayList<>();
    for (int edge = 0; edge < amounts; edge++) {
      pad.add(dice.between(0, most));
    }
    return use.with("pad", pad);
  }

  private Use grouped(Use use, Extent input) {
    List<Integer> divisors = divisors(input);
    return dice.chance(0.3) ? use.with("groups", dice.pick(divisors)) : use;
  }

  /** The numbers of groups that the input's channels make. */
  private static List<Integer> divisors(Extent input) {
    return Stream.iterate(1, groups -> groups <= input.channels(), groups -> groups + 1)
        .filter(groups -> input.channels() % groups == 0)
        .toList();
  }

  private Use channels(Use use, Extent input) {
    if (dice.chance(0.2)) {
      return use.with("multiplier", dice.between(1, 3));
    }
    Object groups = use.written().getOrDefault("groups", 1);
    int most = dice.pick(9, 9, 9, 9, 9, 9, 9, 40, 40, 280);
    int channels = dice.between(1, Math.max(most / (Integer) groups, 1)) * (Integer) groups;
    return use.with("channels", channels);
  }

  private Use bias(Use use) {
    return dice.chance(0.25) ? use.with("bias", dice.chance(0.5)) : use;
  }

  private Object size(int most) {
    if (dice.chance(0.7)) {
      return Math.min(dice.between(1, most), dice.between(1, most + 1));
    }
    return pair(1, most);
  }

  private List<Integer> pair(int least, int most) {
    return List.of(dice.between(least, most), dice.between(least, most));
  }

  /** One of the constants of {@code Activation}. */
  static Constant constant(Dice dice) {
    return new Constant("Activation", dice.pick(CONSTANTS));
  }

  /** A number with two decimals, so that sources stay readable. */
  private double real(double least, double most) {
    return Math.round(dice.real(least, most) * 100) / 100.0;
  }
}
