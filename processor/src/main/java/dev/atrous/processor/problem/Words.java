package dev.atrous.processor.problem;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as messages say them. */
public final class Words {

  private Words() {}

  /** {@code no parameter}, {@code 1 parameter}, {@code 2 parameters}. */
  public static String count(long number, String thing) {
    return number == 0 ? "no " + thing : number + " " + thing + (number == 1 ? "" : "s");
  }

  /** The text with characters that nobody would see written as in Java; breaks of lines stay. */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              boolean shown = character == '\n' || character == '\t' || !isInvisible(character);
              if (shown) {
                visible.appendCodePoint(character);
              } else {
                for (char unit : Character.toChars(character)) {
                  visible.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
              }
            });
    return visible.toString();
  }

  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> Character.isSpaceChar(character) && character != ' ';
    };
  }

  /** {@code a, b and 3 more}: the first of many. */
  public static String first(List<String> things, int most) {
    int more = things.size() - most;
    return more <= 0
        ? String.join(", ", things)
        : String.join(", ", things.subList(0, most)) + " and " + more + " more";
  }

  /** {@code 1, 2 or 4}. */
  public static String choice(List<?> things) {
    List<String> words = things.stream().map(String::valueOf).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
