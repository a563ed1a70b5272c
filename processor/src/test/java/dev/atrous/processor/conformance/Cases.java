package dev.atrous.processor.conformance;

import dev.atrous.processor.reference.Layer;
import dev.atrous.processor.reference.NetworkModel;
import dev.atrous.processor.reference.Use;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.Npy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the recorded cases and the ones among them that the language cannot express. */
final class Cases {

  /** Where they are, below the data folder. */
  static final String FOLDER = "cases";

  /** Every case that is not run, with the reason. There is none. */
  static final Map<String, String> INEXPRESSIBLE = Map.of();

  private Cases() {}

  /** The names of all recorded cases, such as {@code keras/conv2d/000}. */
  static List<String> recorded() {
    Path root = Data.path(FOLDER);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("case.json"))
          .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All cases that the language can express. */
  static List<ConformanceCase> all() {
    List<ConformanceCase> cases = new ArrayList<>();
    for (String name : recorded()) {
      if (!INEXPRESSIBLE.containsKey(name)) {
        Path folder = Data.path(FOLDER).resolve(name);
        cases.add(
            name.startsWith("onnx/") ? OnnxCase.read(name, folder) : KerasCase.read(name, folder));
      }
    }
    return cases;
  }

  /** A network of the one layer {@code result}. */
  static NetworkModel network(String name, Npy input, Use operation) {
    StringBuilder type = new StringBuilder("Case");
    for (String word : name.split("[/_]")) {
      type.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    Extent extent = new Extent(input.size(1), input.size(2), input.size(3));
    Layer layer = Layer.of("result", List.of(operation), List.of("input"));
    return NetworkModel.of(type.toString(), extent, List.of(layer));
  }

  /** An array of four dimensions in the order image, channel, row, column. */
  static Planes planes(Npy array) {
    Extent extent = new Extent(array.size(1), array.size(2), array.size(3));
    return new Planes(array.size(0), extent, array.values());
  }

  static int[] shape(Npy array) {
    return array.shape().stream().mapToInt(Integer::intValue).toArray();
  }
}
