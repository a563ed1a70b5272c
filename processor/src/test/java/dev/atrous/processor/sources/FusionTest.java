package dev.atrous.processor.sources;

import static dev.atrous.processor.sources.SmallNetwork.generated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which layers are computed together, and which must not be. */
@Tag("slow")
final class FusionTest {

  private static final String FUSED = "new FusedStep(";

  /** The class generated for a network whose image is 8×12×10. */
  @Test
  void depthwiseAndPointwise() {
    String text =
        generated(
            "@DepthwiseConv(kernel = 3, stride = 2) @Relu Tensor deep(Tensor image);",
            "@Conv(kernel = 1, channels = 4) Tensor wide(Tensor deep);");
    assertThat(text)
        .contains(
            "deepAndWide = new FusedStep(deep, wide, 6, 40); // 6 rows of 40 floats at a time")
        .contains(
            "work.run(deepAndWide, image, imageAt, toWide, toWideAt); // deep and wide: 4×6×5")
        .contains("work.run(deep,\n")
        .contains("new Workspaces(0)");
  }

  /** Rows of large maps come in order; those of a smaller one, or a kept one, are there already. */
  @Test
  void prefetchedRows() {
    assertThat(deepAndWide(128, 74))
        .contains(
            "new FusedStep(new PrefetchedStep(deep,",
            "new PrefetchedStep(deep, LineBuffer.rows(74, 9472).covering(5)",
            "new PrefetchedStep(new MaxPool3x3Stride2On74x74With128(parameters),",
            "LineBuffer.rows(74, 9472).covering(3).stride(2));",
            "prefetched depthwise → pointwise",
            "prefetched maximum");
    assertThat(deepAndWide(128, 70)).contains("new FusedStep(deep,").doesNotContain("refetched");
    assertThat(deepAndWide(32, 176)).contains("new FusedStep(deep,").doesNotContain("refetched");
    assertThat(deepAndWide(32, 182)).contains("new FusedStep(new PrefetchedStep(deep,");
  }

  private static String deepAndWide(int channels, int size) {
    return generated(
        "@Input(channels = %d, height = %d, width = %d) Tensor picture();"
            .formatted(channels, size, size),
        "@DepthwiseConv(kernel = 3, rate = 2) Tensor deep(Tensor picture);",
        "@Output @Conv(kernel = 1, channels = 4) Tensor wide(Tensor deep);",
        "@Output @MaxPool(kernel = 3, stride = 2) Tensor pool(Tensor picture);",
        "@Output @Relu Tensor used(Tensor image);");
  }

  /** A large map of few products each, but no smaller one, and none of more products. */
  @Test
  void convolutionAndPointwise() {
    assertThat(stem(3, 257)).contains("stemAndWide = new FusedStep(stem, wide, 33, 4128);");
    assertThat(stem(3, 65)).doesNotContain(FUSED);
    assertThat(stem(8, 257)).doesNotContain(FUSED);
  }

  private static String stem(int channels, int size) {
    return generated(
        "@Input(channels = %d, height = %d, width = %d) Tensor picture();"
            .formatted(channels, size, size),
        "@Conv(kernel = 3, stride = 2, channels = 32) Tensor stem(Tensor picture);",
        "@Output @Conv(kernel = 1, channels = 16) Tensor wide(Tensor stem);",
        "@Output @Relu Tensor used(Tensor image);");
  }

  @Test
  void chain() {
    assertThat(
            generated(
                "@DepthwiseConv(kernel = 3) @Relu @Conv(kernel = 1, channels = 4)"
                    + " Tensor both(Tensor image);"))
        .contains(FUSED);
  }

