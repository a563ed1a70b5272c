package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.atrous.processor.reference.Evaluator;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.processor.testing.Data;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference by itself agrees with the recorded cases: nothing of the product is involved. */
final class ReferenceTest {

  @TestFactory
  Stream<DynamicTest> cases() {
    return Data.tests(Cases.FOLDER, ReferenceTest::tests);
  }

  private static Stream<DynamicTest> tests() {
    return Cases.all().stream()
        .map(recorded -> DynamicTest.dynamicTest(recorded.name(), () -> check(recorded)));
  }

  private static void check(ConformanceCase recorded) {
    Evaluator evaluator = new Evaluator(recorded.model());
    assertThat(evaluator.weights().keySet())
        .containsExactlyInAnyOrderElementsOf(recorded.weights().names());
    evaluator
        .weights()
        .forEach(
            (name, tensor) ->
                assertThat(recorded.weights().shape(name))
                    .as(name)
                    .containsExactly(
                        tensor.shape().stream().mapToInt(Integer::intValue).toArray()));
    Map<String, Planes> values =
        evaluator.run(Map.of("input", recorded.input()), recorded.weights());
    Planes result = values.get("result");
    assertThat(List.of(result.batch(), result.extent()))
        .isEqualTo(List.of(recorded.output().batch(), recorded.output().extent()));
    double limit = recorded.tolerance() * recorded.output().largest();
    for (int index = 0; index < result.values().length; index++) {
      assertThat(result.values()[index])
          .as("value %d", index)
          .isCloseTo(recorded.output().values()[index], offset(limit));
    }
  }
}
