package dev.atrous.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets generated source closer than JavaPoet does, as one would write it by hand: fields of one
 * line stand together, and a Javadoc comment of one sentence takes one line.
 */
final class CompactSource {

  private static final int WIDTH = 100;

  private static final Pattern FIELD = Pattern.compile("( +)private [^(){}]+;");
  private static final Pattern SENTENCE = Pattern.compile(" +\\* (.+)");

  private CompactSource() {}

  static String of(String source) {
    List<String> compact = new ArrayList<>();
    for (String line : source.lines().toList()) {
      if (line.strip().equals("*/")) {
        compact.add(line);
        joinComment(compact);
      } else if (isField(line) && endsWithField(compact, line)) {
        compact.set(compact.size() - 1, line);
      } else {
        compact.add(line);
      }
    }
    return String.join("\n", compact) + "\n";
  }

  private static boolean isField(String line) {
    return FIELD.matcher(line).matches();
  }

  /** Whether a field of the same class and a blank line come before this one. */
  private static boolean endsWithField(List<String> lines, String field) {
    int blank = lines.size() - 1;
    return blank > 0
        && lines.get(blank).isEmpty()
        && isField(lines.get(blank - 1))
        && indent(lines.get(blank - 1)).equals(indent(field));
  }

  private static String indent(String line) {
    return line.substring(0, line.indexOf(line.strip()));
  }

  /** Puts a comment that ends here, and has one line of text, into one line. */
  private static void joinComment(List<String> lines) {
    int end = lines.size() - 1;
    if (end < 2 || !lines.get(end - 2).strip().equals("/**")) {
      return;
    }
    Matcher sentence = SENTENCE.matcher(lines.get(end - 1));
    String begin = lines.get(end - 2);
    if (sentence.matches() && begin.length() + sentence.group(1).length() + 4 <= WIDTH) {
      lines.subList(end - 2, end + 1).clear();
      lines.add(begin + " " + sentence.group(1) + " */");
    }
  }
}
