package dev.atrous.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/**
 * Text that a user wrote, as it stands in generated source. All of it comes through here: JavaPoet
 * breaks lines at every character that Unicode calls a line break, also inside its own literals,
 * and an encoding may lose what it cannot hold.
 */
final class UserText {

  private UserText() {}

  /** A string literal of exactly this text. */
  static CodeBlock literal(String text) {
    return CodeBlock.of("$L", '"' + line(text) + '"');
  }

  /** Text within a literal, or a line of a text block. */
  static String line(String text) {
    StringBuilder literal = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '"' || unit == '\\') {
        literal.append('\\').append(unit);
      } else if (unit == '\n' || unit == '\r') {
        literal.append(unit == '\n' ? "\\n" : "\\r"); // as \\u000a it would end the line
      } else {
        append(literal, text, at);
      }
    }
    return literal.toString();
  }

  /** Text of a comment, of which no part ends it or is read as anything but text. */
  static String comment(String text) {
    StringBuilder comment = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '\\') {
        comment.append("&#92;"); // a u behind it would make an escape of it
      } else if (text.startsWith("*/", at)) {
        comment.append("*&#47;");
        at++;
      } else if (text.charAt(at) == '\n') {
        comment.append('\n');
      } else {
        append(comment, text, at);
      }
    }
    return comment.toString();
  }

  /** Appends one unit of the text, by its number if it is no letter that is seen. */
  private static void append(StringBuilder result, String text, int at) {
    char unit = text.charAt(at);
    boolean isPaired =
        Character.isHighSurrogate(unit)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1))
            || Character.isLowSurrogate(unit)
                && at > 0
                && Character.isHighSurrogate(text.charAt(at - 1));
    boolean isPlain =
        switch (Character.getType(unit)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          case Character.SURROGATE -> isPaired;
          default -> unit == ' ' || !Character.isSpaceChar(unit);
        };
    if (isPlain) {
      result.append(unit);
    } else {
      result.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
  }
}
