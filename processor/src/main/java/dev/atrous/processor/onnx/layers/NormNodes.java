package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.graph.SpelledOutNorms;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Normalisation of a map by its own numbers. */
final class NormNodes {

  private NormNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("LayerNormalization", NormNodes::layer);
    all.put(SpelledOutNorms.NAME, NormNodes::standardization);
  }

  /** Whether an operation ends with a factor and an addend for each channel. */
  static boolean isNorm(Part part) {
    return part.is(BuiltIn.BATCH_NORM) || part.is(BuiltIn.LAYER_NORM);
  }

  /** Gives a normalisation weights that change nothing, if it has none. */
  static void learn(Part norm, int channels, String name) {
    if (norm.weights().isEmpty()) {
      norm.without("affine").named(name);
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
