package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.testing.Golden;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that says which operations of ONNX can be imported. */
final class OperationsPageTest {

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

      Not known: operations of other domains, functions that the file defines, and everything that is not above.
      """;

  @Test
  void page() {
    Set<String> others = new TreeSet<>(Interpreter.operations());
    Set<String> layers = new TreeSet<>(Translations.names());
    layers.retainAll(others); // The other is no operation of ONNX, but what several spell out.
    others.removeAll(layers);
    Golden.check(
        Path.of("ONNX.md"),
        PAGE.formatted(layers.size(), listed(layers), others.size(), listed(others)));
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
