package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.testing.Golden;
import dev.atrous.processor.testing.NetworkCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

  /**
   * Not a mistake in a declaration: of options, of modules, of the processor itself, or none at
   * all.
   */
  private static final Set<Problem> ELSEWHERE =
      EnumSet.of(
          Problem.INTERNAL_ERROR,
          Problem.UNKNOWN_OPTION,
          Problem.NETWORK_MUST_HAVE_PACKAGE,
          Problem.GENERATED_OUT_OF_DATE,
          Problem.SUMMARY,
          Problem.REPORT_UNWRITTEN,
          Problem.MISSING_PARAMETER_NAMES);

  private static final String DOCUMENTATION =
      """
      # What the processor says

      Every message, with an example from the tests; behind its id is the source that calls it forth.
      `@Accept` with a warning's name, at the method, at the interface, or at the network that inherits
      it, says that it is meant: `@Accept(Warning.GRIDDING)`. This file is written by `BadSourcesTest`
      from `Problem`.

      | id | kind | what it says |
      |---|---|---|
      """;

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

  /** The documentation of all messages: each with the first that the sources call forth. */
  @Test
  void documentation() {
    StringBuilder rows = new StringBuilder(DOCUMENTATION);
    for (Problem problem : Problem.values()) {
      Optional<Message> example =
          all.stream()
              .filter(message -> message.id().equals(problem.id()))
              .min(
                  Comparator.comparing(
                          (Message message) -> !message.file().equals(problem.id() + ".java"))
                      .thenComparing(Message::file)
                      .thenComparing(Message::line)
                      .thenComparing(Message::column));
      String text =
          example
              .map(message -> message.text().replaceFirst("^\\[\\w+\\] ", ""))
              .orElse(problem.pattern());
      String id = "`" + problem.id() + "`";
      rows.append(
          "| %s | %s | %s |%n"
              .formatted(
                  example
                      .map(
                          message ->
                              "[%s](src/test/resources/bad/%s)".formatted(id, message.file()))
                      .orElse(id),
                  problem.kind().toString().toLowerCase(Locale.ROOT),
                  text.replace("\n", " ").replace("|", "\\|").strip()));
    }
    Golden.check(Path.of("PROBLEMS.md"), rows.toString());
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
    wanted.removeAll(shown);
    assertThat(wanted).as("problems that no source in 'bad' calls forth").isEmpty();
  }

  /** In one run of the compiler, except for those of which it says something itself. */
  @BeforeAll
  static void compile() {
    NetworkCompiler compiler =
        NetworkCompiler.create().with("-Xmaxerrs", "10000", "-Xlint:-processing");
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
    List<SourceFile> sources = sources();
    assertThat(all.stream().filter(message -> sources.stream().noneMatch(message::isIn)))
        .as("messages in none of the sources")
        .isEmpty();
  }
}
