package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.testing.Golden;
import dev.atrous.processor.testing.onnx.NodeWriter;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What imported declarations look like, each golden file showing one idea. */
class DeclarationsTest {

  /** Blocks with a shortcut where shapes allow it, copies, names that count. */
  @Test
  void residuals() throws Exception {
    GraphSketch graph = new GraphSketch(17, 1, 3, 32, 32);
    String map = graph.in("/stem/conv").convolution("stem.conv", "image", 16, 3, 2, 1);
    map = graph.in("/stem").node("Relu", map);
    int[] channels = {16, 24, 24, 24, 40};
    int[] strides = {1, 2, 1, 1, 2};
    for (int block = 0; block < channels.length; block++) {
      String scope = "/blocks/blocks." + block;
      String name = "blocks." + block;
      String made =
          graph
              .in(scope + "/expand")
              .convolution(name + ".expand", map, width(graph, map) * 4, 1, 1, 1);
      made = graph.in(scope).node("Clip", made, number(graph, 0), number(graph, 6));
      int wide = width(graph, made);
      made = graph.in(scope + "/dw").convolution(name + ".dw", made, wide, 3, strides[block], wide);
      made = graph.in(scope).node("Clip", made, number(graph, 0), number(graph, 6));
      made =
          graph
              .in(scope + "/project")
              .convolution(name + ".project", made, channels[block], 1, 1, 1);
      boolean shortcut = strides[block] == 1 && channels[block] == width(graph, map);
      map = shortcut ? graph.in(scope).node("Add", made, map) : made;
    }
    String mean = graph.in("/head/pool").node("GlobalAveragePool", map);
    String flat = graph.in("/head").node("Flatten", mean);
    NodeWriter gemm = NodeWriter.node("Gemm").withNumber("transB", 1);
    String scores =
        graph
            .in("/head/fc")
            .add(
                gemm,
                "Gemm",
                flat,
                graph.weights("head.fc.weight", -1, 1, 10, 40),
                graph.weights("head.fc.bias", -1, 1, 10));
    ModelRecord model = graph.finish(scores);
    expect("Residuals", model);
    ImportedNetworks asItsBlock = new ImportedNetworks();
    asItsBlock.add("InvertedBottleneck", model);
    asItsBlock.compile().check("InvertedBottleneck", 1e-5);
  }

  /** Both kinds of residual blocks are one, and the pooling behind the first layer is its part. */
  @Test
  void projections() throws Exception {
    GraphSketch graph = new GraphSketch(17, 3, 3, 32, 32);
    String map = graph.in("/stem").convolution("stem", "image", 8, 3, 1, 1);
    map = graph.in("/relu").node("Relu", map);
    NodeWriter pool = NodeWriter.node("MaxPool").with("kernel_shape", 2, 2).with("strides", 2, 2);
    map = graph.in("/pool").add(pool, "MaxPool", map);
    int[] channels = {8, 8, 16, 16, 16};
    for (int block = 0; block < channels.length; block++) {
      boolean same = channels[block] == width(graph, map);
      int stride = same ? 1 : 2;
      String scope = "/blocks/blocks." + block;
      String name = "blocks." + block;
      String made =
          graph
              .in(scope + "/conv1")
              .convolution(name + ".conv1", map, channels[block], 3, stride, 1);
      made = graph.in(scope).node("Relu", made);
      made =
          graph.in(scope + "/conv2").convolution(name + ".conv2", made, channels[block], 3, 1, 1);
      String shortcut =
          same
              ? map
              : graph
                  .in(scope + "/downsample/downsample.0")
                  .convolution(name + ".downsample.0", map, channels[block], 1, stride, 1);
      map = graph.in(scope).node("Relu", graph.in(scope).node("Add", made, shortcut));
    }
    ModelRecord model = graph.finish(map);
    expect("Projections", model);
    ImportedNetworks proven = new ImportedNetworks();
    proven.add("Projections", model);
    proven.compile().check("Projections", 1e-5);
  }

  /** Joins that grow, as in DenseNet. */
  @Test
  void growing() throws Exception {
    GraphSketch graph = new GraphSketch(13, 2, 3, 16, 16);
    String first = graph.in("/conv0").convolution("conv0", "image", 8, 3, 1, 1);
    String[] features = {first};
    for (int layer = 1; layer <= 4; layer++) {
      String scope = "/dense/layer" + layer;
      String name = "dense.layer" + layer;
      String all = features.length == 1 ? first : concat(graph.in(scope), features);
      String normed = graph.in(scope + "/norm").batchNorm(name + ".norm", all);
      String made =
          graph
              .in(scope + "/conv")
              .convolution(
                  name + ".conv", graph.in(scope + "/relu").node("Relu", normed), 4, 3, 1, 1);
      features = Arrays.copyOf(features, features.length + 1);
      features[layer] = made;
    }
    String all = concat(graph.in("/dense"), features);
    expect("Growing", graph.finish(graph.in("").node("Relu", all)));
  }

