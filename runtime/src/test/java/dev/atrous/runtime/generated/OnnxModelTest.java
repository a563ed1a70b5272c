package dev.atrous.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models byte by byte, and files that cannot become one. */
final class OnnxModelTest {

  private static final List<String> GRAPH =
      List.of(
          "opset: 21\nnetwork: N\ninput: x 1 2 3\noutput: y 1 2 3\nweight: y.w 1 as 1 1\n",
          "y /y/Mul = Mul x y.w\n");

  @TempDir private Path folder;

  /** The fields of onnx.proto, written down by hand. */
  @Test
  void writesTheWireFormat() throws IOException {
    Path file = folder.resolve("n.onnx");
    OnnxModel.write(GRAPH, weights(1), file);
    String map = "0a 01 %s 12 1b 0a 19 08 01 12 15 0a 07 12 05" + hex("batch") + dims(1, 2, 3);
    String graph =
        "12 01"
            + hex("N")
            + "5a 20"
            + map.formatted(hex("x"))
            + "62 20"
            + map.formatted(hex("y"))
            + "0a 18 0a 01"
            + hex("x")
            + "0a 03"
            + hex("y.w")
            + "12 01"
            + hex("y")
            + "1a 06"
            + hex("/y/Mul")
            + "22 03"
            + hex("Mul")
            + "2a 11 08 01 08 01 10 01 42 03"
            + hex("y.w")
            + "4a 04 00 00 40 3f";
    String begin = "08 0a 12 06" + hex("Atrous") + "42 04 0a 00 10 15";
    byte[] content = bytes(graph);
    assertThat(Files.readAllBytes(file))
        .isEqualTo(bytes(begin + "3a %02x".formatted(content.length) + graph));
  }

  @Test
  void attributesTellTheirTypes() throws IOException {
    Path file = folder.resolve("n.onnx");
    String node = "y = T x - : i=-1 f=0.5f s='ab' is=[1,2] fs=[1.0f] t=[2]{1.0f,-Infinityf}";
    OnnxModel.write(List.of("opset: 21\n" + node), Weights.builder().build(), file);
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
        .contains(compact("0a 01" + hex("x") + "0a 00 12 01" + hex("y")))
        .contains(compact(hex("i") + "18 ff ff ff ff ff ff ff ff ff 01 a0 01 02"))
        .contains(compact(hex("f") + "15 00 00 00 3f a0 01 01"))
        .contains(compact(hex("s") + "22 02" + hex("ab") + "a0 01 03"))
        .contains(compact(hex("is") + "40 01 40 02 a0 01 07"))
        .contains(compact(hex("fs") + "3d 00 00 80 3f a0 01 06"))
        .contains(compact(hex("t") + "2a 0e 08 02 10 01 25 00 00 80 3f 25 00 00 80 ff a0 01 04"));
  }

  @Test
  void weightsThatDoNotFitAreListedAsInLoad() {
    Weights weights =
        Weights.builder().put("y.w", new float[2], 2).put("z", new float[0], 0).build();
    assertThatThrownBy(() -> OnnxModel.write(GRAPH, weights, folder.resolve("n.onnx")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("1 misshapen, 1 unexpected")
        .hasMessageContaining("misshapen 'y.w': expected [1], found [2]");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theFileOfTheWeightsIsNotReplaced() throws IOException {
    Path file = folder.resolve("w.safetensors");
    weights(1).save(file);
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> OnnxModel.write(GRAPH, Weights.read(file), file))
        .isInstanceOf(WeightsException.class)
        .hasMessage(file + ": it cannot be written: the weights come from it.");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aFailureLeavesWhatWasThere() throws IOException {
    Path file = Files.writeString(folder.resolve("n.onnx"), "before");
    Weights failing =
        Weights.builder()
            .put(
                "y.w",
                () -> {
                  throw new IllegalStateException("half way");
                },
                1)
            .build();
    assertThatThrownBy(() -> OnnxModel.write(GRAPH, failing, file)).hasMessage("half way");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
    assertThat(file).hasContent("before");
    assertThatThrownBy(() -> OnnxModel.write(GRAPH, weights(1), folder))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("it is a directory");
  }

  @Test
  void moreThanTwoGigabytesAreRefused() {
    String line = "opset: 21\nweight: w 1000 1000 1000";
    Weights weights = Weights.builder().put("w", () -> new float[0], 1000, 1000, 1000).build();
    assertThatThrownBy(() -> OnnxModel.write(List.of(line), weights, folder.resolve("n.onnx")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContaining("a model of 4,000,000,0")
        .hasMessageContaining("more than the 2 GB of ONNX");
    assertThat(folder).isEmptyDirectory();
  }

  private static Weights weights(int size) {
    return Weights.builder().put("y.w", new float[] {0.75f}, size).build();
  }

  private static String dims(int... sizes) {
    StringBuilder dims = new StringBuilder();
    for (int size : sizes) {
      dims.append("0a 02 08 %02x".formatted(size));
    }
    return dims.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String compact(String hex) {
    return hex.replace(" ", "");
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(compact(hex));
  }
}
