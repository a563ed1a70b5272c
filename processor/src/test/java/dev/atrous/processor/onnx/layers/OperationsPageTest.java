package dev.atrous.processor.onnx.layers;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page that says which operations of ONNX can be imported, and counts them. */
final class OperationsPageTest {

  private static final int OLDEST = 7;
  private static final int NEWEST = 26;

  private static final Path LIST = Path.of("src", "test", "resources", "onnx-operations.txt");

  private static final String PAGE =
      """
      # Operations of ONNX

      What the [importer](../examples/importer/README.md) knows of ONNX's operator sets 7 to 26. This file is
      written by `OperationsPageTest`.

      ## %d become layers

      Or a part of one: where numbers only move, what reads them takes that into account. Each may be refused for
      attributes that the language has no word for; the message names the node, and what it would need.

      %s

      ## %d more are computed where they are constant

      And in the proof. So are shapes, paddings and copies of weights folded.

      %s

      ## %d are not known

      Nor are those of other domains, if the list above does not name them. Most of these work on sequences,
      text, signals, or make numbers by chance.

      %s

      ## By operator set

      An operation that is known is known in every form that it had: where a set turned an attribute into an
      input, changed a default or counts axes from behind, the form is chosen by the set that the file names.

      | operator set | operations | become layers | computed | not known |
      |---:|---:|---:|---:|---:|
      %s""";

  /**
   * An operation of ONNX.
   *
   * @param since the operator set that brought it
   * @param until the first one that has it no more
   */
  private record Known(String name, int since, int until) {

    static Known of(String line) {
      String[] words = line.split(" ");
      int until = words.length > 2 ? Integer.parseInt(words[2]) : Integer.MAX_VALUE;
      return new Known(words[0], Integer.parseInt(words[1]), until);
    }

    boolean isIn(int set) {
      return since <= set && set < until;
    }
  }

  @Test
  void page() throws IOException {
    List<Known> all =
        Files.readAllLines(LIST).stream()
            .filter(line -> !line.startsWith("#"))
            .map(Known::of)
            .toList();
    Set<String> computed = new TreeSet<>(Interpreter.operations());
    Set<String> layers = new TreeSet<>(Translations.names());
    layers.retainAll(computed); // The others are no operations of ONNX, but what several spell out.
    computed.removeAll(layers);
    Set<String> unknown = all.stream().map(Known::name).collect(toCollection(TreeSet::new));
    unknown.removeAll(layers);
    unknown.removeAll(computed);
    assertThat(unknown).as("ONNX has more than is known").isNotEmpty();
    Golden.check(
        Path.of("ONNX.md"),
        PAGE.formatted(
            layers.size(),
            listed(layers),
            computed.size(),
            listed(computed),
            unknown.size(),
            listed(unknown),
            IntStream.rangeClosed(OLDEST, NEWEST)
                .mapToObj(set -> row(set, all, layers, computed))
                .collect(Collectors.joining())));
  }

  private static String row(int set, List<Known> all, Set<String> layers, Set<String> computed) {
    List<String> names = all.stream().filter(each -> each.isIn(set)).map(Known::name).toList();
    long asLayers = names.stream().filter(layers::contains).count();
    long asNumbers = names.stream().filter(computed::contains).count();
    return "| %d | %d | %d | %d | %d |\n"
        .formatted(set, names.size(), asLayers, asNumbers, names.size() - asLayers - asNumbers);
  }

  private static String listed(Collection<String> names) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String name : names) {
      if (column > 0 && column + name.length() + 3 > 100) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "`" : " `").append(name).append('`');
      column += name.length() + 3;
    }
    return text.toString();
  }
}