  /** A flat network without a single name, its channels last. */
  @Test
  void nameless() throws Exception {
    GraphSketch graph = new GraphSketch(11, 3, 4, 8, 8);
    String last =
        graph.add(NodeWriter.node("Transpose").with("perm", 0, 2, 3, 1), "Transpose", "image");
    String product = graph.node("MatMul", last, graph.weights("", -1, 1, 4, 6));
    String sum = graph.node("Add", product, graph.weights("", -1, 1, 6));
    String relu = graph.node("Relu", sum);
    String map =
        graph.add(NodeWriter.node("Transpose").with("perm", 0, 3, 1, 2), "Transpose", relu);
    NodeWriter pool =
        NodeWriter.node("AveragePool")
            .with("kernel_shape", 3, 3)
            .with("strides", 2, 2)
            .with("pads", 1, 1, 0, 0)
            .withNumber("count_include_pad", 1);
    String pooled = graph.add(pool, "AveragePool", map);
    String scaled = graph.node("Mul", pooled, number(graph, 0.25));
    expect("Nameless", graph.finish(scaled, relu));
  }

  /** The heads of a detector: anchors of maps of two sizes in one list, and pixels in another. */
  @Test
  void heads() throws Exception {
    GraphSketch graph = new GraphSketch(13, 4, 3, 8, 8);
    String near = graph.in("/near").convolution("near", "image", 6, 3, 1, 1);
    String far = graph.in("/far").convolution("far", near, 9, 3, 2, 1);
    String[] anchors = {anchors(graph, near, 3), anchors(graph, far, 3)};
    String list = concat(graph.in("/head"), anchors);
    NodeWriter softmax = NodeWriter.node("Softmax").withNumber("axis", -1);
    String classes = graph.add(softmax, "Softmax", list);
    String[] pixels = new String[2];
    for (int map = 0; map < 2; map++) {
      String same = graph.convolution("", map == 0 ? near : far, 4, 1, 1, 1);
      pixels[map] = graph.node("Reshape", same, graph.integers(0, 4, -1));
    }
    String boxes = graph.add(NodeWriter.node("Concat").withNumber("axis", 2), "Concat", pixels);
    expect("Heads", graph.finish(classes, boxes));
  }

  private static String anchors(GraphSketch graph, String map, int values) {
    NodeWriter last = NodeWriter.node("Transpose").with("perm", 0, 2, 3, 1);
    String moved = graph.add(last, "Transpose", map);
    return graph.node("Reshape", moved, graph.integers(1, -1, values));
  }

  /** By a factor, to a size and to another: one of these has no attribute of the others. */
  @Test
  void modulesThatResizeInTwoWaysAreTwoBlocks() throws Exception {
    GraphSketch graph = new GraphSketch(17, 1, 4, 6, 6);
    String map = "image";
    int[] sizes = {12, 18, 20, 40};
    for (int module = 0; module < sizes.length; module++) {
      String scope = "/up/up." + module;
      map = graph.in(scope + "/conv").convolution("up." + module + ".conv", map, 4, 3, 1, 1);
      NodeWriter resize =
          NodeWriter.node("Resize")
              .with("mode", "nearest")
              .with("nearest_mode", "floor")
              .with("coordinate_transformation_mode", "asymmetric");
      String size = graph.integers(1, 4, sizes[module], sizes[module]);
      map = graph.in(scope).add(resize, "Resize", map, "", "", size);
      map = graph.in(scope).node("Relu", map);
    }
    expect("ResizingModules", graph.finish(map));
  }

  private static void expect(String name, ModelRecord model) throws Exception {
    ImportedNetworks networks = new ImportedNetworks();
    networks.add(name, model);
    OnnxImport imported = networks.get(name);
    StringBuilder text = new StringBuilder(imported.declaration("imported", name));
    text.append("\n/* The weights:\n");
    imported
        .weights()
        .forEach(
            (weight, values) ->
                text.append("   ")
                    .append(weight)
                    .append(" ")
                    .append(Arrays.toString(values.shape()))
                    .append("\n"));
    Golden.check("imported/" + name + ".java", text + "*/\n");
    networks.compile().check(name, 1e-5);
    assertThat(OnnxImport.of(model, Map.of()).declaration("imported", name))
        .as("the same file gives the same text")
        .isEqualTo(imported.declaration("imported", name));
  }

  private static String concat(GraphSketch graph, String... maps) {
    return graph.add(NodeWriter.node("Concat").withNumber("axis", 1), "Concat", maps);
  }

  private static int width(GraphSketch graph, String map) {
    return graph.shape(map)[1];
  }

  private static String number(GraphSketch graph, double number) {
    return graph.constant("", new int[0], number);
  }
}
