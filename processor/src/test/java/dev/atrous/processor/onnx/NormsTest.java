package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.testing.onnx.NodeWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Normalisations by a map's own numbers, and factors of channels, in the ways in which exporters
 * write them.
 */
class NormsTest {

  private static final int CHANNELS = 6;

  @Test
  void layerNormOfChannelsThatLieLast() throws Exception {
    GraphSketch graph = graph(17);
    String norm =
        graph.add(layerNorm(-1), "LayerNormalization", channelsLast(graph), weight(graph));
    expect(graph.finish(channelsFirst(graph, norm)), "@LayerNorm(epsilon = 1.0E-6)\n");
  }

  @Test
  void layerNormOfAPixel() throws Exception {
    GraphSketch graph = graph(17);
    String mean = graph.node("GlobalAveragePool", "image");
    String norm =
        graph.add(
            layerNorm(1),
            "LayerNormalization",
            mean,
            graph.weights("norm.weight", 0.5, 1.5, CHANNELS, 1, 1),
            graph.weights("norm.bias", -1, 1, CHANNELS, 1, 1));
    expect(graph.finish(norm), "@LayerNorm(epsilon = 1.0E-6)\n");
  }

  @Test
  void layerNormSpelledOutAlongChannelsThatComeFirst() throws Exception {
    GraphSketch graph = graph(13);
    String norm = spelledOut(graph, "image", 1, false);
    String scaled = graph.node("Mul", graph.weights("norm.weight", 0.5, 1.5, CHANNELS, 1, 1), norm);
    String shifted = graph.node("Add", scaled, graph.weights("norm.bias", -1, 1, CHANNELS, 1, 1));
    OnnxImport imported = expect(graph.finish(shifted), "@LayerNorm(epsilon = 1.0E-6)\n");
    assertThat(imported.weights()).containsOnlyKeys("norm.weight", "norm.bias");
  }

  @Test
  void layerNormSpelledOutBetweenTransposes() throws Exception {
    GraphSketch graph = graph(18);
    String norm = spelledOut(graph, channelsLast(graph), -1, true);
    String scaled = graph.node("Mul", norm, weight(graph));
    expect(graph.finish(channelsFirst(graph, scaled)), "@LayerNorm(epsilon = 1.0E-6)\n");
  }

  @Test
  void layerNormWithoutWeights() throws Exception {
    GraphSketch graph = graph(13);
    String norm = graph.node("Relu", spelledOut(graph, "image", 1, true));
    expect(graph.finish(norm), "@LayerNorm(affine = false, epsilon = 1.0E-6)");
  }

  @Test
  void overWholeMapsThereIsNone() throws Exception {
    GraphSketch graph = graph(17);
    String[] weights = {"image", graph.weights("w", 0, 1, CHANNELS, 5, 7)};
    ModelRecord model = graph.finish(graph.add(layerNorm(1), "LayerNormalization", weights));
    refused(model, "LayerNormalization over the last axes of 1×6×5×7 from axis 1; @LayerNorm is");
  }

  @Test
  void alongColumnsThereIsNone() throws Exception {
    GraphSketch graph = graph(13);
    refused(
        graph.finish(spelledOut(graph, "image", 3, false)),
        "normalisation of 1×6×5×7 along axis 3; @LayerNorm is over the channels of each pixel");
  }

  @Test
  void instanceNorm() throws Exception {
    GraphSketch graph = graph(13);
    String norm =
        graph.node(
            "InstanceNormalization",
            "image",
            weight(graph),
            graph.weights("norm.bias", -1, 1, CHANNELS));
    OnnxImport imported = expect(graph.finish(norm), "@InstanceNorm(affine = true)\n");
    assertThat(imported.weights()).containsOnlyKeys("norm.weight", "norm.bias");
  }

  @Test
  void instanceNormWithoutWeights() throws Exception {
    GraphSketch graph = graph(13);
    String ones = graph.constant("", new int[] {CHANNELS}, 1, 1, 1, 1, 1, 1);
    String norm = graph.node("InstanceNormalization", "image", ones, zeros(graph, CHANNELS));
    expect(graph.finish(norm), "@InstanceNorm\n");
  }

  @Test
  void groupNormWithFactorsOfChannels() throws Exception {
    groupNorm(21, CHANNELS);
  }

  @Test
  void groupNormWithFactorsOfGroups() throws Exception {
    groupNorm(18, 3);
  }

  private static void groupNorm(int operatorSet, int factors) throws Exception {
    GraphSketch graph = graph(operatorSet);
    String norm =
        graph.add(
            NodeWriter.node("GroupNormalization").withNumber("num_groups", 3),
            "GroupNormalization",
            "image",
            graph.weights("norm.weight", 0.5, 1.5, factors),
            graph.weights("norm.bias", -1, 1, factors));
    expect(graph.finish(norm), "@GroupNorm(groups = 3)\n");
  }

