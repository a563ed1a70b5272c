package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.NetworkCompiler;
import org.junit.jupiter.api.Test;

/** Which layers are computed together, and which must not be. */
final class FusionTest {

  private static final String FUSED = "new FusedStep(";

  /** The class generated for a network whose image is 8×12×10. */
  private static String generated(String... layers) {
    String source =
        "package fusion;\n\nimport dev.atrous.dsl.*;\nimport dev.atrous.runtime.Tensor;\n\n"
            + "@Network\npublic interface Net {\n"
            + "  @Input(channels = 8, height = 12, width = 10) Tensor image();\n  "
            + String.join("\n  ", layers)
            + "\n}\n";
    return NetworkCompiler.create()
        .compile("fusion.Net", source)
        .succeeded()
        .generated()
        .get("fusion.NetNetwork");
  }

  @Test
  void depthwiseAndPointwise() {
    String text =
        generated(
            "@DepthwiseConv(kernel = 3, stride = 2) @Relu Tensor deep(Tensor image);",
            "@Conv(kernel = 1, channels = 4) Tensor wide(Tensor deep);");
    assertThat(text)
        .contains("deepAndWide = new FusedStep(deep, wide, 6, 40);")
        .contains(
            "work.run(deepAndWide, image, imageAt, toWide, toWideAt); // deep and wide: 4×6×5")
        .contains("work.run(deep, ")
        .contains("new Workspaces(0)");
  }

  /** A large map of few products each, but no smaller one, and none of more products. */
  @Test
  void convolutionAndPointwise() {
    assertThat(stem(3, 257)).contains("stemAndWide = new FusedStep(stem, wide, 15, 4128);");
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

  @Test
  void pointwiseAndPointwise() {
    assertThat(
            generated(
                "@Conv(kernel = 1, channels = 9) Tensor one(Tensor image);",
                "@Conv(kernel = 1, channels = 8) Tensor two(Tensor one);"))
        .doesNotContain(FUSED);
  }
}
