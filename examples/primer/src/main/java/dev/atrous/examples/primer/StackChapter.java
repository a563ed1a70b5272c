package dev.atrous.examples.primer;

import dev.atrous.runtime.Weights;
import java.util.Arrays;

/** Rates behind one another: how 27 weights come to see 225 pixels, and none is left out. */
final class StackChapter {

  private static final int SIDE = 17;

  private StackChapter() {}

  static String text() {
    StackedRatesNetwork network = network();
    float[][] paths = FieldOfView.of(network::forward, SIDE, SIDE);
    return """
        3. The three rates in a row

        """
        + new LayerTable().network("in a row", network.layers()).together(network.layers()).text()
        + "\n"
        + Sketch.beside(
            Sketch.digits("ways from each input to the middle", paths),
            Sketch.words(
                "With all weights 1 the network counts",
                "the ways through its layers.",
                "",
                "Each layer doubles the field of view:",
                "3, 7, 15 pixels. All " + FieldOfView.pixels(paths) + " are seen,",
                "with " + LayerTable.parameters(network.layers()) + " weights.",
                "",
                "Three layers at rate 1 would see 7×7,",
                "one layer that sees 15×15 would need",
                "225 weights.",
                "",
                "This is why DeepLab takes rates where",
                "others shrink the map further: it looks",
                "as far and keeps more pixels."));
  }

  /** A network whose weights are all one. */
  static StackedRatesNetwork network() {
    float[] ones = new float[3 * 3];
    Arrays.fill(ones, 1);
    return StackedRatesNetwork.load(
        Weights.builder()
            .put("near.weight", ones, 1, 1, 3, 3)
            .put("middle.weight", ones, 1, 1, 3, 3)
            .put("far.weight", ones, 1, 1, 3, 3)
            .build());
  }
}
