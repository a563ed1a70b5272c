package dev.atrous.processor.sources;

import static javax.tools.Diagnostic.Kind.ERROR;
import static javax.tools.Diagnostic.Kind.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same sources through Eclipse's compiler: the same messages on the same lines. */
@Tag("slow")
final class EclipseTest {

  /** It meets the two networks that want one name in another order. */
  private static final String OTHER_ORDER = "NameTakenByNetwork";

  /** Of these it says something itself too: methods of Object, or of the generated class. */
  private static final Set<String> SAID_TWICE = Set.of("ReservedByObject", "ReservedName");

  @TempDir static Path folder;

  private static final List<Message> all = new ArrayList<>();

  @BeforeAll
  static void compile() {
    Map<String, String> together = new TreeMap<>();
    for (SourceFile source : SourceFile.in("bad")) {
      if (source.expects(Expectation.COMPILER)) {
        Path apart = folder.resolve(source.name());
        addErrors(Eclipse.compile(apart, Map.of(source.qualifiedName(), source.text())));
      } else {
        together.put(source.qualifiedName(), source.text());
      }
    }
    addErrors(Eclipse.compile(folder.resolve("together"), together));
  }

  /** Without Eclipse's own warnings, such as of a type that nobody uses. */
  private static void addErrors(List<Message> messages) {
    messages.stream()
        .filter(each -> !each.id().equals(Expectation.COMPILER) || each.kind() == ERROR)
        .forEach(all::add);
  }

  static Stream<SourceFile> bad() {
    return SourceFile.in("bad").stream().filter(source -> !source.name().equals(OTHER_ORDER));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void saysTheSameAsJavac(SourceFile source) {
    List<String> said =
        all.stream()
            .filter(message -> message.isIn(source))
            .map(message -> message.line() + " " + message.id())
            .toList();
    List<String> expected =
        source.expectations().stream()
            .filter(Expectation::common)
            .map(expectation -> expectation.line() + " " + expectation.id())
            .toList();
    if (source.expects(Expectation.COMPILER) || SAID_TWICE.contains(source.name())) {
      assertThat(said).containsAll(expected);
      assertThat(said)
          .filteredOn(message -> !message.endsWith(Expectation.COMPILER))
          .hasSameSizeAs(
              expected.stream().filter(each -> !each.endsWith(Expectation.COMPILER)).toList());
    } else {
      List<String> withoutPlace =
          all.stream()
              .filter(message -> message.file().isEmpty())
              .filter(message -> message.text().contains(source.name() + "."))
              .map(Message::id)
              .toList();
      List<String> missing = new ArrayList<>(expected);
      said.forEach(missing::remove);
      assertThat(expected).containsAll(said);
      assertThat(missing.stream().map(each -> each.substring(each.indexOf(' ') + 1)))
          .containsExactlyElementsOf(withoutPlace);
    }
  }

  @Test
  void compilesWhatIsRight() {
    Map<String, String> texts = new TreeMap<>();
    for (String right : List.of("good", "layers")) {
      SourceFile.in(right).forEach(source -> texts.put(source.qualifiedName(), source.text()));
    }
    // Eclipse alone thinks that a suppression is unnecessary which no warning of its own meets.
    assertThat(Eclipse.compile(folder.resolve("good"), texts))
        .filteredOn(message -> !message.text().contains("@SuppressWarnings"))
        .filteredOn(message -> message.kind() != NOTE)
        .isEmpty();
  }
}
