package dev.atrous.examples.primer;

import dev.atrous.runtime.LayerSummary;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.List;
import java.util.Locale;

/**
 * Standard against separable convolution: what each costs, and that a standard layer loaded with
 * the products of separable weights computes the same.
 */
final class SeparationChapter {

  private static final int SEED = 12;
  private static final int TAPS = 5 * 5;
  private static final int CHANNELS = 3;
  private static final int FEATURES = 256;

  private SeparationChapter() {}

  static String text() {
    Weights separableWeights = SeparableConvolutionNetwork.randomWeights(SEED);
    var separable = SeparableConvolutionNetwork.load(separableWeights);
    var standard = StandardConvolutionNetwork.load(products(separableWeights));
    List<LayerSummary> standardLayers = standard.layers();
    List<LayerSummary> separableLayers = separable.layers();
    double ratio =
        (double) LayerTable.multiplications(standardLayers)
            / LayerTable.multiplications(separableLayers);
    Tensor image = Drawing.sun(12, 12);
    Tensor fromStandard = standard.forward(image);
    Tensor fromSeparable = separable.forward(image);
    return """
        1. From 12×12×3 to 8×8×256 with 5×5 kernels, in two ways

        """
        + new LayerTable()
            .network("standard", standardLayers)
            .network("separable", separableLayers)
            .together(separableLayers)
            .text()
        + String.format(
            Locale.ROOT,
            """

              The separable way needs %.1f times fewer multiplications. It can do less: all
              its 256 kernels are mixed from three. What it can do, the standard way can do
              too: loaded with products of the separable weights, it computes the same.

            """,
            ratio)
        + Sketch.beside(
            Sketch.shades("a drawn sun, in red", image, 0),
            Sketch.shades("standard", fromStandard, 0),
            Sketch.shades("separable", fromSeparable, 0))
        + String.format(
            Locale.ROOT,
            """

              This is feature 1 of 256. The two differ by at most %.7f where values go
              up to %.1f: only the order of the sums is another.
            """,
            difference(fromStandard, fromSeparable),
            largest(fromSeparable));
  }

  /** The standard kernels that do what the separable ones do: one product for each tap. */
  static Weights products(Weights separable) {
    float[] depthwise = separable.values("depthwise.weight");
    float[] pointwise = separable.values("features.weight");
    float[] standard = new float[FEATURES * CHANNELS * TAPS];
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        int mixed = feature * CHANNELS + channel;
        for (int tap = 0; tap < TAPS; tap++) {
          standard[mixed * TAPS + tap] = pointwise[mixed] * depthwise[channel * TAPS + tap];
        }
      }
    }
    return Weights.builder().put("features.weight", standard, FEATURES, CHANNELS, 5, 5).build();
  }

  static float difference(Tensor left, Tensor right) {
    float[] expected = left.toInterleaved();
    float[] found = right.toInterleaved();
    float largest = 0;
    for (int index = 0; index < expected.length; index++) {
      largest = Math.max(largest, Math.abs(expected[index] - found[index]));
    }
    return largest;
  }

  static float largest(Tensor tensor) {
    float largest = 0;
    for (float value : tensor.toInterleaved()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
