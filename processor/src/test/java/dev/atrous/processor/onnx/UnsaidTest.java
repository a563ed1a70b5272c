package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.NodeWriter;
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
