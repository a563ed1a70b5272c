package dev.atrous.processor.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that a source file expects, written under the place that it is about: {@code // ^
 * GroupsMustDivideChannels}, the caret in the column of the message. {@code compiler} stands for a
 * message of the compiler itself; a question mark behind the id for one that not every compiler
 * gives, an asterisk for one that javac gives and no other.
 */
record Expectation(int line, int column, String id, String mark) {

  /** What stands in for messages that are not the processor's. */
  static final String COMPILER = "compiler";

  private static final Pattern MARK = Pattern.compile("\\s*//\\s*\\^\\s*(\\w+)([?*]?)\\s*");

  static List<Expectation> in(String text) {
    List<Expectation> expectations = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int about = 0;
    for (int line = 1; line <= lines.size(); line++) {
      Matcher mark = MARK.matcher(lines.get(line - 1));
      if (mark.matches()) {
        int column = lines.get(line - 1).indexOf('^') + 1;
        expectations.add(new Expectation(about, column, mark.group(1), mark.group(2)));
      } else {
        about = line;
      }
    }
    return expectations;
  }

  boolean optional() {
    return mark.equals("?");
  }

  /** Whether every compiler gives it. */
  boolean common() {
    return mark.isEmpty();
  }

  boolean isMetBy(Message message) {
    return line == message.line() && column == message.column() && id.equals(message.id());
  }

  /** As a compiler might report it, for failures. */
  @Override
  public String toString() {
    return line + ":" + column + " " + id;
  }
}