  /** A scale is folded as a batch normalisation is, and behind one it is not. */
  @Test
  void scales() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 4) @Scale(bias = false) @Relu Tensor one(Tensor image);"))
        .contains(
            "filter = parameters.convolutionWithBias(name, window).fold(parameters.scale(norm, 4))")
        .contains("Convolution 1×1, scale, ReLU.")
        .doesNotContain("class Scale");
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 4) @BatchNorm @Scale Tensor one(Tensor image);"))
        .contains("fold(parameters.norm(norm, 4, 1.0E-5))")
        .contains("affine(pixels, parameters.affine(name, 4), Activation.NONE)");
  }

  /** The layer scale of ConvNeXt costs nothing, and the sum behind it neither. */
  @Test
  void scaleAndSum() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 8) @Relu Tensor one(Tensor image);",
                "@Conv(kernel = 1, channels = 8) @Scale(bias = false) Tensor two(Tensor one);",
                "@Add Tensor sum(Tensor image, Tensor two);"))
        .contains("accumulatingConvolution(window, filter, Activation.NONE)")
        .doesNotContain("class Scale");
  }

  /** What follows a block goes into its last convolution, in however many blocks that lies. */
  @Test
  void behindABlock() {
    String text =
        generated(
            "@SeparableConv(kernel = 3, channels = 4) @BatchNorm @Relu Tensor one(Tensor image);",
            "@SeparableConv(kernel = 3, channels = 4) @Relu6 Tensor two(Tensor one);",
            "@Output @SeparableConv(kernel = 3, channels = 4) @Conv(kernel = 1, channels = 3)"
                + " @BatchNorm Tensor three(Tensor two);");
    assertThat(text)
        .doesNotContain("class BatchNorm", "class Activation")
        .contains("Convolution 1×1, batch norm, ReLU.", "Convolution 1×1, ReLU6.")
        .contains("\"one.depthwise\", \"one.pointwise\", \"one\"));");
  }

  /**
   * An addition does not take a normalisation along, nor a convolution that another layer reads.
   */
  @Test
  void behindABlockThatEndsOtherwise() {
    assertThat(
            generated("@InvertedResidual(channels = 8) @BatchNorm @Relu Tensor one(Tensor image);"))
        .contains("class BatchNorm");
  }

  /** Within a block, an activation before a convolution goes to the one before that. */
  @Test
  void beforeAConvolutionOfABlock() {
    String text = generated("@XceptionModule(channels = 8) Tensor module(Tensor image);");
    assertThat(text).doesNotContain("class BatchNorm");
    assertThat(text.split("class ReluOn", -1)).hasSize(2);
  }

  @Test
  void anotherReader() {
    assertThat(
            generated(
                "@DepthwiseConv(kernel = 3) Tensor deep(Tensor image);",
                "@Conv(kernel = 1, channels = 8) Tensor wide(Tensor deep);",
                "@Multiply Tensor product(Tensor wide, Tensor deep);"))
        .doesNotContain(FUSED);
  }

  @Test
  void mapThatIsAnOutput() {
    assertThat(
            generated(
                "@Output @DepthwiseConv(kernel = 3) Tensor deep(Tensor image);",
                "@Output @Conv(kernel = 1, channels = 8) Tensor wide(Tensor deep);"))
        .doesNotContain(FUSED);
  }

  @Test
  void convolutionsThatAreNotPointwise() {
    for (String second :
        new String[] {
          "@Conv(kernel = 1, stride = 2, channels = 8)",
          "@Conv(kernel = 1, pad = 1, channels = 8)",
          "@Conv(kernel = 1, groups = 2, channels = 8)",
          "@Conv(kernel = {1, 2}, channels = 8)"
        }) {
      assertThat(
              generated(
                  "@DepthwiseConv(kernel = 3) Tensor deep(Tensor image);",
                  second + " Tensor wide(Tensor deep);"))
          .as(second)
          .doesNotContain(FUSED);
    }
  }

  private static final String[] RESIDUAL = {
    "@Conv(kernel = 1, channels = 8) @Relu Tensor one(Tensor image);",
    "@Conv(kernel = 3, channels = 8) @BatchNorm Tensor two(Tensor one);"
  };

  @Test
  void residual() {
    String text = generated(RESIDUAL[0], RESIDUAL[1], "@Add Tensor sum(Tensor two, Tensor image);");
    assertThat(text)
        .contains("work.run(two, memory, ONE, image, imageAt, toSum, toSumAt);")
        .contains("accumulatingConvolution(window, filter, Activation.NONE)")
        .contains("Tensor zeros = Tensor.zeros(1, 8, 12, 10);")
        .contains("work.run(sum,");
  }

  /** In a network, the layer by itself must not apply the activation behind the sum. */
  @Test
  void activationBehindASum() {
    assertThat(
            generated(RESIDUAL[0], RESIDUAL[1], "@Add @Relu Tensor sum(Tensor image, Tensor two);"))
        .doesNotContain("Accumulating");
  }

  /** The sum takes the place of the map that the convolution is added to. */
  @Test
  void placeOfTheOtherMap() {
    assertThat(
            generated(
                "@Relu Tensor more(Tensor image);",
                "@Conv(kernel = 1, channels = 8) @Relu Tensor one(Tensor more);",
                "@DepthwiseConv(kernel = 3) Tensor two(Tensor one);",
                "@Conv(kernel = 1, channels = 8) Tensor three(Tensor two);",
                "@Add Tensor sum(Tensor more, Tensor three);",
                "@MaxPool(kernel = 2) Tensor last(Tensor sum);"))
        .contains("twoAndThree = new FusedJoinStep(two, three, 12, 80);")
        .contains(
            "work.run(twoAndThree, memory, ONE, memory, MORE, memory, MORE); // two and three:"
                + " 8×12×10");
  }

  @Test
  void sumsThatStaySums() {
    for (String last :
        new String[] {
          "@Multiply Tensor sum(Tensor two, Tensor image);",
          "@Add Tensor sum(Tensor two, Tensor image, Tensor one);",
          "@Add @Output Tensor sum(Tensor two, Tensor image); @Output @Relu Tensor b(Tensor two);",
          "@MaxPool(kernel = {12, 10}) Tensor pool(Tensor image);"
              + " @Add Tensor sum(Tensor two, Tensor pool);"
        }) {
      assertThat(generated(RESIDUAL[0], RESIDUAL[1], last)).as(last).doesNotContain("Accumulating");
    }
    assertThat(
            generated(
                "@Conv(kernel = 3, groups = 2, channels = 8) Tensor two(Tensor image);",
                "@Add Tensor sum(Tensor two, Tensor image);"))
        .doesNotContain("Accumulating");
  }

  /** The later of two convolutions is computed onto the earlier one's map. */
  @Test
  void sumOfTwoConvolutions() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 4) Tensor one(Tensor image);",
                "@Conv(kernel = 3, channels = 4) Tensor two(Tensor image);",
                "@Add Tensor sum(Tensor two, Tensor one);"))
        .contains("work.run(one, image, imageAt, toSum, toSumAt);")
        .contains("work.run(two, image, imageAt, toSum, toSumAt, toSum, toSumAt);");
  }

  /** A convolution that is there before the other map waits for it. */
  @Test
  void sumWithALaterMap() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 8) Tensor one(Tensor image);",
                "@Relu Tensor two(Tensor image);",
                "@Add Tensor sum(Tensor one, Tensor two);"))
        .containsSubsequence(
            "work.run(two, image, imageAt, toSum, toSumAt);",
            "work.run(one, image, imageAt, toSum, toSumAt, toSum, toSumAt);");
  }

  private static final String[] PIXEL = {
    "@GlobalAvgPool @Conv(kernel = 1, channels = 4) Tensor pixel(Tensor image);",
    "@Resize Tensor everywhere(Tensor pixel, Tensor image);"
  };

  /** A pixel that is everywhere the same meets its part of the weights once. */
  @Test
  void pixelBeforeAMap() {
    assertThat(
            generated(
                PIXEL[0],
                PIXEL[1],
                "@Concat Tensor both(Tensor everywhere, Tensor image);",
                "@Conv(kernel = 1, channels = 3) @BatchNorm @Relu Tensor last(Tensor both);"))
        .contains("work.run(lastInputs0To4, memory, PIXEL, memory, LAST);")
        .contains("work.run(lastInputs4To12, image, imageAt, memory, LAST, toLast, toLastAt);")
        .contains(".inputs(0, 4)", ".inputs(4, 12)")
        .contains("Pixels.copy(z, zAt, 0, y, ")
        .contains("work.run(last,\n        Arguments.array(both), ");
  }

  @Test
  void pixelBehindMaps() {
    assertThat(
            generated(
                PIXEL[0],
                PIXEL[1],
                "@Conv(kernel = 3, channels = 5) Tensor one(Tensor image);",
                "@Tanh Tensor two(Tensor image);",
                "@Concat Tensor all(Tensor one, Tensor two, Tensor everywhere);",
                "@Conv(kernel = 1, channels = 3) Tensor last(Tensor all);"))
        .contains("13×12×10 and 3×1×1 → 3×12×10. Used by last.")
        .contains(".inputs(0, 13)", ".inputs(13, 17)");
  }

  @Test
  void pixelsThatAreResized() {
    String concat = "@Concat Tensor both(Tensor everywhere, Tensor image);";
    String last = "@Conv(kernel = 1, channels = 3) Tensor last(Tensor both);";
    String[][] others = {
      {concat, "@Conv(kernel = 3, channels = 3) Tensor last(Tensor both);"},
      {concat, "@Conv(kernel = 1, stride = 2, channels = 3) Tensor last(Tensor both);"},
      {concat, "@Conv(kernel = 1, groups = 3, channels = 3) Tensor last(Tensor both);"},
      {concat, last, "@Output @Relu Tensor a(Tensor both); @Output @Relu Tensor b(Tensor last);"},
      {concat, last, "@Add Tensor other(Tensor last, Tensor everywhere);"},
      {"@Concat @Output Tensor both(Tensor everywhere, Tensor image);", "@Output " + last},
      {"@Concat @Relu Tensor both(Tensor everywhere, Tensor image);", last},
      {
        "@Relu Tensor b(Tensor image);",
        "@Concat Tensor both(Tensor image, Tensor everywhere, Tensor b);",
        last
      },
    };
    for (String[] layers : others) {
      List<String> all = new ArrayList<>(List.of(PIXEL));
      all.addAll(List.of(layers));
      if (layers[layers.length - 1].startsWith("@Add")) {
        all.set(3, "@Conv(kernel = 1, channels = 4) Tensor last(Tensor both);");
      }
      assertThat(generated(all.toArray(String[]::new)))
          .as(String.join(" ", layers))
          .doesNotContain(".inputs(")
          .contains("work.run(everywhere,");
    }
  }

  @Test
  void concatenation() {
    assertThat(
            generated(
                "@Conv(kernel = 3, channels = 5) Tensor one(Tensor image);",
                "@MaxPool(kernel = 3, stride = 1) Tensor two(Tensor image);",
                "@Concat Tensor both(Tensor one, Tensor two);",
                "@Conv(kernel = 1, channels = 3) Tensor last(Tensor both);",
                "@Relu @Output Tensor other(Tensor two);",
                "@Relu @Output Tensor end(Tensor last);"))
        .contains("work.run(one, image, imageAt, memory, BOTH); // 5×12×10")
        .contains("work.run(two, image, imageAt, memory, BOTH + 5); // 8×12×10")
        .contains("work.run(last, memory, BOTH, ")
        .contains("work.run(other, memory, BOTH + 5, toOther, toOtherAt); // 8×12×10")
        .contains("Tensor wideTwo = Tensor.zeros(1, 13, 12, 10);");
  }

  @Test
  void concatenationOfConcatenations() {
    assertThat(
            generated(
                "@Conv(kernel = 3, channels = 5) Tensor one(Tensor image);",
                "@Tanh Tensor two(Tensor image);",
                "@Concat Tensor both(Tensor one, Tensor two);",
                "@SeparableConv(channels = 4) @Relu @Repeat(2) Tensor three(Tensor image);",
                "@Concat Tensor all(Tensor three, Tensor both);"))
        .contains("work.run(one, image, imageAt, toAll, toAllAt + 4);")
        .contains("work.run(two, image, imageAt, toAll, toAllAt + 9);")
        .contains("three.run(work, image, imageAt, toAll, toAllAt, ");
  }

  /** A place in a concatenated map has only what goes into one concatenation. */
  @Test
  void copiesOfWhatIsConcatenatedTwice() {
    assertThat(
            generated(
                "@Conv(kernel = 3, channels = 5) Tensor one(Tensor image);",
                "@Tanh Tensor two(Tensor image);",
                "@Concat Tensor some(Tensor one, Tensor image);",
                "@Concat Tensor all(Tensor two, Tensor some, Tensor one);"))
        .contains("work.run(one, image, imageAt, memory, ONE);")
        .contains("work.run(two, image, imageAt, toAll, toAllAt);")
        .contains("work.run(some, memory, ONE, toAll, toAllAt + 8);")
        .contains("work.run(some2, image, imageAt, toAll, toAllAt + 13);")
        .contains("work.run(all, memory, ONE, toAll, toAllAt + 21);");
  }

  /** A layer that changes nothing costs nothing, but one map cannot be two outputs. */
  @Test
  void layersThatChangeNothing() {
    String layer = "@Conv(kernel = 3, channels = 4) Tensor layer(Tensor image);";
    String one = "@Dropout Tensor one(Tensor layer);";
    String two = "@Add(ifSameShape = true) Tensor two(Tensor layer, Tensor image);";
    assertThat(generated(layer, one))
        .contains("work.run(layer, image, imageAt, toOne, toOneAt);")
        .containsOnlyOnce("work.run(one,");
    assertThat(generated(layer, one, two))
        .contains("work.run(layer, image, imageAt, toOne, toOneAt);")
        .contains("work.run(two, toOne, toOneAt, toTwo, toTwoAt);");
  }

  @Test
  void pointwiseAndPointwise() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 9) Tensor one(Tensor image);",
                "@Conv(kernel = 1, channels = 8) Tensor two(Tensor one);"))
        .doesNotContain(FUSED);
  }
}
