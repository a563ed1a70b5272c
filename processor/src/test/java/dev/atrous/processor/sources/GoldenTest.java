package dev.atrous.processor.sources;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.GeneratedParts;
import dev.atrous.processor.testing.Golden;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each kind of layer, as text that people have read: the classes of its
 * steps, or the parts of {@link GeneratedParts} that the source asks for in a comment, such as
 * {@code // golden: constructor, steps}.
 */
final class GoldenTest {

  private static final Pattern PARTS = Pattern.compile("(?m)^// golden: (.+)$");

  private static Compilation compilation;

  @BeforeAll
  static void compile() {
    Map<String, String> texts = new TreeMap<>();
    sources().forEach(source -> texts.put(source.qualifiedName(), source.text()));
    compilation = NetworkCompiler.create().compile(texts).succeeded();
  }

  static Stream<SourceFile> sources() {
    return SourceFile.in("layers").stream();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void generatesTheExpectedClass(SourceFile source) {
    String generated = compilation.generated().get(source.qualifiedName() + "Network");
    Golden.check(source + "Network.java", GeneratedParts.of(generated).only(parts(source)));
  }

  /** What each becomes in ONNX. */
  @Test
  void writesTheExpectedGraphs() {
    StringBuilder graphs = new StringBuilder();
    for (SourceFile source : sources().toList()) {
      String generated = compilation.generated().get(source.qualifiedName() + "Network");
      String text = GeneratedParts.of(generated).only(Set.of("Onnx"));
      String block = "\"\"\"";
      graphs.append(text.substring(text.indexOf(block) + 4, text.lastIndexOf(block)).stripIndent());
      graphs.append('\n');
    }
    Golden.check("graphs.txt", graphs.toString());
  }

  private static Set<String> parts(SourceFile source) {
    Matcher asked = PARTS.matcher(source.text());
    return asked.find() ? Set.of(asked.group(1).split(", ")) : Set.of("steps");
  }
}
