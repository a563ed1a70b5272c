package dev.atrous.processor.documents;

import dev.atrous.processor.testing.Compilation;
import dev.atrous.processor.testing.GeneratedParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The texts that documents show, cut to what they are about. */
final class Excerpts {

  /** Three mistakes of three kinds. */
  static final String BAD =
      """
      import dev.atrous.dsl.*;
      import dev.atrous.runtime.Tensor;

      @Network
      public interface Bad {
        @Input(channels = 3, height = 257, width = 257)
        Tensor image();

        @Conv(kernel = 3, stride = 2, channels = 32)
        Tensor stem(Tensor image);

        @Conv(kernel = 3, groups = 5, channels = 64)
        Tensor body(Tensor stem);

        @Conv(kernel = 3, rate = 72, padding = Padding.VALID, channels = 64)
        Tensor far(Tensor stem);

        @Add
        Tensor sum(Tensor stem, Tensor stm);
      }
      """;

  private static final String ELLIPSIS = "…";

  private Excerpts() {}

  /** The depthwise convolution of rate 2: its Javadoc, and the rows of padding and of none. */
  static String stepClass(String generated) {
    String steps = GeneratedParts.of(generated).only(Set.of("steps"));
    int named = steps.indexOf("private static final class Depthwise3x3Rate2");
    int start = steps.lastIndexOf("  /**", named);
    int header = steps.indexOf("{\n", named) + 2;
    int rows = steps.indexOf("    @Override\n    protected void rows", header);
    int end = steps.indexOf("\n    }\n", rows) + "\n    }\n".length();
    if (named < 0 || rows < 0) {
      throw new IllegalStateException("there is no such class in\n" + steps);
    }
    String shown =
        steps.substring(start, header) + "    " + ELLIPSIS + "\n" + steps.substring(rows, end);
    return shown + "    " + ELLIPSIS + "\n  }\n";
  }

  /** The table in the Javadoc of a class: the first layers, the total and the figures below. */
  static String table(String generated) {
    List<String> lines =
        GeneratedParts.of(generated)
            .only(Set.of("table"))
            .lines()
            .map(line -> line.replaceFirst("^ +\\* ?", ""))
            .toList();
    int start = lines.indexOf("<pre>") + 1;
    List<String> shown = new ArrayList<>(lines.subList(start, start + 5));
    shown.add(ELLIPSIS);
    lines.subList(start + 5, lines.indexOf("</pre>")).stream()
        .dropWhile(line -> !line.startsWith("total"))
        .forEach(shown::add);
    return String.join("\n", shown) + "\n";
  }

  /** Errors and warnings as javac prints them. */
  static String messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(message -> message.getMessage(Locale.ROOT).startsWith("["))
        .map(message -> message(compilation, message))
        .collect(Collectors.joining());
  }

  private static String message(
      Compilation compilation, Diagnostic<? extends JavaFileObject> message) {
    String file = message.getSource().getName().replaceFirst("^/", "");
    List<String> source =
        compilation.sources().get(file.replaceFirst("\\.java$", "")).lines().toList();
    String kind = message.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    return "%s:%d: %s: %s%n%s%n%s^%n"
        .formatted(
            file,
            message.getLineNumber(),
            kind,
            message.getMessage(Locale.ROOT),
            source.get((int) message.getLineNumber() - 1),
            " ".repeat((int) message.getColumnNumber() - 1));
  }
}
