package dev.atrous.processor.reference.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.atrous.processor.reference.operations.Attributes.Constant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Values worked out by hand for the operations that no recorded case covers: the reference must be
 * right before anything is compared with it.
 */
final class KnownValuesTest {

  private static final Planes SQUARE =
      new Planes(1, new Extent(1, 2, 2), new double[] {1, 2, 3, 4});

  @Test
  void bilinearKeepsPixelCentres() {
    Planes row = new Planes(1, new Extent(1, 1, 2), new double[] {1, 2});
    assertClose(apply("Resize", Map.of("height", 1, "width", 4), row), 1, 1.25, 1.75, 2);
    assertClose(apply("Resize", Map.of("scale", List.of(1, 3)), row), 1, 1, 4 / 3.0, 5 / 3.0, 2, 2);
  }

  @Test
  void bilinearKeepsCorners() {
    Constant corners = new Constant("ResizeCoordinates", "ALIGN_CORNERS");
    Map<String, Object> attributes = Map.of("height", 3, "width", 3, "coordinates", corners);
    assertClose(apply("Resize", attributes, SQUARE), 1, 1.5, 2, 2, 2.5, 3, 3, 3.5, 4);
    Map<String, Object> one = Map.of("height", 1, "width", 1, "coordinates", corners);
    assertClose(apply("Resize", one, SQUARE), 1);
  }

  @Test
  void nearestTakesTheFloor() {
    Map<String, Object> attributes =
        Map.of("height", 1, "width", 5, "mode", new Constant("ResizeMode", "NEAREST"));
    Planes row = new Planes(1, new Extent(1, 1, 3), new double[] {7, 8, 9});
    assertClose(apply("Resize", attributes, row), 7, 7, 8, 8, 9);
  }

  /** Places of the scale 0.5: 0.5 and 2.5 of five, though 5 / 2 is not 2. */
  @Test
  void smallerMapsKeepTheScale() {
    Planes row = new Planes(1, new Extent(1, 1, 5), new double[] {0, 10, 20, 30, 40});
    List<Double> half = List.of(1.0, 0.5);
    assertClose(apply("Resize", Map.of("scale", half), row), 5, 25);
    Constant symmetric = new Constant("ResizeCoordinates", "HALF_PIXEL_SYMMETRIC");
    assertClose(apply("Resize", Map.of("scale", half, "coordinates", symmetric), row), 10, 30);
    // Of one pixel, the place is 0 in PyTorch's form of the rule, and else 2.
    Constant pytorch = new Constant("ResizeCoordinates", "PYTORCH_HALF_PIXEL");
    Map<String, Object> one = Map.of("height", 1, "width", 1, "coordinates", pytorch);
    assertClose(apply("Resize", one, row), 0);
    assertClose(apply("Resize", Map.of("height", 1, "width", 1), row), 20);
  }

  /** Pixels 0.5, 2.5 and 4.5 of six. */
  @Test
  void nearestPixelsInFourRoundings() {
    nearest("FLOOR", 0, 2, 4);
    nearest("CEIL", 1, 3, 5);
    nearest("ROUND_PREFER_FLOOR", 0, 2, 4);
    nearest("ROUND_PREFER_CEIL", 1, 3, 5);
  }

  private static void nearest(String rounding, double... expected) {
    Planes row = new Planes(1, new Extent(1, 1, 6), new double[] {0, 1, 2, 3, 4, 5});
    Map<String, Object> attributes =
        Map.of(
            "scale",
            List.of(1.0, 0.5),
            "mode",
            new Constant("ResizeMode", "NEAREST"),
            "coordinates",
            new Constant("ResizeCoordinates", "HALF_PIXEL"),
            "rounding",
            new Constant("ResizeRounding", rounding));
    assertClose(apply("Resize", attributes, row), expected);
  }

