package dev.atrous.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.atrous.processor.reference.SourceText;
import dev.atrous.processor.testing.Comparison;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.Data;
import dev.atrous.processor.testing.NetworkClass;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded case of ONNX and Keras, declared, compiled in one run of javac, and run. */
final class ConformanceTest {

  private static final String PACKAGE = "dev.atrous.cases";

  @TestFactory
  Stream<DynamicTest> cases() {
    return Data.tests(Cases.FOLDER, ConformanceTest::tests);
  }

  private static Stream<DynamicTest> tests() {
    List<ConformanceCase> cases = Cases.all();
    Map<String, String> sources = new LinkedHashMap<>();
    cases.forEach(recorded -> sources.putAll(SourceText.all(PACKAGE, recorded.model())));
    Compilation compilation = NetworkCompiler.create().compile(sources).succeeded();
    List<NetworkClass> networks =
        compilation.networks(
            cases.stream().map(recorded -> PACKAGE + "." + recorded.model().name()).toList());
    return Stream.iterate(0, place -> place < cases.size(), place -> place + 1)
        .map(
            place ->
                dynamicTest(
                    cases.get(place).name(), () -> check(cases.get(place), networks.get(place))));
  }

  private static void check(ConformanceCase recorded, NetworkClass network) {
    Tensor input =
        Tensor.planar(
            recorded.input().toFloats(),
            recorded.input().batch(),
            recorded.input().extent().channels(),
            recorded.input().extent().height(),
            recorded.input().extent().width());
    Tensor output =
        network.load(recorded.weights()).forward(List.of(input)).values().iterator().next();
    assertThat(Comparison.difference(recorded.output(), output, recorded.tolerance()))
        .as(SourceText.all(PACKAGE, recorded.model()).values().toString())
        .isEmpty();
  }

  @Test
  void everyCaseIsRunOrListedAsInexpressible() {
    Set<String> covered = new TreeSet<>(Cases.INEXPRESSIBLE.keySet());
    for (ConformanceCase recorded : Cases.all()) {
      assertThat(covered.add(recorded.name())).as(recorded.name()).isTrue();
    }
    assertThat(covered).containsExactlyElementsOf(Cases.recorded()).hasSize(77);
  }
}
