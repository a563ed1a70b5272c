package dev.atrous.processor.onnx.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.Json;
import dev.atrous.processor.testing.Npy;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.NodeWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The recorded cases of ONNX's own tests. */
final class OnnxCasesTest {

  private static final String FOLDER = "cases/onnx";

  /** The one case whose numbers, the inputs too, are written with four decimals. */
  private static final String FOUR_DECIMALS = "averagepool_2d_ceil_last_window_starts_on_pad";

  /** The operations' inputs in their order, as the files of a case are called. */
  private static final List<String> INPUTS =
      List.of("input", "weight", "scale", "bias", "mean", "var");

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return Data.tests(
        FOLDER,
        () -> folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder))));
  }

  private static Stream<Path> folders() {
    try (Stream<Path> folders = Files.list(Data.path(FOLDER))) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static void check(Path folder) throws IOException {
    Map<?, ?> json = Json.read(folder.resolve("case.json"));
    NodeWriter node = NodeWriter.node((String) json.get("op"));
    ((Map<?, ?>) json.get("attributes")).forEach((name, value) -> add(node, (String) name, value));
    Map<String, Array> known = new LinkedHashMap<>();
    Map<String, Array> open = new LinkedHashMap<>();
    for (String input : INPUTS) {
      Path file = folder.resolve(input + ".npy");
      if (Files.exists(file)) {
        Npy array = Npy.read(file);
        known.put(input, Array.known(ElementType.FLOAT, shape(array), array.values()));
        open.put(input, Array.unknown(ElementType.FLOAT, shape(array)));
        node.reads(input);
      }
    }
    // None of these operations is another one in version 7 than it was in version 6.
    int operatorSet = Math.max(7, (Integer) json.get("opset"));
    Interpreter interpreter =
        new Interpreter(ModelWriter.model(operatorSet).node(node.makes("output")).read());
    Interpreter.Evaluation evaluation = interpreter.evaluate(known);
    assertThat(evaluation.failures()).isEmpty();
    Npy expected = Npy.read(folder.resolve("output.npy"));
    expectSame(
        evaluation.arrays().get("output"), expected, name(folder).equals(FOUR_DECIMALS) ? 1e-4 : 0);
    assertThat(interpreter.evaluate(open).arrays().get("output").shape())
        .isEqualTo(shape(expected));
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

  private static void expectSame(Array found, Npy expected, double rounding) {
    assertThat(found.shape()).isEqualTo(shape(expected));
    double[] numbers = found.numbers();
    double largest = 0;
    for (double number : expected.values()) {
      largest = Math.max(largest, Math.abs(number));
    }
    for (int i = 0; i < numbers.length; i++) {
      // The recorded numbers were computed in floats.
      double difference = Math.abs(numbers[i] - expected.values()[i]);
      assertThat(difference).as("number %s", i).isLessThanOrEqualTo(rounding + 1e-6 * largest);
    }
  }

  private static int[] shape(Npy array) {
    return array.shape().stream().mapToInt(Integer::intValue).toArray();
  }
}
