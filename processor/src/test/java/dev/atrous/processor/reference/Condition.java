package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Attributes;

/** Reads the conditions of {@code @When}. */
final class Condition {

  private Condition() {}

  static boolean holds(String condition, Attributes attributes) {
    String[] words = condition.trim().split("\\s+");
    if (words.length == 1) {
      boolean negated = words[0].startsWith("!");
      Object value = attributes.values().get(negated ? words[0].substring(1) : words[0]);
      return negated != (Boolean) value;
    }
    int value = (Integer) attributes.values().get(words[0]);
    int limit = Integer.parseInt(words[2]);
    return switch (words[1]) {
      case "==" -> value == limit;
      case "!=" -> value != limit;
      case "<" -> value < limit;
      case "<=" -> value <= limit;
      case ">" -> value > limit;
      case ">=" -> value >= limit;
      default -> throw new IllegalArgumentException(condition);
    };
  }
}
