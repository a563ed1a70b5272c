package dev.atrous.processor.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.testing.onnx.NodeWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Resizing in ONNX's words: the shortest words of {@code @Resize} that find the same values. */
class ResizesTest {

  @Test
  void theShortestWordsThatFindTheSameValues() throws Exception {
    Map<String, ModelRecord> models = new LinkedHashMap<>();
    // What PyTorch exports, and what is the same at whole factors.
    models.put("@Resize(scale = 2)", sized(linear("half_pixel"), 10, 14));
    models.put("@Resize(height = 3, width = 4)", sized(linear("pytorch_half_pixel"), 3, 4));
    models.put(
        "@Resize(coordinates = ResizeCoordinates.PYTORCH_HALF_PIXEL, height = 1, width = 4)",
        sized(linear("pytorch_half_pixel"), 1, 4));
    models.put(
        "@Resize(coordinates = ResizeCoordinates.ASYMMETRIC, scale = 3)",
        sized(linear("asymmetric"), 15, 21));
    models.put(
        "@Resize(mode = ResizeMode.NEAREST, scale = 2)",
        sized(nearest("half_pixel", "round_prefer_floor"), 10, 14));
    models.put(
        "@Resize(mode = ResizeMode.NEAREST, coordinates = ResizeCoordinates.HALF_PIXEL, "
            + "rounding = ResizeRounding.ROUND_PREFER_CEIL, height = 2, width = 3)",
        sized(nearest("half_pixel", "round_prefer_ceil"), 2, 3));
    models.put(
        "@Resize(mode = ResizeMode.NEAREST, coordinates = ResizeCoordinates.ALIGN_CORNERS, "
            + "rounding = ResizeRounding.CEIL, height = 9, width = 6)",
        sized(nearest("align_corners", "ceil"), 9, 6));
    models.put(
        "@Resize(mode = ResizeMode.BICUBIC, cubic = -0.5, excludeOutside = true, scale = 2)",
        sized(cubic().withReal("cubic_coeff_a", -0.5).withNumber("exclude_outside", 1), 10, 14));
    // 5 · 0.5 and 7 · 0.5 are no whole numbers, and places stay two pixels apart.
    models.put("@Resize(mode = ResizeMode.BICUBIC, scale = 0.5)", scaled(cubic(), 0.5, 0.5));
    models.put("@Resize(scale = {1.5, 0.3})", scaled(linear("half_pixel"), 1.5, 0.3));
    models.put(
        "@Resize(coordinates = ResizeCoordinates.HALF_PIXEL_SYMMETRIC, scale = {1.5, 0.3})",
        scaled(linear("half_pixel_symmetric"), 1.5, 0.3));
    ImportedNetworks networks = new ImportedNetworks();
    for (Map.Entry<String, ModelRecord> model : models.entrySet()) {
      String name = "Network" + models.keySet().stream().toList().indexOf(model.getKey());
      networks.add(name, model.getValue());
      String text = networks.get(name).declaration("imported", name);
      assertThat(text.replaceAll("\\s+", " ").replace("( ", "(")).contains(model.getKey());
    }
    networks.compile();
    for (int i = 0; i < models.size(); i++) {
      networks.check("Network" + i, 1e-5);
    }
  }

  @Test
  void whatThereIsNot() throws Exception {
    refused(sized(linear("half_pixel").withNumber("antialias", 1), 3, 3), "does not smooth");
    GraphSketch graph = new GraphSketch(18, 1, 3, 5, 7);
    NodeWriter limited =
        linear("half_pixel").with("keep_aspect_ratio_policy", "not_larger").with("axes", 2, 3);
    String limits = graph.integers(3, 3);
    refused(
        graph.finish(graph.add(limited, "Resize", "image", "", "", limits)),
        "sizes that are limits");
    refused(sized(linear("tf_half_pixel_for_nn"), 3, 3), "@Resize reads other places");
  }

  private static void refused(ModelRecord model, String words) {
    assertThatExceptionOfType(UnsaidException.class)
        .isThrownBy(() -> OnnxImport.of(model, Map.of()))
        .withMessageContaining(words);
  }

  private static NodeWriter linear(String coordinates) {
    return NodeWriter.node("Resize")
        .with("mode", "linear")
        .with("coordinate_transformation_mode", coordinates);
  }

  private static NodeWriter nearest(String coordinates, String rounding) {
    return NodeWriter.node("Resize")
        .with("mode", "nearest")
        .with("coordinate_transformation_mode", coordinates)
        .with("nearest_mode", rounding);
  }

  private static NodeWriter cubic() {
    return NodeWriter.node("Resize").with("mode", "cubic");
  }

  private static ModelRecord sized(NodeWriter node, int height, int width) throws Exception {
    GraphSketch graph = new GraphSketch(18, 1, 3, 5, 7);
    String sizes = graph.integers(1, 3, height, width);
    return graph.finish(graph.add(node, "Resize", "image", "", "", sizes));
  }

  private static ModelRecord scaled(NodeWriter node, double height, double width) throws Exception {
    GraphSketch graph = new GraphSketch(18, 1, 3, 5, 7);
    String scales = graph.constant("", new int[] {4}, 1, 1, height, width);
    return graph.finish(graph.add(node, "Resize", "image", "", scales));
  }
}
