package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.testing.NetworkCompiler;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
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

  static List<SourceFile> sources() {
    return SourceFile.in("bad");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void errorsAreWhereTheSourceSaysAndNowhereElse(SourceFile source) {
    List<Message> messages = messages(source);
    assertThat(messages.stream().map(Message::place))
        .as(() -> text(messages))
        .containsExactlyInAnyOrderElementsOf(source.expectations());
    for (Message message : messages) {
      assertThat(message.text()).doesNotContain("null", "%s", "  ", "dev.atrous.processor", "..");
    }
  }

  /** All texts in one file, to be read by people whenever one changes. */
  @Test
  void texts() {
    StringBuilder all = new StringBuilder();
    for (SourceFile source : sources()) {
      messages(source).stream()
          .filter(message -> !message.id().equals(Expectation.COMPILER))
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

  private static List<Message> messages(SourceFile source) {
    return Message.of(
        NetworkCompiler.create().compile(source.qualifiedName(), source.text()).diagnostics());
  }

  private static String text(List<Message> messages) {
    return messages.stream().map(Message::toString).collect(Collectors.joining("\n"));
  }
}
