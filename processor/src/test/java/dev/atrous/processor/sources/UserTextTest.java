package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.NetworkCompiler;
import dev.atrous.runtime.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever text a user writes, generated source holds exactly that text. */
final class UserTextTest {

  private static final Path WRITERS = Path.of("src/main/java/dev/atrous/processor/write");

  /** Every character that some tool takes for an end of something, and halves of pairs. */
  private static final List<String> TEXTS =
      Stream.of(
              IntStream.rangeClosed(0, 0xA0).mapToObj(Character::toString),
              Stream.of("\u2028", "\u2029", "\u200B", "\uFEFF", "\uD83D", "\uDE00", "\uD83D\uDE00"),
              Stream.of(
                  "\\u0022", "\\\\u0022", "\\", "\"\"\"", "*/", "$L", "$$", "$W", "{@code", "%s"))
          .flatMap(texts -> texts)
          .distinct()
          .map(text -> "a" + text + "z")
          .toList();

  @Test
  void literalsAreTheTextTheyStandFor() {
    String unused = TEXTS.stream().map(UserTextTest::literal).collect(Collectors.joining(", "));
    String source =
        """
        package user;
        import dev.atrous.dsl.*;
        import dev.atrous.runtime.Tensor;
        @Network(unusedWeights = {%s})
        public interface Unused {
          @Input(channels = 2, height = 3, width = 3) Tensor image();
          @Conv(kernel = 1, channels = 2, bias = false) Tensor stem(Tensor image);
        }
        """
            .formatted(unused);
    Compilation compilation = NetworkCompiler.create().compile("user.Unused", source).succeeded();
    Weights.Builder weights = Weights.builder().put("stem.weight", new float[4], 2, 2, 1, 1);
    TEXTS.stream()
        .filter(text -> text.codePoints().noneMatch(each -> each >= 0xD800 && each < 0xE000))
        .forEach(text -> weights.put(text + ".weight", new float[1], 1)); // no file has halves
    assertThat(compilation.network("user.Unused").load(weights.build())).isNotNull();
    assertThat(compilation.generated().get("user.UnusedNetwork").codePoints())
        .allMatch(
            each ->
                each == '\n'
                    || each >= ' ' && each != 0x7F && each < 0x80
                    || each > 0xA0 && each != 0x2028 && each != 0x2029);
  }

  /** As Java source in which everything is escaped. */
  private static String literal(String text) {
    return text.chars()
        .mapToObj(
            unit ->
                unit < ' ' || unit == '"' || unit == '\\'
                    ? "\\%03o".formatted(unit)
                    : "\\u%04x".formatted(unit))
        .collect(Collectors.joining("", "\"", "\""));
  }

  /** JavaPoet's own literals break lines where Java does not, so that none may hold users' text. */
  @Test
  void allTextOfUsersGoesThroughOnePlace() throws IOException {
    try (Stream<Path> files = Files.list(WRITERS)) {
      for (Path file : files.toList()) {
        if (!file.endsWith("GeneratedFile.java")) { // which names annotations and nothing else
          assertThat(Files.readString(file)).as("%s", file).doesNotContain("$S");
        }
      }
    }
  }
}