  /** Halfway the weights are −3/32, 19/32, 19/32 and −3/32; with −0.5, −1/16 and 9/16. */
  @Test
  void cubicCurvesGoThroughFourPixels() {
    Planes row = new Planes(1, new Extent(1, 1, 4), new double[] {0, 32, 64, 160});
    Map<String, Object> cubic =
        Map.of(
            "height",
            1,
            "width",
            2,
            "mode",
            new Constant("ResizeMode", "BICUBIC"),
            "coordinates",
            new Constant("ResizeCoordinates", "HALF_PIXEL"));
    // Places 0.5 and 2.5: the edge is repeated.
    assertClose(apply("Resize", cubic, row), 19 - 6, 38 + 95 - 3 - 15);
    Map<String, Object> smoother = new HashMap<>(cubic);
    smoother.put("cubic", -0.5);
    assertClose(apply("Resize", smoother, row), 18 - 4, 36 + 90 - 2 - 10);
    smoother.put("excludeOutside", true);
    assertClose(apply("Resize", smoother, row), 14 / (17 / 16.0), (36 + 90 - 2) / (17 / 16.0));
  }

  @Test
  void secondInputGivesTheSize() {
    Planes target = new Planes(1, new Extent(5, 1, 1), new double[5]);
    assertClose(apply("Crop", Map.of(), SQUARE, target), 1);
    assertClose(apply("Resize", Map.of(), SQUARE, target), 2.5);
  }

  @Test
  void borders() {
    Map<String, Object> pad = Map.of("pad", List.of(0, 1, 1, 0), "value", 9f);
    assertClose(apply("Pad", pad, SQUARE), 9, 1, 2, 9, 3, 4, 9, 9, 9);
    Planes row = new Planes(1, new Extent(1, 1, 3), new double[] {1, 2, 3});
    Map<String, Object> mirrored =
        Map.of("pad", List.of(0, 2), "mode", new Constant("PadMode", "REFLECT"));
    assertClose(apply("Pad", mirrored, row), 3, 2, 1, 2, 3, 2, 1);
    Map<String, Object> extended =
        Map.of("pad", List.of(1, 2, 0, 1), "mode", new Constant("PadMode", "EDGE"));
    assertClose(apply("Pad", extended, row), 1, 1, 1, 2, 3, 3, 1, 1, 1, 2, 3, 3);
    Map<String, Object> channels = Map.of("channelsBefore", 1, "channelsAfter", 2, "value", 9f);
    assertClose(apply("Pad", channels, row), 9, 9, 9, 1, 2, 3, 9, 9, 9, 9, 9, 9);
    Map<String, Object> crop = Map.of("height", 1, "width", 1, "offset", List.of(1, 0));
    assertClose(apply("Crop", crop, SQUARE), 3);
  }

  /** Channels 0 to 3 make the first block of the first channel, 4 to 7 that of the second. */
  @Test
  void channelsBecomePixels() {
    Planes pair =
        new Planes(
            1,
            new Extent(8, 1, 2),
            new double[] {10, 20, 11, 21, 12, 22, 13, 23, 14, 24, 15, 25, 16, 26, 17, 27});
    assertClose(
        apply("DepthToSpace", Map.of("block", 2), pair),
        10,
        11,
        20,
        21,
        12,
        13,
        22,
        23,
        14,
        15,
        24,
        25,
        16,
        17,
        26,
        27);
    assertClose(apply("DepthToSpace", Map.of("block", 1), SQUARE), 1, 2, 3, 4);
    Planes eight = new Planes(1, new Extent(8, 1, 1), new double[] {0, 1, 2, 3, 4, 5, 6, 7});
    Map<String, Object> byPixel = Map.of("block", 2, "order", new Constant("BlockOrder", "DCR"));
    assertClose(apply("DepthToSpace", byPixel, eight), 0, 2, 4, 6, 1, 3, 5, 7);
  }

  /** Two channels of one block; channels side by side, or pixels. */
  @Test
  void pixelsBecomeChannels() {
    Planes block = new Planes(1, new Extent(2, 2, 2), new double[] {0, 1, 2, 3, 10, 11, 12, 13});
    Map<String, Object> byChannel = Map.of("block", 2);
    Map<String, Object> byPixel = Map.of("block", 2, "order", new Constant("BlockOrder", "DCR"));
    assertClose(apply("SpaceToDepth", byChannel, block), 0, 1, 2, 3, 10, 11, 12, 13);
    assertClose(apply("SpaceToDepth", byPixel, block), 0, 10, 1, 11, 2, 12, 3, 13);
  }

