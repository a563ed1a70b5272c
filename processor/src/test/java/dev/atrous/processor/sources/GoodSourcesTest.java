package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.CompiledNetwork;
import dev.atrous.runtime.Tensor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every right declaration compiles, with every warning of javac an error, and runs. */
@Tag("slow")
final class GoodSourcesTest {

  private static Compilation compilation;

  @BeforeAll
  static void compile() {
    Map<String, String> texts = new TreeMap<>();
    for (String folder : List.of("good", "layers")) {
      SourceFile.in(folder).forEach(source -> texts.put(source.qualifiedName(), source.text()));
    }
    // One of them has annotations of its own, which nobody claims.
    compilation =
        NetworkCompiler.create()
            .with("-Xlint:-processing", "-Aatrous.report=text,html")
            .compile(texts);
  }

  @Test
  void compilesWithoutWarnings() {
    compilation.succeeded();
    assertThat(compilation.diagnostics())
        .filteredOn(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .isEmpty();
  }

  static Stream<String> networks() {
    return compilation.generated().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void runs(String generated) throws ReflectiveOperationException {
    Class<?> type = compilation.loader().loadClass(generated);
    Object network = accessible(type, "random").invoke(null, 1L);
    Method forward = accessible(type, "forward");
    Object[] inputs =
        Arrays.stream(forward.getParameters())
            .map(each -> input(type, network, each.getName()))
            .toArray();
    Object outputs = forward.invoke(network, inputs);
    for (Tensor output : tensors(outputs)) {
      for (float value : output.toPlanar()) {
        assertThat(value).isFinite();
      }
    }
    assertThat(((CompiledNetwork) network).layers()).isNotEmpty();
    assertThat(((CompiledNetwork) network).summary().toString()).contains("total");
  }

  private static Tensor input(Class<?> type, Object network, String name) {
    try {
      Method method = type.getMethod(name);
      method.setAccessible(true);
      return (Tensor) method.invoke(network);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<Tensor> tensors(Object outputs) throws ReflectiveOperationException {
    if (outputs instanceof Tensor single) {
      return List.of(single);
    }
    List<Tensor> tensors = new java.util.ArrayList<>();
    for (var component : outputs.getClass().getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      tensors.add((Tensor) component.getAccessor().invoke(outputs));
    }
    return tensors;
  }

  private static Method accessible(Class<?> type, String name) {
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.getName().equals(name))
            .filter(each -> !name.equals("random") || each.getParameterTypes()[0] == long.class)
            .findFirst()
            .orElseThrow();
    method.setAccessible(true);
    return method;
  }
}