  /** As PyTorch's exporter writes it. */
  @Test
  void groupNormByReshaping() throws Exception {
    GraphSketch graph = graph(17);
    String groups = graph.node("Reshape", "image", graph.integers(0, 2, -1));
    NodeWriter node = NodeWriter.node("InstanceNormalization").withReal("epsilon", 1e-3f);
    String[] reads = {groups, graph.constant("", new int[] {2}, 1, 1), zeros(graph, 2)};
    String norm = graph.add(node, "InstanceNormalization", reads);
    String map = graph.node("Reshape", norm, graph.integers(1, CHANNELS, 5, 7));
    String product = graph.node("Mul", map, graph.weights("norm.weight", 0.5, 1.5, CHANNELS, 1, 1));
    String sum = graph.node("Add", product, graph.weights("norm.bias", -1, 1, CHANNELS, 1, 1));
    OnnxImport imported = expect(graph.finish(sum), "@GroupNorm(groups = 2, epsilon = 0.001)\n");
    assertThat(imported.weights()).containsOnlyKeys("norm.weight", "norm.bias");
  }

  private static String zeros(GraphSketch graph, int count) {
    return graph.constant("", new int[] {count}, new double[count]);
  }

  @Test
  void localResponseNorm() throws Exception {
    NodeWriter node =
        localResponse(5).withReal("alpha", 0.5).withReal("beta", 0.6).withReal("bias", 2);
    GraphSketch graph = graph(13);
    String norm = graph.add(node, "LRN", graph.node("Relu", "image"));
    expect(
        graph.finish(norm), "@Relu @LocalResponseNorm(size = 5, alpha = 0.5, beta = 0.6, k = 2)\n");
    GraphSketch usual = graph(7);
    ModelRecord model = usual.finish(usual.add(localResponse(3), "LRN", "image"));
    expect(model, "@LocalResponseNorm(size = 3)\n");
  }

  @Test
  void localResponseNormThatThereIsNone() throws Exception {
    GraphSketch even = graph(13);
    refused(
        even.finish(even.add(localResponse(4), "LRN", "image")),
        "LRN over 4 channels; @LocalResponseNorm has an odd size");
    GraphSketch last = graph(13);
    refused(
        last.finish(last.add(localResponse(3), "LRN", channelsLast(last))),
        "LRN along axis 1 of 1×5×7×6; @LocalResponseNorm is over the channels of each pixel");
    GraphSketch zero = graph(13);
    refused(
        zero.finish(zero.add(localResponse(3).withReal("beta", 0), "LRN", "image")),
        "LRN whose beta is 0");
  }

  private static NodeWriter localResponse(int size) {
    return NodeWriter.node("LRN").withNumber("size", size);
  }

  /** Where no convolution stands in front; zeros are factors as others are. */
  @Test
  void factorsOfChannels() throws Exception {
    GraphSketch graph = graph(13);
    String relu = graph.node("Relu", "image");
    String[] factors = {
      relu, graph.constant("gate.gamma", new int[] {CHANNELS, 1, 1}, 1, 2, 0, -1, 0.5, 3)
    };
    String product = graph.node("Mul", factors);
    OnnxImport scaled = expect(graph.finish(product), "@Relu @Scale(bias = false)");
    assertThat(scaled.weights()).hasSize(1);
  }

  @Test
  void factorsAndAddendsOfChannels() throws Exception {
    GraphSketch graph = graph(13);
    String relu = graph.node("Relu", "image");
    String product = graph.node("Mul", relu, graph.weights("", 0.5, 1.5, CHANNELS, 1, 1));
    String sum = graph.node("Sub", product, graph.weights("", 0.5, 1.5, CHANNELS, 1, 1));
    expect(graph.finish(sum), "@Relu @Scale\n");
  }

  private static GraphSketch graph(int operatorSet) {
    return new GraphSketch(operatorSet, 31, CHANNELS, 5, 7);
  }

  private static NodeWriter layerNorm(int axis) {
    return NodeWriter.node("LayerNormalization")
        .withNumber("axis", axis)
        .withReal("epsilon", 1e-6f);
  }

  private static String weight(GraphSketch graph) {
    return graph.weights("norm.weight", 0.5, 1.5, CHANNELS);
  }

  private static String channelsLast(GraphSketch graph) {
    return graph.add(NodeWriter.node("Transpose").with("perm", 0, 2, 3, 1), "Transpose", "image");
  }

  private static String channelsFirst(GraphSketch graph, String last) {
    return graph.add(NodeWriter.node("Transpose").with("perm", 0, 3, 1, 2), "Transpose", last);
  }

  /** A normalisation along an axis; the distance from the mean may be computed twice. */
  private static String spelledOut(GraphSketch graph, String map, int axis, boolean twice) {
    String distance = graph.node("Sub", map, graph.mean(map, axis));
    String square =
        twice
            ? graph.node("Mul", distance, distance)
            : graph.node("Pow", distance, graph.constant("", new int[0], 2));
    String epsilon = graph.constant("", new int[0], 1e-6f);
    String root = graph.node("Sqrt", graph.node("Add", graph.mean(square, axis), epsilon));
    String again = twice ? graph.node("Sub", map, graph.mean(map, axis)) : distance;
    return graph.node("Div", again, root);
  }

  /** That a declaration has some words, and that it computes the same. */
  private static OnnxImport expect(ModelRecord model, String words) throws Exception {
    ImportedNetworks networks = new ImportedNetworks();
    networks.add("Normed", model);
    OnnxImport imported = networks.get("Normed");
    assertThat(imported.declaration("p", "Normed")).contains(words);
    networks.compile().check("Normed", 1e-5);
    return imported;
  }

  private static void refused(ModelRecord model, String reason) {
    assertThatExceptionOfType(UnsaidException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .withMessageContaining(reason);
  }
}