  /** Two pixels of two predictions, and one pixel of one. */
  @Test
  void pixelsBecomeAList() {
    Planes four = new Planes(1, new Extent(4, 1, 2), new double[] {0, 4, 1, 5, 2, 6, 3, 7});
    Planes two = new Planes(1, new Extent(2, 1, 1), new double[] {8, 9});
    assertClose(
        apply("Predictions", Map.of("channels", 2), four, two), 0, 2, 4, 6, 8, 1, 3, 5, 7, 9);
    assertClose(apply("Predictions", Map.of(), four), 0, 4, 1, 5, 2, 6, 3, 7);
    assertClose(apply("Predictions", Map.of("channels", 1), four), 0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void slicesAndShufflesOfChannels() {
    Planes six = new Planes(1, new Extent(6, 1, 1), new double[] {0, 1, 2, 3, 4, 5});
    assertClose(apply("Slice", Map.of("from", 1, "to", 4), six), 1, 2, 3);
    assertClose(apply("Slice", Map.of("from", 4), six), 4, 5);
    assertClose(apply("Slice", Map.of("to", 2), six), 0, 1);
    assertClose(apply("Shuffle", Map.of("groups", 2), six), 0, 3, 1, 4, 2, 5);
    assertClose(apply("Shuffle", Map.of("groups", 3), six), 0, 2, 4, 1, 3, 5);
    assertClose(apply("Shuffle", Map.of("groups", 6), six), 0, 1, 2, 3, 4, 5);
  }

  @Test
  void joins() {
    Planes column = new Planes(1, new Extent(1, 2, 1), new double[] {10, 20});
    assertClose(apply("Add", Map.of(), SQUARE, column), 11, 12, 23, 24);
    assertClose(apply("Multiply", Map.of(), SQUARE, column), 10, 20, 60, 80);
    assertClose(apply("Subtract", Map.of(), SQUARE, column), -9, -8, -17, -16);
    assertClose(apply("Subtract", Map.of(), column, SQUARE), 9, 8, 17, 16);
    assertClose(apply("Divide", Map.of(), column, SQUARE), 10, 5, 20 / 3.0, 5);
    Planes two = new Planes(1, new Extent(1, 1, 1), new double[] {2.5});
    assertClose(apply("Maximum", Map.of(), SQUARE, two), 2.5, 2.5, 3, 4);
    assertClose(apply("Minimum", Map.of(), SQUARE, two, column), 1, 2, 2.5, 2.5);
    assertClose(apply("Add", Map.of("ifSameShape", true), SQUARE, column), 1, 2, 3, 4);
    assertClose(apply("Concat", Map.of(), SQUARE, SQUARE), 1, 2, 3, 4, 1, 2, 3, 4);
  }

  @Test
  void channels() {
    Planes two = new Planes(1, new Extent(2, 1, 2), new double[] {0, 3, Math.log(3), 1});
    assertClose(apply("Softmax", Map.of(), two), 0.25, 0.880797, 0.75, 0.119203);
    assertClose(
        apply("LogSoftmax", Map.of(), two), Math.log(0.25), -0.1269280, Math.log(0.75), -2.1269280);
    assertClose(apply("ArgMax", Map.of(), two), 1, 0);
    assertThat(apply("ArgMax", Map.of(), new Planes(1, new Extent(2, 1, 1), new double[] {5, 5})))
        .containsExactly(Double.NaN);
    Map<String, Object> attributes = Map.of("mean", List.of(1f, 0f), "std", 2f);
    assertClose(apply("Normalize", attributes, two), -0.5, 1, Math.log(3) / 2, 0.5);
  }

  /** Rows 0 to 2, then 1 to 2 and 1 to 3; all columns, then each by itself. */
  @Test
  void poolingsThatShareTheInput() {
    Planes map = new Planes(1, new Extent(1, 3, 2), new double[] {1, 2, 3, 4, 50, 6});
    assertClose(apply("GlobalMaxPool", Map.of(), map), 50);
    assertClose(apply("AdaptiveMaxPool", Map.of("size", 1), map), 50);
    assertClose(apply("AdaptiveAvgPool", Map.of("size", List.of(2, 1)), map), 2.5, 15.75);
    assertClose(apply("AdaptiveAvgPool", Map.of("size", 2), map), 2, 3, 26.5, 5);
    assertClose(apply("AdaptiveMaxPool", Map.of("size", 2), map), 3, 4, 50, 6);
    assertClose(apply("AdaptiveMaxPool", Map.of("size", List.of(4, 1)), map), 2, 4, 50, 50);
    assertClose(apply("AdaptiveAvgPool", Map.of("size", 1), map), 11);
  }

  @Test
  void oneNumberOfAllChannels() {
    Planes two = new Planes(1, new Extent(2, 1, 2), new double[] {0, 3, 5, 1});
    assertClose(apply("ChannelMax", Map.of(), two), 5, 3);
    assertClose(apply("ChannelMean", Map.of(), two), 2.5, 2);
  }

  @Test
  void activations() {
    Planes x = new Planes(1, new Extent(1, 1, 4), new double[] {-4, -1, 1, 8});
    assertClose(apply("Relu", Map.of(), x), 0, 0, 1, 8);
    assertClose(apply("Relu6", Map.of(), x), 0, 0, 1, 6);
    assertClose(apply("LeakyRelu", Map.of("slope", 0.5), x), -2, -0.5, 1, 8);
    assertClose(apply("HardSigmoid", Map.of(), x), 0, 1 / 3.0, 2 / 3.0, 1);
    assertClose(apply("HardSigmoid", Map.of("slope", 0.25, "offset", 0.125), x), 0, 0, 0.375, 1);
    assertClose(apply("HardSwish", Map.of(), x), 0, -1 / 3.0, 2 / 3.0, 8);
    assertClose(apply("Sigmoid", Map.of(), x), 0.0179862, 0.2689414, 0.7310586, 0.9996647);
    assertClose(apply("Gelu", Map.of(), x), -0.0001267, -0.1586553, 0.8413447, 8.0000000);
    Constant tanh = new Constant("GeluApproximation", "TANH");
    assertClose(
        apply("Gelu", Map.of("approximate", tanh), x),
        -0.0000702,
        -0.1588080,
        0.8411920,
        8.0000000);
    assertClose(apply("Silu", Map.of(), x), -0.0719448, -0.2689414, 0.7310586, 7.9973172);
    assertClose(apply("Tanh", Map.of(), x), -0.9993293, -0.7615942, 0.7615942, 0.9999998);
    assertClose(apply("Elu", Map.of(), x), -0.9816844, -0.6321206, 1, 8);
    assertClose(apply("Elu", Map.of("alpha", 0.5), x), -0.4908422, -0.3160603, 1, 8);
    assertClose(apply("Softplus", Map.of(), x), 0.0181499, 0.3132617, 1.3132617, 8.0003354);
    assertClose(apply("Mish", Map.of(), x), -0.0725917, -0.3034015, 0.8650984, 7.9999982);
    assertClose(apply("Clip", Map.of("min", -1.5, "max", 0.5), x), -1.5, -1, 0.5, 0.5);
    assertClose(apply("Clip", Map.of("min", -1.5), x), -1.5, -1, 1, 8);
    assertClose(apply("Clip", Map.of("max", 0.5), x), -4, -1, 0.5, 0.5);
    assertClose(apply("Dropout", Map.of(), x), -4, -1, 1, 8);
    Operation slopes = Operations.of("PRelu", new Attributes(Map.of("shared", true)), true);
    assertClose(slopes.apply(List.of(x), suffix -> new float[] {0.25f}).values(), -1, -0.25, 1, 8);
  }

  @Test
  void scales() {
    Planes two = new Planes(1, new Extent(2, 1, 2), new double[] {1, 2, 3, 4});
    Operation shifted = Operations.of("Scale", new Attributes(Map.of()), true);
    float[] weight = {2, -1};
    float[] bias = {0.5f, 10};
    assertClose(
        shifted.apply(List.of(two), suffix -> suffix.equals("bias") ? bias : weight).values(),
        2.5,
        4.5,
        7,
        6);
    Operation plain = Operations.of("Scale", new Attributes(Map.of("bias", false)), true);
    assertClose(plain.apply(List.of(two), suffix -> weight).values(), 2, 4, -3, -4);
  }

  /** Of 1, 2 and 6 the mean is 3 and the variance 14 / 3. */
  @Test
  void normalisationByTheirOwnMoments() {
    Planes pixels = new Planes(1, new Extent(3, 1, 2), new double[] {1, 0, 2, 0, 6, 0});
    Map<String, Object> plain = Map.of("affine", false, "epsilon", 4 / 3.0);
    double factor = 1 / Math.sqrt(6);
    assertClose(apply("LayerNorm", plain, pixels), -2 * factor, 0, -factor, 0, 3 * factor, 0);
    Operation norm = Operations.of("LayerNorm", new Attributes(Map.of("epsilon", 4 / 3.0)), true);
    float[] weight = {1, 2, -1};
    float[] bias = {0.5f, 0, 1};
    assertClose(
        norm.apply(List.of(pixels), suffix -> suffix.equals("bias") ? bias : weight).values(),
        0.5 - 2 * factor,
        0.5,
        -2 * factor,
        0,
        1 - 3 * factor,
        1);
  }

  /** The squares are 1, 4, 9 and 16, whose sums in threes 5, 14, 29 and 25. */
  @Test
  void normalisationByTheSquaresAround() {
    Planes pixel = new Planes(1, new Extent(4, 1, 1), new double[] {1, -2, 3, 4});
    Map<String, Object> one = Map.of("size", 3, "alpha", 3.0, "beta", 1.0, "k", 2.0);
    assertClose(apply("LocalResponseNorm", one, pixel), 1 / 7.0, -2 / 16.0, 3 / 31.0, 4 / 27.0);
    // 16 to the power of 0.75 is 8.
    Map<String, Object> usual = Map.of("size", 1, "alpha", 15.0);
    Planes ones = new Planes(1, new Extent(2, 1, 1), new double[] {1, -1});
    assertClose(apply("LocalResponseNorm", usual, ones), 1 / 8.0, -1 / 8.0);
    Map<String, Object> all = Map.of("size", 9, "alpha", 9 * 0.8, "beta", 0.5);
    assertClose(apply("LocalResponseNorm", all, pixel), 0.2, -0.4, 0.6, 0.8);
  }

  /** Of 1, 2, 3 and 4 the mean is 2.5 and the variance 1.25. */
  @Test
  void normalisationOverMaps() {
    Planes two = new Planes(1, new Extent(2, 1, 2), new double[] {1, 2, 3, 4});
    Map<String, Object> one = Map.of("groups", 1, "affine", false, "epsilon", 1.0);
    double factor = 1 / 1.5;
    assertClose(
        apply("GroupNorm", one, two), -1.5 * factor, -0.5 * factor, 0.5 * factor, 1.5 * factor);
    factor = 1 / Math.sqrt(0.5);
    assertClose(
        apply("InstanceNorm", Map.of("epsilon", 0.25), two),
        -0.5 * factor,
        0.5 * factor,
        -0.5 * factor,
        0.5 * factor);
    Operation learned =
        Operations.of("GroupNorm", new Attributes(Map.of("groups", 2, "epsilon", 0.25)), true);
    float[] weight = {2, -1};
    float[] bias = {0.5f, 1};
    assertClose(
        learned.apply(List.of(two), suffix -> suffix.equals("bias") ? bias : weight).values(),
        0.5 - factor,
        0.5 + factor,
        1 + 0.5 * factor,
        1 - 0.5 * factor);
  }

  @Test
  void linearReadsChannelsThenRows() {
    Planes map = new Planes(1, new Extent(2, 1, 2), new double[] {1, 10, 100, 1000});
    Operation linear = Operations.of("Linear", new Attributes(Map.of("channels", 2)), true);
    float[] weight = {1, 2, 3, 4, 0, 0, 0, 1};
    float[] bias = {0.5f, 0};
    assertClose(
        linear.apply(List.of(map), suffix -> suffix.equals("bias") ? bias : weight).values(),
        4321.5,
        1000);
  }

  private static double[] apply(
      String annotation, Map<String, Object> attributes, Planes... reads) {
    return Operations.of(annotation, new Attributes(attributes), true)
        .apply(List.of(reads), suffix -> new float[0])
        .values();
  }

  private static void assertClose(double[] values, double... right) {
    assertThat(values).containsExactly(right, offset(1e-6));
  }
}
