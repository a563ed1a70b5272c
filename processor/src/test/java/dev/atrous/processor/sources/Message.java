package dev.atrous.processor.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param id of the processor's message, or {@link Expectation#COMPILER}
 */
record Message(Diagnostic.Kind kind, String file, int line, int column, String id, String text) {

  private static final Pattern ID = Pattern.compile("(?s)\\[([A-Z][A-Za-z]+)] .*");

  static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher id = ID.matcher(text);
    String file = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
    return new Message(
        diagnostic.getKind(),
        file.substring(file.lastIndexOf('/') + 1),
        (int) diagnostic.getLineNumber(),
        (int) diagnostic.getColumnNumber(),
        id.matches() ? id.group(1) : Expectation.COMPILER,
        text);
  }

  /** The messages without javac's summaries, in the order of the source. */
  static List<Message> of(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .filter(each -> !"compiler.err.warnings.and.werror".equals(each.getCode()))
        .map(Message::of)
        .sorted(Comparator.comparing(Message::line).thenComparing(Message::column))
        .toList();
  }

  boolean isIn(SourceFile source) {
    return file.equals(source + ".java");
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + id + ": " + text;
  }
}
