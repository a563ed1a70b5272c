package dev.atrous.runtime.loops.vector.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints text with loops and holes, so that a family of kernels is written once and looks like the
 * kernels it gives (as XNNPACK's {@code *.c.in}).
 *
 * <p>The lines that are indented below {@code $for <words>} are printed for each turn of the loop
 * of that name. {@code ${<sum>}} is a sum of products of variables and Java's names, of which it
 * leaves out what is 0 or 1: where p is 2, {@code in[${pixel+p}]} is {@code in[pixel + 2]} and
 * {@code to${+p*yStep}} is {@code to + 2 * yStep}; where it is 0, {@code in[pixel]} and {@code to}.
 * A sum in parentheses keeps them if it is more than one name. A variable alone is its number, and
 * the vector {@code v} a letter.
 */
final class Template {

  /** The values of a loop's variables in each of its turns. */
  interface Loop {

    /**
     * Lists them.
     *
     * @param outer the values of the variables outside
     */
    List<Map<String, Integer>> turns(Map<String, Integer> outer);
  }

  private static final Pattern HOLE = Pattern.compile("\\$\\{([^}]*)}");
  private static final String FOR = "$for ";

  private final Map<String, Integer> variables = new HashMap<>();
  private final Map<String, Loop> loops = new HashMap<>();

  /** Defines a variable. */
  Template variable(String name, int value) {
    variables.put(name, value);
    return this;
  }

  /** Defines a loop by the words that call it. */
  Template loop(String words, Loop loop) {
    loops.put(words, loop);
    return this;
  }

  /** Defines a loop of one variable, from {@code first} to before {@code end}. */
  Template loop(String words, String variable, int first, int end) {
    return loop(
        words,
        outer -> {
          List<Map<String, Integer>> turns = new ArrayList<>();
          for (int value = first; value < end; value++) {
            turns.add(Map.of(variable, value));
          }
          return turns;
        });
  }

  /** The lines of a text, without their indentation. */
  List<String> print(String text) {
    List<String> printed = new ArrayList<>();
    print(text.lines().toList(), variables, printed);
    return printed;
  }

  private void print(List<String> lines, Map<String, Integer> outer, List<String> printed) {
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      if (!line.strip().startsWith(FOR)) {
        printed.add(filled(line.strip(), outer));
        continue;
      }
      int end = at;
      while (end < lines.size() && indentation(lines.get(end)) > indentation(line)) {
        end++;
      }
      for (Map<String, Integer> turn : loop(line.strip()).turns(outer)) {
        Map<String, Integer> inner = new HashMap<>(outer);
        inner.putAll(turn);
        print(lines.subList(at, end), inner, printed);
      }
      at = end;
    }
  }

  private Loop loop(String line) {
    Loop loop = loops.get(line.substring(FOR.length()));
    if (loop == null) {
      throw new IllegalArgumentException("'" + line + "' is none of the loops " + loops.keySet());
    }
    return loop;
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String filled(String line, Map<String, Integer> values) {
    return HOLE.matcher(line)
        .replaceAll(hole -> Matcher.quoteReplacement(value(hole.group(1), values)));
  }

  private static String value(String hole, Map<String, Integer> values) {
    if (values.containsKey(hole)) {
      int value = values.get(hole);
      return hole.equals("v") ? String.valueOf((char) ('a' + value)) : Integer.toString(value);
    }
    if (hole.startsWith("(")) {
      String sum = sum(hole.substring(1, hole.length() - 1), values);
      return sum.contains(" ") ? "(" + sum + ")" : sum;
    }
    if (hole.startsWith("+")) {
      String sum = sum(hole.substring(1), values);
      return sum.equals("0") ? "" : " + " + sum;
    }
    return sum(hole, values);
  }

  private static String sum(String hole, Map<String, Integer> values) {
    String sum =
        List.of(hole.split("\\+")).stream()
            .map(product -> product(product, values))
            .filter(product -> !product.equals("0"))
            .collect(Collectors.joining(" + "));
    return sum.isEmpty() ? "0" : sum;
  }

  /** A variable, a name, or a variable times a name. */
  private static String product(String product, Map<String, Integer> values) {
    String[] factors = product.split("\\*");
    Integer value = values.get(factors[0]);
    if (value == null || factors.length == 1) {
      return value == null ? product : value.toString();
    }
    return value == 0 ? "0" : value == 1 ? factors[1] : value + " * " + factors[1];
  }
}
