package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Array;
import java.util.List;
import java.util.Map;

/** What changes each number by itself: activations, and normalisation with averages. */
final class ElementNodes {

  private static final double SIXTH = 1.0 / 6;

  /** Float32's largest number is how files say that a bound is left open. */
  private static final double UNBOUNDED = 3e38;

  private ElementNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Relu", reading -> reading.elementwise(BuiltIn.RELU));
    all.put("Sigmoid", reading -> reading.elementwise(BuiltIn.SIGMOID));
    all.put("Tanh", reading -> reading.elementwise(BuiltIn.TANH));
    all.put("HardSwish", reading -> reading.elementwise(BuiltIn.HARD_SWISH));
    all.put("Swish", ElementNodes::swish);
    all.put("HardSigmoid", ElementNodes::hardSigmoid);
    all.put("LeakyRelu", ElementNodes::leakyRelu);
    all.put("PRelu", ElementNodes::prelu);
    all.put("Gelu", ElementNodes::gelu);
    all.put("Clip", ElementNodes::clip);
    all.put("Softmax", ElementNodes::softmax);
    all.put("ArgMax", ElementNodes::argMax);
    all.put("BatchNormalization", ElementNodes::batchNormalization);
  }

  private static List<View> swish(Reading reading) {
    double alpha = reading.call().real("alpha", 1);
    if (alpha != 1) {
      throw new Inexpressible("Swish with alpha = " + Text.of(alpha) + "; @Silu has 1");
    }
    return reading.elementwise(BuiltIn.SILU);
  }

  private static List<View> hardSigmoid(Reading reading) {
    double slope = reading.call().real("alpha", 0.2);
    double offset = reading.call().real("beta", 0.5);
    Part part = new Part(BuiltIn.HARD_SIGMOID);
    if (Math.abs(slope - SIXTH) > 1e-6) {
      part.with("slope", Text.of(slope));
    }
    if (offset != 0.5) {
      part.with("offset", Text.of(offset));
    }
    return List.of(reading.network().elementwise(reading.view(0), part));
  }

  private static List<View> leakyRelu(Reading reading) {
    Part part = new Part(BuiltIn.LEAKY_RELU);
    double slope = reading.call().real("alpha", 0.01);
    if ((float) slope != 0.01f) {
      part.with("slope", Text.of(slope));
    }
    return List.of(reading.network().elementwise(reading.view(0), part));
  }

  private static List<View> prelu(Reading reading) {
    View input = reading.view(0);
    Array slope = reading.constant(1);
    Part part = new Part(BuiltIn.PRELU).named(reading.weightsName(1));
    if (slope.size() == 1) {
      part.with("shared", "true").with("weight", Weight.of(slope.reshaped(1)));
    } else {
      PerChannel channels = PerChannel.of(slope, input, "PRelu");
      part.with("weight", Weight.perChannel(channels.numbers()));
    }
    return List.of(reading.network().elementwise(input, part));
  }

  private static List<View> gelu(Reading reading) {
    Part part = new Part(BuiltIn.GELU);
    if (reading.call().text("approximate", "none").equals("tanh")) {
      part.with("approximate", "GeluApproximation.TANH");
    }
    return List.of(reading.network().elementwise(reading.view(0), part));
  }

  private static List<View> clip(Reading reading) {
    double least = bound(reading, "min", 1, -UNBOUNDED);
    double most = bound(reading, "max", 2, UNBOUNDED);
    if (least <= -UNBOUNDED && most >= UNBOUNDED) {
      return List.of(reading.view(0));
    }
    if (least == 0 && most == 6) {
      return reading.elementwise(BuiltIn.RELU6);
    }
    if (least == 0 && most >= UNBOUNDED) {
      return reading.elementwise(BuiltIn.RELU);
    }
    throw new Inexpressible(
        "Clip from " + Text.of(least) + " to " + Text.of(most) + "; @Relu6 clips from 0 to 6");
  }

  /** A bound is an attribute, later an input that may be missing. */
  private static double bound(Reading reading, String attribute, int input, double otherwise) {
    Call call = reading.call();
    return call.has(input) ? reading.scalar(input) : call.real(attribute, otherwise);
  }

  private static List<View> softmax(Reading reading) {
    View input = reading.view(0);
    int before13 = reading.call().operatorSet() < 13 ? 1 : -1;
    int axis = Call.axis(reading.call().number("axis", before13), input.shape().length);
    boolean flattens = reading.call().operatorSet() < 13;
    if (!Channels.isAxis(input, axis) || flattens && !input.extents().isPixel()) {
      throw new Inexpressible("Softmax over other than channels; @Softmax is over channels");
    }
    return reading.elementwise(BuiltIn.SOFTMAX);
  }

  private static List<View> argMax(Reading reading) {
    View input = reading.view(0);
    int axis = Call.axis(reading.call().number("axis", 0), input.shape().length);
    if (!Channels.isAxis(input, axis) || reading.call().number("select_last_index", 0) != 0) {
      throw new Inexpressible("ArgMax over other than channels, or of the last of equals");
    }
    Extents extents = input.extents();
    View index =
        reading
            .network()
            .map(
                new Part(BuiltIn.ARG_MAX),
                View.map(input.layer()),
                new Extents(1, extents.height(), extents.width()));
    return List.of(index.reshaped(reading.outputShape()));
  }

  private static List<View> batchNormalization(Reading reading) {
    View input = reading.view(0);
    Part part = new Part(BuiltIn.BATCH_NORM).named(reading.weightsName(1));
    if (reading.call().number("training_mode", 0) != 0) {
      throw new Inexpressible("BatchNormalization in training mode");
    }
    if (!Channels.isAxis(input, 1)) {
      throw new Inexpressible("BatchNormalization of a reshaped map");
    }
    double epsilon = reading.call().real("epsilon", 1e-5);
    if ((float) epsilon != 1e-5f) {
      part.with("epsilon", Text.of(epsilon));
    }
    String[] names = {"weight", "bias", "running_mean", "running_var"};
    for (int i = 0; i < names.length; i++) {
      part.with(names[i], Weight.of(reading.constant(i + 1)));
    }
    return List.of(reading.network().elementwise(input, part));
  }
}
