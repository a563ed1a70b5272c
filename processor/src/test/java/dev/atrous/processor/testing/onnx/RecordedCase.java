package dev.atrous.processor.testing.onnx;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.Json;
import dev.atrous.processor.testing.Npy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case of ONNX's own tests: one node.
 *
 * @param name what the case is called
 * @param operatorSet the version of the operators
 * @param node the node, which reads the inputs and makes {@code output}
 * @param inputs what it reads, by the names {@code input}, {@code weight} and so on
 * @param output what it should make
 */
public record RecordedCase(
    String name, int operatorSet, NodeWriter node, Map<String, Array> inputs, Npy output) {

  /** The folder of the cases, in the data. */
  public static final String FOLDER = "cases/onnx";

  /** The operations' inputs in their order, as the files of a case are called. */
  private static final List<String> INPUTS =
      List.of("input", "weight", "scale", "bias", "mean", "var");

  /** All cases, in the order of their names. */
  public static Stream<RecordedCase> all() {
    try (Stream<Path> folders = Files.list(Data.path(FOLDER))) {
      return folders.sorted().map(RecordedCase::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedCase read(Path folder) {
    Map<?, ?> json = Json.read(folder.resolve("case.json"));
    NodeWriter node = NodeWriter.node((String) json.get("op"));
    ((Map<?, ?>) json.get("attributes")).forEach((name, value) -> add(node, (String) name, value));
    Map<String, Array> inputs = new LinkedHashMap<>();
    for (String input : INPUTS) {
      Path file = folder.resolve(input + ".npy");
      if (Files.exists(file)) {
        Npy array = Npy.read(file);
        inputs.put(input, Array.known(ElementType.FLOAT, shape(array), array.values()));
        node.reads(input);
      }
    }
    // None of these operations is another one in version 7 than it was in version 6.
    int operatorSet = Math.max(7, (Integer) json.get("opset"));
    return new RecordedCase(
        folder.getFileName().toString(),
        operatorSet,
        node.makes("output"),
        inputs,
        Npy.read(folder.resolve("output.npy")));
  }

  private static void add(NodeWriter node, String name, Object value) {
    if (value instanceof List<?> numbers) {
      node.with(name, numbers.stream().mapToLong(number -> (Integer) number).toArray());
    } else if (value instanceof Integer number) {
      node.withNumber(name, number);
    } else if (value instanceof Double real) {
      node.withReal(name, real);
    } else {
      node.with(name, (String) value);
    }
  }

  /** The extents of a recorded array. */
  public static int[] shape(Npy array) {
    return array.shape().stream().mapToInt(Integer::intValue).toArray();
  }
}
