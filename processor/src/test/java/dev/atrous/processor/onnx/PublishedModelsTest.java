package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.OnnxFile;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.Npy;
import dev.atrous.runtime.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Architectures as timm and torchvision export them: what is imported computes what ONNX Runtime
 * does, to 1e-4 of the largest output.
 */
@Tag("slow")
class PublishedModelsTest {

  private static final String FOLDER = "onnx_models";

  @TestFactory
  Stream<DynamicTest> everyModel() {
    return Data.tests(
        FOLDER, () -> files().map(file -> DynamicTest.dynamicTest(name(file), () -> check(file))));
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(Data.path(FOLDER))) {
      return files.filter(file -> file.toString().endsWith(".onnx")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".onnx", "");
  }

  private static void check(Path file) throws Exception {
    String name = name(file);
    ImportedNetworks networks = new ImportedNetworks();
    networks.add("Model", OnnxFile.read(file));
    networks.compile();
    Map<String, Array> inputs = networks.get("Model").inputs();
    String input = inputs.keySet().iterator().next();
    Array image = formula(inputs.get(input));
    List<Tensor> outputs = networks.forward("Model", Map.of(input, image));
    Npy expected = Npy.read(output(file));
    ImportedNetworks.expectClose(name, outputs.get(0).toPlanar(), expected.values(), 1e-4);
  }

  private static Path output(Path file) throws IOException {
    try (Stream<Path> files = Files.list(file.getParent())) {
      return files
          .filter(each -> each.getFileName().toString().matches(name(file) + "\\.[0-9]+\\.npy"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The input by the formula of the data: FNV-1a of the name, then splitmix64. */
  private static Array formula(Array shape) {
    long hash = 0xcbf29ce484222325L;
    for (byte letter : "input".getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ letter) * 0x100000001b3L;
    }
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      long z = hash + (i + 1) * 0x9E3779B97F4A7C15L;
      z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
      z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
      z = z ^ z >>> 31;
      numbers[i] = (float) (2 * ((z >>> 40) / 0x1p24) - 1);
    }
    return Array.known(shape.type(), shape.shape(), numbers);
  }
}
