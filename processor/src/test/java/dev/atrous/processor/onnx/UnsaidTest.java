package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.NodeWriter;
import dev.atrous.processor.testing.onnx.Wire;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be imported is said, all of it at once, with the node and what comes nearest. */
class UnsaidTest {

  @Test
  void everythingIsListedOnce() throws Exception {
    GraphSketch graph = new GraphSketch(17, 1, 4, 8, 8);
    String root = graph.in("/head/root").node("Sqrt", "image");
    String behind = graph.in("/head").node("Relu", root);
    String quotient = graph.node("Div", graph.constant("", new int[0], 1), "image");
    String sorted = graph.in("").node("Frobnicate", quotient);
    ModelRecord model = graph.finish(behind, sorted);
    assertThatExceptionOfType(UnsaidException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .satisfies(
            unsaid -> {
              assertThat(unsaid.entries()).hasSize(3);
              assertThat(unsaid.getMessage().lines())
                  .containsExactly(
                      "3 nodes cannot be imported:",
                      "  node '/head/root/Sqrt' (Sqrt): there is no word for Sqrt.",
                      "  node '/head/Div' (Div): Div of a constant by a map; "
                          + "@Divide divides a map by a map.",
                      "  the node that makes '/Frobnicate_4_output_0' (Frobnicate): "
                          + "the operation Frobnicate is not known.");
            });
  }

  /** Boxes that overlap are suppressed by an operation that nobody knows, behind some others. */
  @Test
  void anEndIsCutOffIfAsked() throws Exception {
    GraphSketch graph = new GraphSketch(17, 1, 4, 8, 8);
    String scores = graph.in("/scores").convolution("scores", "image", 3, 1, 1, 1);
    String boxes = graph.in("/boxes").convolution("boxes", "image", 4, 3, 2, 1);
    String sigmoid = graph.in("/head").node("Sigmoid", scores);
    String flat = graph.node("Reshape", boxes, graph.integers(0, 4, -1));
    String far = graph.node("Exp", flat);
    String best = graph.node("Frobnicate", far, sigmoid, graph.constant("", new int[0], 0.5));
    ModelRecord model = graph.finish(best, sigmoid);
    assertThatExceptionOfType(UnsaidException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .satisfies(unsaid -> assertThat(unsaid.entries()).hasSize(2))
        .withMessageEndingWith(
            "All of it stands at the end. With --cut-tail the network ends in front of it, at "
                + "scores 3×8×8, boxes 4×4×4, and the declaration lists what the file goes on "
                + "with (3 nodes).");
    OnnxImport cut = OnnxImport.withoutTail(model, Map.of());
    assertThat(cut.leftOut().nodes())
        .extracting(NodeRecord::operation)
        .containsExactly("Reshape", "Exp", "Frobnicate");
    assertThat(cut.declaration("", "Cut"))
        .contains(
            " * /Reshape_4_output_0 = Reshape(boxes, {0, 4, -1})\n",
            " * /Exp_5_output_0 = Exp(/Reshape_4_output_0)\n",
            " * /Frobnicate_7_output_0 = Frobnicate(/Exp_5_output_0, scores, 0.5)\n");
    ImportedNetworks networks = new ImportedNetworks();
    networks.addWithoutTail("Cut", model);
    networks.compile().check("Cut", 1e-5);
  }

  @Test
  void whatStandsInFrontOfTrainedWeightsIsNoEnd() throws Exception {
    GraphSketch graph = new GraphSketch(17, 1, 4, 8, 8);
    String stem = graph.convolution("stem", "image", 3, 1, 1, 1);
    String odd = graph.node("Frobnicate", stem);
    NodeWriter convolution = NodeWriter.node("Conv").with("kernel_shape", 1, 1);
    String last =
        graph.add(convolution, "Conv", odd, graph.weights("last.weight", -1, 1, 5, 3, 1, 1));
    ModelRecord model = graph.finish(last);
    assertThatExceptionOfType(UnsaidException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .withMessageEndingWith("is not known.");
    assertThatExceptionOfType(UnsaidException.class)
        .isThrownBy(() -> OnnxImport.withoutTail(model, Map.of()))
        .withMessageEndingWith("trained weights stand behind it, or nothing in front of it.");
  }

  /** Sizes of the picture, as an input that only the end reads; loops read by name. */
  @Test
  void whatOnlyTheEndReadsIsNoInput() throws Exception {
    NodeWriter loop =
        NodeWriter.node("Loop")
            .reads("sizes")
            .makes("boxes")
            .with(
                "body",
                5,
                attribute ->
                    attribute.message(
                        6,
                        new Wire()
                            .message(1, NodeWriter.node("Relu").reads("map").makes("inner").wire())
                            .message(12, new Wire().text(1, "inner"))));
    ModelRecord model =
        ModelWriter.model(17)
            .input("photo", ElementType.FLOAT, 1, 3, 4, 4)
            .input("sizes", ElementType.INT64, 1, 2)
            .node(NodeWriter.node("Sigmoid").reads("photo").makes("map"))
            .node(loop)
            .output("boxes", ElementType.FLOAT)
            .read();
    assertThatExceptionOfType(OnnxException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .withMessageContaining("Input 'sizes' is of INT64");
    OnnxImport cut = OnnxImport.withoutTail(model, Map.of());
    assertThat(cut.inputs()).containsOnlyKeys("photo");
    assertThat(cut.declaration("", "Cut")).contains(" * boxes = Loop(sizes, map)\n");
  }

  @Test
  void openSizesAreAskedFor() throws Exception {
    ModelRecord model = open();
    assertThatExceptionOfType(OnnxException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .withMessage(
            "Input 'photo' is batch×3×height×width in the file: its size is open. "
                + "Say it, as in --input photo=3x224x224.");
    assertThat(OnnxImport.of(model, Map.of("photo", new int[] {3, 12, 10})).layers())
        .first()
        .hasToString("photo 3×12×10");
  }

  @Test
  void threeAxesAreOneImage() throws Exception {
    ModelRecord model =
        ModelWriter.model(11)
            .input("photo", ElementType.FLOAT, 3, "height", 4)
            .node(NodeWriter.node("Unsqueeze").with("axes", 0).reads("photo").makes("batch"))
            .node(
                NodeWriter.node("MaxPool")
                    .with("kernel_shape", 2, 2)
                    .reads("batch")
                    .makes("scores"))
            .output("scores", ElementType.FLOAT)
            .read();
    assertThatExceptionOfType(OnnxException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .withMessageEndingWith("Say it, as in --input photo=3x224x4.");
    assertThat(OnnxImport.of(model, Map.of("photo", new int[] {3, 6, 4})).layers())
        .hasToString("[photo 3×6×4, scores 3×5×3]");
  }

  @Test
  void sizesThatDoNotFitAreRefused() throws Exception {
    ModelRecord model = open();
    refused(model, Map.of("photo", new int[] {4, 12, 10}), "which 4×12×10 does not fit");
    refused(
        model,
        Map.of("photo", new int[] {12, 10}),
        "needs 3 numbers, as in --input photo=3x224x224");
    refused(model, Map.of("picture", new int[] {3, 8, 8}), "no input 'picture'. Inputs: photo.");
  }

  private static void refused(ModelRecord model, Map<String, int[]> sizes, String message) {
    Map<String, int[]> all = new LinkedHashMap<>(Map.of("photo", new int[] {3, 8, 8}));
    all.putAll(sizes);
    assertThatExceptionOfType(OnnxException.class)
        .isThrownBy(() -> OnnxImport.of(model, all))
        .withMessageContaining(message);
  }

  private static ModelRecord open() throws OnnxException {
    return ModelWriter.model(17)
        .input("photo", ElementType.FLOAT, "batch", 3, "height", "width")
        .node(NodeWriter.node("Relu").reads("photo").makes("scores"))
        .output("scores", ElementType.FLOAT)
        .read();
  }
}
