package dev.atrous.processor.documents;

import dev.atrous.processor.documents.Document.Block;
import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.Golden;
import dev.atrous.processor.testing.NetworkCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What documents show: their Java compiles, and blocks below a comment {@code <!-- excerpt: name
 * -->} are what the processor writes and says today.
 */
final class GoldenExcerptsTest {

  private static final String NETWORK = "Segmenter";

  static List<Document> documents() {
    return Document.all().stream().filter(document -> !document.blocks().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void javaCompiles(Document document) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>(Snippets.of(document));
    if (!sources.isEmpty()) {
      sources.putAll(Snippets.networks(document, List.copyOf(sources.values())));
      sources.putIfAbsent(NETWORK, segmenter());
      NetworkCompiler.create().allowingWarnings().compile(sources).succeeded();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void excerptsAreUpToDate(Document document) {
    Document current = document;
    for (int number = 0; number < document.blocks().size(); number++) {
      Block block = current.blocks().get(number);
      if (block.excerpt() != null) {
        String text = current.with(block, excerpt(block.excerpt()));
        current = new Document(document.file(), text);
      }
    }
    Golden.check(Path.of("..", document.toString()), current.text());
  }

  private static String excerpt(String name) {
    Compilation compilation =
        NetworkCompiler.create().allowingWarnings().compile(NETWORK, segmenter()).succeeded();
    return switch (name) {
      case "generated class" ->
          Excerpts.stepClass(compilation.generated().get(NETWORK + "Network"));
      case "table" -> Excerpts.table(compilation.generated().get(NETWORK + "Network"));
      case "warning" -> Excerpts.messages(compilation);
      case "errors" -> Excerpts.messages(NetworkCompiler.create().compile("Bad", Excerpts.BAD));
      default -> throw new IllegalArgumentException("no excerpt is called '" + name + "'");
    };
  }

  /** The network that the front page declares. */
  private static String segmenter() {
    Path page = Document.ROOT.resolve("README.md");
    return Document.all().stream()
        .filter(document -> document.file().equals(page))
        .map(document -> Snippets.of(document).get(NETWORK))
        .findFirst()
        .orElseThrow();
  }
}
