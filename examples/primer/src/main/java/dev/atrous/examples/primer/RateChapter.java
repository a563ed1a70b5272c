package dev.atrous.examples.primer;

import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.function.UnaryOperator;

/** One kernel at three rates: nine weights look further and further without becoming more. */
final class RateChapter {

  private static final int SEED = 1;
  private static final int SIDE = 11;

  private RateChapter() {}

  static String text() {
    RatesNetwork network = network();
    return """
        2. One 3×3 kernel at rates 1, 2 and 4

        """
        + new LayerTable().network("side by side", network.layers()).text()
        + """

          The rate is the distance between the taps of the kernel. This is which inputs
          the output in the middle sees, found by lighting one input after the other:

        """
        + Sketch.beside(
            sketch("rate 1", network::rate1),
            sketch("rate 2", network::rate2),
            sketch("rate 4", network::rate4));
  }

  /** A network with the same nine random weights in all three layers. */
  static RatesNetwork network() {
    float[] kernel = RatesNetwork.randomWeights(SEED).values("rate1.weight");
    return RatesNetwork.load(
        Weights.builder()
            .put("rate1.weight", kernel, 1, 1, 3, 3)
            .put("rate2.weight", kernel, 1, 1, 3, 3)
            .put("rate4.weight", kernel, 1, 1, 3, 3)
            .build());
  }

  private static Sketch sketch(String title, UnaryOperator<Tensor> layer) {
    return Sketch.marks(title, FieldOfView.of(layer, SIDE, SIDE));
  }
}
