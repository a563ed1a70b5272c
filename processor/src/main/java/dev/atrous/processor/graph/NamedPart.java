package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of something that {@code @Named} gives a name of its own.
 *
 * @param part as it would be called; a number in braces stands for the number of a copy
 * @param name what it is called
 * @param pattern of names that are the part's or begin with it
 * @param first the copy's number that is written; −1 if none is
 */
record NamedPart(String part, String name, Pattern pattern, int first, Value value) {

  private static final Pattern COUNTER = Pattern.compile("\\{(\\d{1,9})\\}");

  static NamedPart of(String part, String name, Value value) {
    Matcher counter = COUNTER.matcher(part);
    boolean counted = counter.find();
    String before = counted ? part.substring(0, counter.start()) : part;
    String after = counted ? part.substring(counter.end()) : "";
    String middle = counted ? "(\\d{1,9})" : "()";
    String end = part.endsWith(".") ? "" : "(?=\\.|$)";
    Pattern pattern = Pattern.compile(Pattern.quote(before) + middle + Pattern.quote(after) + end);
    int first = counted ? Integer.parseInt(counter.group(1)) : -1;
    return new NamedPart(part, name, pattern, first, value);
  }

  /**
   * What {@code other} is called, if it is this part or belongs to it.
   *
   * @param copy which copy of a repeated layer, or −1 if it is not repeated
   */
  Optional<String> name(String other, int copy) {
    Matcher matcher = pattern.matcher(other);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int counted = first < 0 ? copy : Integer.parseInt(matcher.group(1)) - first;
    return counted < 0 && first >= 0
        ? Optional.empty()
        : Optional.of(Copies.numbered(name, counted) + other.substring(matcher.end()));
  }

  /** The first of its names. */
  String root() {
    return part.indexOf('.') < 0 ? part : part.substring(0, part.indexOf('.'));
  }
}
