package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses among the strings of a {@code @Named}, of which those that end with {@code when
 * condition} count only in uses of a block in which the condition holds.
 */
final class NameChoice {

  private static final Pattern CONDITIONAL =
      Pattern.compile("(.*\\S)\\s+when\\s+(\\S.*)", Pattern.DOTALL);

  private NameChoice() {}

  /** A string without its condition. */
  static String name(String text) {
    Matcher conditional = CONDITIONAL.matcher(text);
    return conditional.matches() ? conditional.group(1) : text;
  }

  /**
   * The strings that count, without conditions; empty, if there is none, or if one is wrong, which
   * is reported.
   *
   * @param use of the block in which the name is written; null outside of blocks
   */
  static Optional<Value> of(Value named, BlockUse use, Problems problems) {
    if (!NameText.check(named, problems)) {
      return Optional.empty();
    }
    List<Value> chosen = new ArrayList<>();
    boolean conditional = false;
    for (Value element : named.elements()) {
      Matcher matcher = CONDITIONAL.matcher((String) element.raw());
      if (!matcher.matches()) {
        chosen.add(element);
        continue;
      }
      conditional = true;
      if (use == null) {
        String title = "Named(\"" + element.raw() + "\")";
        problems.add(Problem.BIND_OUTSIDE_BLOCK, element.place(), title);
        return Optional.empty();
      }
      Value condition = new Value(matcher.group(2), true, element.place());
      if (Condition.holds("Named", condition, use, problems)) {
        chosen.add(new Value(matcher.group(1), true, element.place()));
      }
    }
    if (!conditional) {
      return Optional.of(named);
    }
    return chosen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Value(List.copyOf(chosen), true, named.place()));
  }
}
