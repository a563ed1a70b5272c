package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong declaration gets its errors, each at its place, and no others. */
final class BadSourcesTest {

  /** Not a mistake in a declaration: of options, of the processor itself, or no problem at all. */
  private static final Set<Problem> ELSEWHERE =
      EnumSet.of(
          Problem.INTERNAL_ERROR,
          Problem.UNKNOWN_OPTION,
          Problem.SUMMARY,
          Problem.MISSING_PARAMETER_NAMES);

  private static final List<Message> all = new ArrayList<>();

  static List<SourceFile> sources() {
    return SourceFile.in("bad");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void errorsAreWhereTheSourceSaysAndNowhereElse(SourceFile source) {
    List<Message> messages = messages(source);
    List<Message> unexpected = new ArrayList<>(messages);
    List<Expectation> missing = new ArrayList<>();
    for (Expectation expectation : source.expectations()) {
      Optional<Message> met = unexpected.stream().filter(expectation::isMetBy).findFirst();
      met.ifPresent(unexpected::remove);
      if (met.isEmpty() && !expectation.optional()) {
        missing.add(expectation);
      }
    }
    assertThat(unexpected).as("messages that %s does not expect", source).isEmpty();
    assertThat(missing).as("messages that %s expects, of %s", source, messages).isEmpty();
  }

  @Test
  void everyPlaceholderIsFilled() {
    for (Message message : all) {
      if (!message.id().equals(Expectation.COMPILER)) {
        assertThat(message.text())
            .doesNotContain("null", "%s", "  ", "dev.atrous.processor", "..", " .");
      }
    }
  }

  /** All texts in one file, to be read by people whenever one changes. */
  @Test
  void texts() {
    StringBuilder all = new StringBuilder();
    for (SourceFile source : sources()) {
      messages(source).stream()
          .filter(message -> !message.id().equals(Expectation.COMPILER))
          .filter(
              message ->
                  source.expectations().stream()
                      .noneMatch(each -> each.optional() && each.isMetBy(message)))
          .forEach(
              message ->
                  all.append("%s:%d: %s%n".formatted(source, message.line(), message.text())));
    }
    Golden.check("messages.txt", all.toString());
  }

  @Test
  void everyProblemHasASource() {
    Set<String> shown =
        sources().stream()
            .flatMap(source -> source.expectations().stream())
            .map(Expectation::id)
            .collect(Collectors.toSet());
    List<String> wanted = new ArrayList<>();
    EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).forEach(problem -> wanted.add(problem.id()));
    assertThat(shown).containsAll(wanted);
  }

  /** In one run of the compiler, except for those of which it says something itself. */
  @BeforeAll
  static void compile() {
    NetworkCompiler compiler = NetworkCompiler.create().with("-Xmaxerrs", "10000");
    Map<String, String> together = new TreeMap<>();
    for (SourceFile source : sources()) {
      if (source.expects(Expectation.COMPILER)) {
        all.addAll(
            Message.of(compiler.compile(source.qualifiedName(), source.text()).diagnostics()));
      } else {
        together.put(source.qualifiedName(), source.text());
      }
    }
    all.addAll(Message.of(compiler.compile(together).diagnostics()));
  }

  private static List<Message> messages(SourceFile source) {
    return all.stream().filter(message -> message.isIn(source)).toList();
  }

  @Test
  void noMessageIsElsewhere() {
    assertThat(all).allMatch(message -> sources().stream().anyMatch(message::isIn));
  }
}
