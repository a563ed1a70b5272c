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
    all.put("Elu", ElementNodes::elu);
    all.put("Celu", ElementNodes::celu);
    all.put("Selu", ElementNodes::selu);
    all.put("Softplus", reading -> reading.elementwise(BuiltIn.SOFTPLUS));
    all.put("Mish", reading -> reading.elementwise(BuiltIn.MISH));
    all.put("Clip", ElementNodes::clip);
    all.put("Softmax", reading -> softmax(reading, BuiltIn.SOFTMAX));
    all.put("LogSoftmax", reading -> softmax(reading, BuiltIn.LOG_SOFTMAX));
    all.put("Log", ElementNodes::logarithm);
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

  private static List<View> elu(Reading reading) {
    return elu(reading, reading.call().real("alpha", 1));
  }

  private static List<View> elu(Reading reading, double alpha) {
    Part part = new Part(BuiltIn.ELU);
    if (alpha != 1) {
      part.with("alpha", Text.of(alpha));
    }
    return List.of(reading.network().elementwise(reading.view(0), part));
  }

  /** Its alpha stretches the exponential, too. */
  private static List<View> celu(Reading reading) {
    double alpha = reading.call().real("alpha", 1);
    if (alpha != 1) {
      throw new Inexpressible("Celu with alpha = " + Text.of(alpha) + "; with 1 it is @Elu");
    }
    return elu(reading, 1);
  }

  /** An exponential linear unit times a number. */
  private static List<View> selu(Reading reading) {
    double alpha = reading.call().real("alpha", 1.6732632423543772f);
    double gamma = reading.call().real("gamma", 1.0507009873554805f);
    List<View> made = elu(reading, alpha);
    made.get(0).layer().addLast(AffineNodes.times(gamma, made.get(0).extents().channels()));
    return made;
  }

  private static List<View> clip(Reading reading) {
    double least = bound(reading, "min", 1, -UNBOUNDED);
    double most = bound(reading, "max", 2, UNBOUNDED);
    if (least <= -UNBOUNDED && most >= UNBOUNDED) {
      return List.of(reading.view(0));
    }
    if (least > most) {
      throw new Inexpressible("Clip from " + Text.of(least) + " down to " + Text.of(most));
    }
    return List.of(reading.network().elementwise(reading.view(0), clip(least, most)));
  }

  /** What limits numbers so, by the name of a usual one if it is that. */
  static Part clip(double least, double most) {
    if (least == 0 && most == 6) {
      return new Part(BuiltIn.RELU6);
    }
    if (least == 0 && most >= UNBOUNDED) {
      return new Part(BuiltIn.RELU);
    }
    Part part = new Part(BuiltIn.CLIP);
    if (least > -UNBOUNDED) {
      part.with("min", Text.of(least));
    }
    if (most < UNBOUNDED) {
      part.with("max", Text.of(most));
    }
    return part;
  }

  /** A bound is an attribute, later an input that may be missing. */
  private static double bound(Reading reading, String attribute, int input, double otherwise) {
    Call call = reading.call();
    return call.has(input) ? reading.scalar(input) : call.real(attribute, otherwise);
  }

  /** Of a softmax that nothing else reads. */
  private static List<View> logarithm(Reading reading) {
    View view = reading.view(0);
    if (!reading.isReadOnce(0) || !view.layer().last().is(BuiltIn.SOFTMAX)) {
      throw new Inexpressible("Log, but of a softmax that nothing else reads: @LogSoftmax");
    }
    view.layer().replaceLast(new Part(BuiltIn.LOG_SOFTMAX));
    return List.of(view);
  }

  private static List<View> softmax(Reading reading, BuiltIn operation) {
    View input = reading.view(0);
    int before13 = reading.call().operatorSet() < 13 ? 1 : -1;
    int axis = Call.axis(reading.call().number("axis", before13), input.shape().length);
    boolean flattens = reading.call().operatorSet() < 13;
    if (!Channels.isAxis(input, axis) || flattens && !input.extents().isPixel()) {
      String name = reading.node().operation();
      throw new Inexpressible(name + " over other than channels; @" + name + " is over channels");
    }
    return reading.elementwise(operation);
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
      throw new Inexpressible(
          "BatchNormalization in training mode; export the network for inference");
    }
    if (!Channels.isAxis(input, 1)) {
      throw new Inexpressible("BatchNormalization of a reshaped map");
    }
    NormNodes.epsilon(reading, part);
    String[] names = {"weight", "bias", "running_mean", "running_var"};
    for (int i = 0; i < names.length; i++) {
      part.with(names[i], Weight.of(reading.constant(i + 1)));
    }
    return List.of(reading.network().elementwise(input, part));
  }
}
