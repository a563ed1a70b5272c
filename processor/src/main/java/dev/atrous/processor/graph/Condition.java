package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a layer of a block is there ({@code @When}), or a name counts ({@code @Named}), by the
 * values of the block's attributes.
 */
final class Condition {

  private static final Pattern FLAG = Pattern.compile("\\s*(!?)\\s*(\\w+)\\s*");
  private static final Pattern COMPARISON =
      Pattern.compile("\\s*(\\w+)\\s*(==|!=|<=|>=|<|>)\\s*(-?\\d{1,9})\\s*");

  private Condition() {}

  /**
   * Whether the condition holds; one that cannot be read is reported and holds.
   *
   * @param annotation in which it is written
   */
  static boolean holds(String annotation, Value condition, BlockUse use, Problems problems) {
    String text = (String) condition.raw();
    Matcher flag = FLAG.matcher(text);
    Matcher comparison = COMPARISON.matcher(text);
    if (flag.matches()) {
      Value value =
          Binding.source(annotation, text, flag.group(2), use, condition.place(), problems);
      if (value != null && !(value.raw() instanceof Boolean)) {
        wrongType(
            annotation, text, flag.group(2), value, "true or false", use, condition, problems);
      }
      return value == null
          || !(value.raw() instanceof Boolean given)
          || given != flag.group(1).equals("!");
    }
    if (comparison.matches()) {
      Value value =
          Binding.source(annotation, text, comparison.group(1), use, condition.place(), problems);
      if (value != null && !(value.raw() instanceof Integer)) {
        wrongType(
            annotation,
            text,
            comparison.group(1),
            value,
            "a whole number",
            use,
            condition,
            problems);
      }
      return value == null
          || !(value.raw() instanceof Integer given)
          || compare(given, comparison.group(2), Integer.parseInt(comparison.group(3)));
    }
    problems.add(
        Problem.BIND_SYNTAX,
        condition.place(),
        annotation,
        text,
        "an attribute that is true or false, !attribute, or a comparison such as expansion != 1");
    return true;
  }

  private static void wrongType(
      String annotation,
      String text,
      String attribute,
      Value value,
      String needed,
      BlockUse use,
      Value condition,
      Problems problems) {
    problems.add(
        Problem.BIND_TYPE,
        condition.place(),
        annotation,
        text,
        attribute,
        use.name(),
        value.type(),
        needed);
  }

  private static boolean compare(int value, String operator, int other) {
    return switch (operator) {
      case "==" -> value == other;
      case "!=" -> value != other;
      case "<" -> value < other;
      case "<=" -> value <= other;
      case ">" -> value > other;
      default -> value >= other;
    };
  }
}
