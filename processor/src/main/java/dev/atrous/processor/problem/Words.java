package dev.atrous.processor.problem;

import java.util.List;

/** Numbers and lists as messages say them. */
public final class Words {

  private Words() {}

  /** {@code no parameter}, {@code 1 parameter}, {@code 2 parameters}. */
  public static String count(long number, String thing) {
    return number == 0 ? "no " + thing : number + " " + thing + (number == 1 ? "" : "s");
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
