package dev.atrous.processor.onnx.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.Npy;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.RecordedCase;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The recorded cases of ONNX's own tests. */
final class OnnxCasesTest {

  /** The one case whose numbers are written with four decimals, not all of them rounded. */
  private static final String FOUR_DECIMALS = "averagepool_2d_ceil_last_window_starts_on_pad";

  @TestFactory
  Stream<DynamicTest> everyCase() {
    return Data.tests(
        RecordedCase.FOLDER,
        () ->
            RecordedCase.all()
                .map(recorded -> DynamicTest.dynamicTest(recorded.name(), () -> check(recorded))));
  }

  private static void check(RecordedCase recorded) throws IOException {
    Interpreter interpreter =
        new Interpreter(ModelWriter.model(recorded.operatorSet()).node(recorded.node()).read());
    Interpreter.Evaluation evaluation = interpreter.evaluate(recorded.inputs());
    assertThat(evaluation.failures()).isEmpty();
    expectSame(
        evaluation.arrays().get("output"),
        recorded.output(),
        recorded.name().equals(FOUR_DECIMALS) ? 1e-4 : 0);
    Map<String, Array> open = new LinkedHashMap<>();
    recorded
        .inputs()
        .forEach((name, array) -> open.put(name, Array.unknown(array.type(), array.shape())));
    assertThat(interpreter.evaluate(open).arrays().get("output").shape())
        .isEqualTo(RecordedCase.shape(recorded.output()));
  }

  private static void expectSame(Array found, Npy expected, double rounding) {
    assertThat(found.shape()).isEqualTo(RecordedCase.shape(expected));
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
}
