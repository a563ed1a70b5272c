package dev.atrous.processor.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the copies that {@code @Repeat} and {@code @Each} make. */
final class Copies {

  private static final Pattern COUNTER = Pattern.compile("\\{(\\d{1,9})\\}");

  private Copies() {}

  /** A name without the numbers in braces. */
  static String withoutCounters(String name) {
    return COUNTER.matcher(name).replaceAll("");
  }

  /**
   * The name of one copy: a number in braces counts on, else the copy's number is appended.
   *
   * @param copy or −1 if there is only one
   */
  static String numbered(String name, int copy) {
    Matcher counter = COUNTER.matcher(name);
    int index = Math.max(copy, 0);
    String counted =
        counter.replaceAll(match -> String.valueOf(Integer.parseInt(match.group(1)) + index));
    return copy >= 0 && counted.equals(name) ? name + "." + copy : counted;
  }
}
