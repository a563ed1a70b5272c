package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import java.util.Arrays;
import java.util.List;

/**
 * Multiplication by constants and addition of constants: the bias of the convolution in front,
 * where there is one that has none, else a normalisation with fixed numbers.
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
    if (!Arrays.stream(factors).allMatch(factor -> factor != 0 && Double.isFinite(factor))) {
      throw new Inexpressible("multiplication by 0 or by a number that is not finite");
    }
    Part last = view.layer().last();
    if (isAll(factors, 1)
        && last.isMain()
        && !last.weights().containsKey("bias")
        && reading.isReadOnce(input)) {
      last.with("bias", Weight.perChannel(addends));
      return List.of(view);
    }
    return List.of(reading.network().elementwise(view, part(factors, addends)));
  }

  private static Part part(double[] factors, double[] addends) {
    int channels = factors.length;
    boolean uniform = isAll(factors, factors[0]) && isAll(addends, addends[0]);
    if (uniform || channels <= FEW) {
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
    return new Part(BuiltIn.BATCH_NORM)
        .with("epsilon", "0")
        .with("weight", Weight.perChannel(factors))
        .with("bias", Weight.perChannel(addends))
        .with("running_mean", Weight.constant(channels, 0))
        .with("running_var", Weight.constant(channels, 1));
  }

  private static boolean isAll(double[] numbers, double number) {
    return Arrays.stream(numbers).allMatch(each -> each == number);
  }
}
