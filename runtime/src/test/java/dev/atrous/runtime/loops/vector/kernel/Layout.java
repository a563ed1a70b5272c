package dev.atrous.runtime.loops.vector.kernel;

import java.util.List;

/**
 * Lays lines of Java out as google-java-format does, as far as kernels need it: indented by
 * brackets, long statements broken. The build's formatter checks what comes out.
 */
final class Layout {

  private static final int WIDTH = 100;
  private static final String CONTINUED = "    ";

  private final StringBuilder text = new StringBuilder();
  private int braces;
  private int parentheses;

  private Layout() {}

  /** The text of a file. */
  static String of(List<String> lines) {
    Layout layout = new Layout();
    lines.forEach(layout::add);
    return layout.text.toString();
  }

  private void add(String line) {
    boolean comment = line.startsWith("*") || line.startsWith("/");
    if (!comment) {
      braces -= line.startsWith("}") ? 1 : 0;
    }
    String indentation = "  ".repeat(braces) + CONTINUED.repeat(parentheses);
    if (line.startsWith("*")) {
      indentation += " ";
    }
    if (line.isEmpty() || indentation.length() + line.length() <= WIDTH) {
      text.append(line.isEmpty() ? "" : indentation + line).append('\n');
    } else {
      broken(indentation, line);
    }
    if (!comment) {
      parentheses += count(line, '(') - count(line, ')');
      braces += count(line, '{') - count(line, '}') + (line.startsWith("}") ? 1 : 0);
    }
  }

  /** Breaks a statement behind its {@code =}, or a chain of calls before each of them. */
  private void broken(String indentation, String line) {
    String inner = indentation + CONTINUED;
    int assignment = line.indexOf(" = ");
    String[] parts =
        assignment >= 0
            ? new String[] {line.substring(0, assignment + 2), line.substring(assignment + 3)}
            : line.split("(?=\\.(cast|intoArray)\\()");
    for (int part = 0; part < parts.length; part++) {
      String broken = (part == 0 ? indentation : inner) + parts[part];
      if (broken.length() > WIDTH) {
        throw new IllegalArgumentException("no rule says how to break " + line);
      }
      text.append(broken).append('\n');
    }
  }

  private static int count(String line, char bracket) {
    return (int) line.chars().filter(character -> character == bracket).count();
  }
}
