package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.processor.testing.RunnableNetwork;
import dev.atrous.runtime.Tensor;
import dev.atrous.runtime.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values at the edge of what is defined: windows without data, ties, NaN and infinities. */
final class EdgeCasesTest {

  private static final float NAN = Float.NaN;

  @Test
  void windowsThatHoldPaddingOnly() {
    float[] single = {5};
    String pooled = "@Input(channels = 1, height = 1, width = 1) Tensor x();";
    assertThat(
            run(pooled + "@MaxPool(kernel = 1, pad = 1, stride = 1) Tensor y(Tensor x);", single))
        .containsExactly(inf(-1), inf(-1), inf(-1), inf(-1), 5, inf(-1), inf(-1), inf(-1), inf(-1));
    assertThat(
            run(pooled + "@AvgPool(kernel = 1, pad = 1, stride = 1) Tensor y(Tensor x);", single))
        .containsExactly(0, 0, 0, 0, 5, 0, 0, 0, 0);
  }

  @Test
  void convolutionsThatMeetPaddingOnlyGiveTheBias() {
    String source =
        """
        @Input(channels = 1, height = 1, width = 1) Tensor x();
        @Conv(kernel = 1, pad = {0, 2}, channels = 1) Tensor y(Tensor x);
        """;
    Weights weights =
        Weights.builder()
            .put("y.weight", new float[] {2}, 1, 1, 1, 1)
            .put("y.bias", new float[] {0.5f}, 1)
            .build();
    RunnableNetwork network = compile(source).network("edge.Edge").load(weights);
    assertThat(forward(network, inf(1))).containsExactly(0.5f, 0.5f, inf(1), 0.5f, 0.5f);
    assertThat(forward(network, 3)).containsExactly(0.5f, 0.5f, 6.5f, 0.5f, 0.5f);
  }

  @Test
  void firstMaximumWins() {
    String source =
        "@Input(channels = 3, height = 1, width = 4) Tensor x(); @ArgMax Tensor y(Tensor x);";
    assertThat(run(source, 1, 0, 2, -5, 1, 0, 7, -5, 1, 3, 7, -6)).containsExactly(0, 2, 1, 0);
  }

  @Test
  void notANumberPassesThroughEveryActivation() {
    List<String> activations =
        List.of(
            "Relu",
            "Relu6",
            "LeakyRelu",
            "HardSwish",
            "HardSigmoid",
            "Sigmoid",
            "Silu",
            "Tanh",
            "Gelu");
    Map<String, String> sources = new LinkedHashMap<>();
    for (String activation : activations) {
      sources.put(
          "edge.Of" + activation,
          source(
              "Of" + activation,
              "@Input(channels = 2, height = 1, width = 1) Tensor x(); @"
                  + activation
                  + " Tensor y(Tensor x);"));
    }
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    for (String activation : activations) {
      float[] y = forward(compilation.network("edge.Of" + activation).random(1), NAN, 8);
      assertThat(y[0]).as(activation).isNaN();
      assertThat(y[1]).as(activation).isPositive();
    }
  }

  @Test
  void largeNumbersOverflowNothingInBetween() {
    String softmax =
        "@Input(channels = 3, height = 1, width = 1) Tensor x(); @Softmax Tensor y(Tensor x);";
    assertThat(run(softmax, 1000, -1000, 1000)).containsExactly(0.5f, 0, 0.5f);
    String sigmoid =
        "@Input(channels = 4, height = 1, width = 1) Tensor x(); @Sigmoid Tensor y(Tensor x);";
    assertThat(run(sigmoid, 1000, -1000, inf(1), inf(-1))).containsExactly(1, 0, 1, 0);
    String tanh =
        "@Input(channels = 4, height = 1, width = 1) Tensor x(); @Tanh Tensor y(Tensor x);";
    assertThat(run(tanh, 1000, -1000, inf(1), inf(-1))).containsExactly(1, -1, 1, -1);
  }

  @Test
  void notANumberStaysInItsGroup() {
    for (String layer :
        List.of(
            "@Conv(kernel = 3, groups = 2, channels = 4)",
            "@DepthwiseConv(kernel = 3, multiplier = 2)",
            "@TransposedConv(kernel = 3, groups = 2, channels = 4)",
            "@MaxPool(kernel = 3, stride = 1)",
            "@AvgPool(kernel = 3, stride = 1)")) {
      String source =
          "@Input(channels = 2, height = 5, width = 5) Tensor x(); "
              + layer
              + " Tensor y(Tensor x);";
      float[] x = new float[50];
      x[12] = NAN; // channel 0, row 2, column 2
      float[] y = forward(compile(source).network("edge.Edge").random(7), x);
      int perGroup = y.length / 2;
      for (int index = 0; index < y.length; index++) {
        int row = index % 25 / 5;
        int column = index % 5;
        boolean near = row >= 1 && row <= 3 && column >= 1 && column <= 3;
        assertThat(Float.isNaN(y[index]))
            .as("%s: channel %d, row %d, column %d", layer, index / 25, row, column)
            .isEqualTo(index < perGroup && near);
      }
    }
  }

  private static float inf(int sign) {
    return sign * Float.POSITIVE_INFINITY;
  }

  private static float[] run(String methods, float... x) {
    return forward(compile(methods).network("edge.Edge").random(1), x);
  }

  private static float[] forward(RunnableNetwork network, float... x) {
    Tensor like = network.layer("x", List.of());
    Tensor input = Tensor.planar(x, 1, like.channels(), like.height(), like.width());
    Tensor output = network.forward(List.of(input)).get("");
    assertThat(IntStream.range(0, x.length).mapToObj(index -> input.toPlanar()[index]))
        .as("the input stays as it was")
        .containsExactly(IntStream.range(0, x.length).mapToObj(i -> x[i]).toArray(Float[]::new));
    return output.toPlanar();
  }

  private static Compilation compile(String methods) {
    return NetworkCompiler.create().compile("edge.Edge", source("Edge", methods)).succeeded();
  }

  private static String source(String name, String methods) {
    return """
    package edge;
    import dev.atrous.dsl.*;
    import dev.atrous.runtime.Tensor;
    @Network public interface %s { %s }
    """
        .formatted(name, methods);
  }
}
