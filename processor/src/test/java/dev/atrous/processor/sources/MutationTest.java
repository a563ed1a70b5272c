package dev.atrous.processor.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.testing.NetworkCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Good networks with one number or one edge broken, each in turn and in several ways: what is
 * impossible is one error at that very place, and nothing makes the processor fail.
 */
@Tag("slow")
final class MutationTest {

  private static final Path EXAMPLES = Path.of("..", "examples");

  /** Numbers besides zero that no attribute named in {@link #NUMBER} can have. */
  private static final List<String> IMPOSSIBLE = List.of("-1", "2147483647");

  private static final List<String> POSSIBLE = List.of("1", "2", "7");

  /** An operation whose kernel, stride, rate and size may be arrays, up to one of these. */
  private static final Pattern PAIR =
      Pattern.compile("(?s).*@\\w*(Conv|Pool)\\([^@]*\\b(kernel|stride|rate|size)$");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(kernel|stride|rate|groups|channels|multiplier|expansion|height|width|scale|block|to|size) = (\\d+)\\b");

  private static final Pattern EDGE = Pattern.compile("Tensor (\\w+)(?=[,)])");

  private static final int BATCH = 400;

  /** A source in a package of its own, and which stretch of it was replaced by what. */
  private record Mutant(
      String packageName, SourceFile source, int start, int end, String value, boolean wrong) {

    String text() {
      String mutated = source.text().substring(0, start) + value + source.text().substring(end);
      return mutated.replaceFirst("(?m)^package [\\w.]+;", "package " + packageName + ";");
    }

    int line() {
      return (int) source.text().substring(0, start).lines().count();
    }

    int column() {
      return start - source.text().lastIndexOf('\n', start - 1);
    }

    @Override
    public String toString() {
      return source + ":" + line() + ":" + column() + " = " + value;
    }
  }

  @Test
  void whatIsImpossibleIsOneErrorAtItsPlaceAndNothingMakesTheProcessorFail() throws IOException {
    List<Mutant> mutants = mutants();
    assertThat(mutants).hasSizeGreaterThan(1200);
    List<String> failures = new ArrayList<>();
    for (int start = 0; start < mutants.size(); start += BATCH) {
      failures.addAll(failures(mutants.subList(start, Math.min(mutants.size(), start + BATCH))));
    }
    assertThat(failures).isEmpty();
  }

  private static List<String> failures(List<Mutant> mutants) {
    Map<String, List<Message>> said = compile(mutants);
    List<String> failures = new ArrayList<>();
    for (Mutant mutant : mutants) {
      List<Message> errors = said.getOrDefault(mutant.packageName(), List.of());
      boolean right =
          mutant.wrong()
              ? errors.size() == 1
                  && errors.get(0).line() == mutant.line()
                  && errors.get(0).column() == mutant.column()
              : errors.stream().noneMatch(error -> error.id().equals(Expectation.COMPILER));
      if (!right || errors.stream().anyMatch(error -> error.id().equals("InternalError"))) {
        failures.add(mutant + ": " + errors);
      }
    }
    return failures;
  }

  /** The errors by package. */
  private static Map<String, List<Message>> compile(List<Mutant> mutants) {
    Map<String, String> texts = new TreeMap<>();
    for (Mutant mutant : mutants) {
      texts.put(mutant.packageName() + "." + mutant.source().name(), mutant.text());
    }
    List<Diagnostic<? extends JavaFileObject>> diagnostics =
        NetworkCompiler.create()
            .with("-proc:only", "-Xmaxerrs", "100000")
            .compile(texts)
            .diagnostics();
    return diagnostics.stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && each.getSource() != null)
        .collect(
            Collectors.groupingBy(
                each -> packageOf(each.getSource()),
                Collectors.mapping(Message::of, Collectors.toList())));
  }

  private static String packageOf(JavaFileObject source) {
    Matcher name = Pattern.compile("mutant\\d+").matcher(source.toUri().toString());
    return name.find() ? name.group() : source.getName();
  }

  private static List<Mutant> mutants() throws IOException {
    List<Mutant> mutants = new ArrayList<>();
    int numbers = 0;
    for (SourceFile source : originals()) {
      Matcher number = NUMBER.matcher(source.text());
      while (number.find()) {
        List<String> others = new ArrayList<>(IMPOSSIBLE);
        if (takesPairs(source.text(), number.start())) {
          others.add("{1, 2, 3}");
        }
        // Zero for each number, the others in turn: every attribute meets all of them.
        add(mutants, source, number, 2, "0", true);
        add(mutants, source, number, 2, others.get(numbers % others.size()), true);
        // For every second one, in turn: these are planned and written, which takes long.
        if (numbers % 2 == 0) {
          add(mutants, source, number, 2, POSSIBLE.get(numbers / 2 % POSSIBLE.size()), false);
        }
        numbers++;
      }
      Matcher edge = EDGE.matcher(source.text());
      while (edge.find()) {
        if (isOfALayer(source.text(), edge.start())) {
          add(mutants, source, edge, 1, edge.group(1) + "Missing", true);
        }
      }
    }
    return mutants;
  }

  /** Whether the line declares a method without a body. */
  private static boolean isOfALayer(String text, int at) {
    String line = text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
    return line.strip().startsWith("Tensor ");
  }

  private static boolean takesPairs(String text, int at) {
    return PAIR.matcher(text.substring(0, text.indexOf(' ', at))).matches();
  }

  private static void add(
      List<Mutant> mutants,
      SourceFile source,
      Matcher match,
      int group,
      String value,
      boolean wrong) {
    String packageName = "mutant" + mutants.size();
    mutants.add(
        new Mutant(packageName, source, match.start(group), match.end(group), value, wrong));
  }

  /**
   * The good sources and the examples' networks that stand alone: without blocks, whose errors are
   * at their uses, and comments, which have numbers too.
   */
  private static List<SourceFile> originals() throws IOException {
    List<SourceFile> candidates = new ArrayList<>();
    Stream.of("good", "layers").forEach(folder -> candidates.addAll(SourceFile.in(folder)));
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      for (Path file :
          files
              .filter(each -> each.toString().matches(".*src.main.*\\.java"))
              .filter(each -> !each.toString().contains("benchmark"))
              .sorted()
              .toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        candidates.add(new SourceFile(name, Files.readString(file)));
      }
    }
    List<Mutant> whole = new ArrayList<>();
    for (SourceFile candidate : candidates) {
      String text = candidate.text().replaceAll("(?s)/\\*.*?\\*/", "");
      Matcher number = NUMBER.matcher(text);
      if (text.contains("@Network")
          && text.contains("package ")
          && !text.contains("@interface")
          && number.find()) {
        SourceFile source = new SourceFile(candidate.name(), text);
        String packageName = "mutant" + whole.size();
        whole.add(new Mutant(packageName, source, 0, 0, "", false));
      }
    }
    Map<String, List<Message>> errors = compile(whole);
    return whole.stream()
        .filter(each -> !errors.containsKey(each.packageName()))
        .map(Mutant::source)
        .toList();
  }
}
