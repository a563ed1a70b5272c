package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Multiplication by constants and addition of constants: the bias of the convolution in front,
 * where there is one that has none, else a normalisation with fixed numbers, or a scale.
 */
final class AffineNodes {

  /**
   * For so many channels the numbers are written in the declaration, as for a picture's colours.
   */
  private static final int FEW = 4;

  private AffineNodes() {}

  /** The map times a number for each channel, plus a number for each channel. */
  static List<View> affine(Reading reading, int input, double[] factors, double[] addends) {
    View view = reading.view(input);
    if (isAll(factors, 1) && isAll(addends, 0)) {
      return List.of(view);
    }
    if (!Arrays.stream(factors).allMatch(Double::isFinite)) {
      throw new Inexpressible("multiplication by a number that is not finite");
    }
    String name = constantName(reading, input);
    if (reading.isReadOnce(input)) {
      Part last = view.layer().last();
      if (last.is(BuiltIn.CONV) || last.is(BuiltIn.DEPTHWISE_CONV) || last.is(BuiltIn.LINEAR)) {
        fold(last, factors, addends);
        return List.of(view);
      }
      if (last.is(BuiltIn.TRANSPOSED_CONV) && isAll(factors, 1)) {
        fold(last, factors, addends);
        return List.of(view);
      }
      if (NormNodes.isNorm(last)) {
        NormNodes.learn(last, factors.length, name);
        fold(last, factors, addends);
        return List.of(view);
      }
      if (last.affine() != null) {
        Affine both = last.affine().then(factors, addends);
        String former = last.weightsName();
        view.layer()
            .replaceLast(part(both.factors(), both.addends(), former == null ? name : former));
        return List.of(view);
      }
    }
    return List.of(reading.network().elementwise(view, part(factors, addends, name)));
  }

  /** What the file calls the constant; empty if it is none of the file's. */
  private static String constantName(Reading reading, int input) {
    return reading.node().inputs().size() > 1 ? reading.weightsName(1 - input) : "";
  }

  /** A map times a number. */
  static Part times(double factor, int channels) {
    double[] factors = DoubleStream.generate(() -> factor).limit(channels).toArray();
    return part(factors, new double[channels], "");
  }

  /** Takes factors and addends into the weights of the operation whose channels they meet. */
  private static void fold(Part main, double[] factors, double[] addends) {
    if (!isAll(factors, 1)) {
      Weight weight = main.weights().get("weight");
      main.with("weight", weight.changed(weight.shape(), numbers -> scaled(numbers, factors)));
    }
    Weight bias = main.weights().get("bias");
    if (bias == null && isAll(addends, 0)) {
      return;
    }
    int[] shape = {factors.length};
    Weight old = bias == null ? Weight.constant(factors.length, 0) : bias;
    main.with(
        "bias",
        old.changed(
            shape,
            numbers -> {
              double[] sums = scaled(numbers, factors);
              for (int channel = 0; channel < sums.length; channel++) {
                sums[channel] += addends[channel];
              }
              return sums;
            }));
  }

  /** Numbers times a factor for each of the channels that are the first extent. */
  private static double[] scaled(double[] numbers, double[] factors) {
    int each = numbers.length / factors.length;
    double[] scaled = new double[numbers.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = numbers[i] * factors[i / each];
    }
    return scaled;
  }

  private static Part part(double[] factors, double[] addends, String name) {
    return written(factors, addends).named(name).with(new Affine(factors, addends));
  }

  private static Part written(double[] factors, double[] addends) {
    int channels = factors.length;
    boolean uniform = isAll(factors, factors[0]) && isAll(addends, addends[0]);
    boolean divides = Arrays.stream(factors).allMatch(factor -> factor != 0);
    if (divides && (uniform || channels <= FEW)) {
      double[] mean = new double[channels];
      double[] std = new double[channels];
      for (int channel = 0; channel < channels; channel++) {
        // Minus zero would be written as such.
        mean[channel] = addends[channel] == 0 ? 0 : -addends[channel] / factors[channel];
        std[channel] = 1 / factors[channel];
      }
      Part part = new Part(BuiltIn.NORMALIZE);
      if (!isAll(mean, 0)) {
        part.with("mean", Text.ofFloats(mean));
      }
      return isAll(std, 1) ? part : part.with("std", Text.ofFloats(std));
    }
    Part part = new Part(BuiltIn.SCALE).with("weight", Weight.perChannel(factors));
    return isAll(addends, 0)
        ? part.with("bias", "false")
        : part.with("bias", Weight.perChannel(addends));
  }

  private static boolean isAll(double[] numbers, double number) {
    return Arrays.stream(numbers).allMatch(each -> each == number);
  }
}
