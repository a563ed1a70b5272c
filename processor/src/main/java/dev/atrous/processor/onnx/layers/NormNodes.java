package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.graph.SpelledOutNorms;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Normalisation of a map by its own numbers. */
final class NormNodes {

  private static final Set<BuiltIn> NORMS =
      EnumSet.of(BuiltIn.BATCH_NORM, BuiltIn.LAYER_NORM, BuiltIn.GROUP_NORM, BuiltIn.INSTANCE_NORM);

  private NormNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("LayerNormalization", NormNodes::layer);
    all.put("InstanceNormalization", NormNodes::instance);
    all.put("GroupNormalization", NormNodes::group);
    all.put("LRN", NormNodes::localResponse);
    all.put(SpelledOutNorms.NAME, NormNodes::standardization);
  }

  /** Whether an operation ends with a factor and an addend for each channel. */
  static boolean isNorm(Part part) {
    return part.operation() != null && NORMS.contains(part.operation());
  }

  /** Gives a normalisation weights that change nothing, if it has none. */
  static void learn(Part norm, int channels, String name) {
    if (norm.weights().isEmpty()) {
      norm.without("affine").named(name);
      if (norm.is(BuiltIn.INSTANCE_NORM)) {
        norm.with("affine", "true");
      }
      norm.with("weight", Weight.constant(channels, 1)).with("bias", Weight.constant(channels, 0));
    }
  }

  /** Writes a node's epsilon unless it is the usual one. */
  static void epsilon(Reading reading, Part part) {
    double epsilon = reading.call().real("epsilon", 1e-5);
    if ((float) epsilon != 1e-5f) {
      part.with("epsilon", Text.of(epsilon));
    }
  }

  private static List<View> layer(Reading reading) {
    View input = reading.view(0);
    int[] shape = input.shape();
    int axis = Call.axis(reading.call().number("axis", -1), shape.length);
    int together = Shapes.count(Arrays.copyOfRange(shape, axis, shape.length));
    if (together != shape[axis] || !Channels.isAxis(input, axis)) {
      throw new Inexpressible(
          "LayerNormalization over the last axes of "
              + Shapes.text(shape)
              + " from axis "
              + axis
              + "; @LayerNorm is over the channels of each pixel");
    }
    if (reading.node().outputs().size() > 1) {
      throw new Inexpressible("LayerNormalization that gives its means");
    }
    Part part = new Part(BuiltIn.LAYER_NORM).named(reading.weightsName(1));
    epsilon(reading, part);
    part.with("weight", perChannel(reading, 1, input));
    part.with(
        "bias",
        reading.call().has(2)
            ? perChannel(reading, 2, input)
            : Weight.constant(input.extents().channels(), 0));
    return List.of(reading.network().elementwise(input, part));
  }

  /**
   * Of the channels of a map or, where a reshaping has made groups of these, of groups: so PyTorch
   * writes a group normalisation, whose factors and addends follow.
   */
  private static List<View> instance(Reading reading) {
    View input = reading.view(0);
    int[] shape = input.shape();
    Weight weight = Weight.of(reading.constant(1));
    Weight bias = Weight.of(reading.constant(2));
    if (input.isMap()) {
      Part part = new Part(BuiltIn.INSTANCE_NORM);
      epsilon(reading, part);
      if (isAll(weight, 1) && isAll(bias, 0)) {
        return List.of(reading.network().elementwise(input, part));
      }
      part.with("affine", "true").with("weight", weight).with("bias", bias);
      return List.of(reading.network().elementwise(input, part.named(reading.weightsName(1))));
    }
    int channels = input.extents().channels();
    if (!input.isPlanar() || shape.length < 3 || channels % shape[1] != 0) {
      throw new Inexpressible(
          "InstanceNormalization of the map "
              + input.extents()
              + " reshaped to "
              + Shapes.text(shape));
    }
    Part part = groups(reading, shape[1]);
    if (isAll(weight, 1) && isAll(bias, 0)) {
      part.with("affine", "false");
    } else {
      part.with("weight", spread(weight, channels)).with("bias", spread(bias, channels));
    }
    return List.of(reading.network().elementwise(input, part));
  }

  /** Before version 21 there is a factor for each group, since then for each channel. */
  private static List<View> group(Reading reading) {
    View input = reading.view(0).asMap("a group normalisation");
    int channels = input.extents().channels();
    Part part = groups(reading, (int) reading.call().number("num_groups", 1));
    part.with("weight", spread(Weight.of(reading.constant(1)), channels))
        .with("bias", spread(Weight.of(reading.constant(2)), channels));
    return List.of(
        reading
            .network()
            .elementwise(input, part.named(reading.weightsName(1)))
            .reshaped(reading.outputShape()));
  }

  /** Along axis 1, whatever lies there. */
  private static List<View> localResponse(Reading reading) {
    View input = reading.view(0);
    int[] shape = input.shape();
    if (!Channels.isAxis(input, 1)) {
      throw new Inexpressible(
          "LRN along axis 1 of "
              + Shapes.text(shape)
              + "; @LocalResponseNorm is over the channels of each pixel");
    }
    long size = reading.call().number("size", 0);
    if (size % 2 == 0) {
      throw new Inexpressible("LRN over " + size + " channels; @LocalResponseNorm has an odd size");
    }
    Part part = new Part(BuiltIn.LOCAL_RESPONSE_NORM).with("size", Long.toString(size));
    real(reading, "alpha", 1e-4, part, "alpha");
    real(reading, "beta", 0.75, part, "beta");
    real(reading, "bias", 1, part, "k");
    return List.of(reading.network().elementwise(input, part));
  }

  /** Writes a number of a node unless it is the usual one. */
  private static void real(Reading reading, String name, double usual, Part part, String here) {
    double number = reading.call().real(name, usual);
    boolean negative = here.equals("k") ? number < 0 : number <= 0;
    if (negative) {
      throw new Inexpressible("LRN whose " + name + " is " + Text.of(number));
    }
    if ((float) number != (float) usual) {
      part.with(here, Text.of(number));
    }
  }

  private static Part groups(Reading reading, int groups) {
    Part part = new Part(BuiltIn.GROUP_NORM).with("groups", Integer.toString(groups));
    epsilon(reading, part);
    return part;
  }

  /** Numbers of groups as numbers of channels. */
  private static Weight spread(Weight groups, int channels) {
    int each = channels / groups.size();
    return groups.changed(
        new int[] {channels},
        numbers -> {
          double[] spread = new double[channels];
          for (int channel = 0; channel < channels; channel++) {
            spread[channel] = numbers[channel / each];
          }
          return spread;
        });
  }

  private static boolean isAll(Weight weight, double number) {
    return Arrays.stream(weight.numbers().get()).allMatch(each -> each == number);
  }

  private static Weight perChannel(Reading reading, int constant, View input) {
    return Weight.perChannel(
        PerChannel.of(reading.constant(constant), input, reading.node().operation()).numbers());
  }

  /** What is left without a factor and an addend; a product and a sum behind it give it both. */
  private static List<View> standardization(Reading reading) {
    View input = reading.view(0);
    int axis = (int) reading.call().number("axis", -1);
    if (!Channels.isAxis(input, axis)) {
      throw new Inexpressible(
          "normalisation of "
              + Shapes.text(input.shape())
              + " along axis "
              + axis
              + "; @LayerNorm is over the channels of each pixel");
    }
    Part part = new Part(BuiltIn.LAYER_NORM).with("affine", "false");
    epsilon(reading, part);
    return List.of(reading.network().elementwise(input, part));
  }
}
