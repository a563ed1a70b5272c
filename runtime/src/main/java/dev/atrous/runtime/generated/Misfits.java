package dev.atrous.runtime.generated;

import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import dev.atrous.runtime.safetensors.NearestNames;
import dev.atrous.runtime.safetensors.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The differences between the tensors that a network needs and those that some weights hold,
 * collected while the network is built so that its user sees all of them at once.
 */
final class Misfits {

  /** A list longer than this helps nobody; {@link WeightsException#problems} has the rest. */
  private static final int SHOWN_OF_EACH_KIND = 20;

  private final Map<String, int[]> missing = new LinkedHashMap<>();
  private final Map<String, String> misshapen = new LinkedHashMap<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();

  /** Notes a tensor that the weights do not have. */
  void missing(String name, int[] expected) {
    missing.putIfAbsent(name, expected);
  }

  /** Notes a tensor of another shape. */
  void misshapen(String name, int[] expected, int[] found) {
    misshapen.putIfAbsent(
        name,
        "misshapen "
            + Quoted.name(name)
            + ": expected "
            + Arrays.toString(expected)
            + ", found "
            + Arrays.toString(found));
  }

  /** Notes a tensor whose values cannot be had. */
  void unreadable(String name, String reason) {
    unreadable.putIfAbsent(name, "unreadable " + Quoted.name(name) + ": " + reason);
  }

  /**
   * Throws if anything was noted or some tensors were not asked for.
   *
   * @param weights where the tensors come from
   * @param unexpected the names of the tensors that nobody asked for
   */
  void check(Weights weights, Set<String> unexpected) {
    if (missing.isEmpty() && misshapen.isEmpty() && unreadable.isEmpty() && unexpected.isEmpty()) {
      return; // before the streams below, which take a new process 5 ms to set up
    }
    List<List<String>> kinds =
        List.of(
            missingWithHints(weights, unexpected),
            List.copyOf(misshapen.values()),
            List.copyOf(unreadable.values()),
            unexpected.stream().map(name -> unexpected(name, weights.shape(name))).toList());
    List<String> problems = kinds.stream().flatMap(List::stream).toList();
    throw new WeightsException(message(weights.origin(), kinds), problems, null);
  }

  private List<String> missingWithHints(Weights weights, Set<String> unexpected) {
    // What other layers have taken is no answer.
    NearestNames nearest = NearestNames.among(unexpected);
    List<String> problems = new ArrayList<>();
    missing.forEach(
        (name, shape) ->
            problems.add(
                "missing "
                    + Quoted.name(name)
                    + " "
                    + Arrays.toString(shape)
                    + nearest.hint(name, near -> Arrays.equals(weights.shape(near), shape))));
    return problems;
  }

  private static String unexpected(String name, int[] found) {
    return "unexpected " + Quoted.name(name) + " " + Arrays.toString(found);
  }

  private static String message(String origin, List<List<String>> kinds) {
    StringBuilder message = new StringBuilder();
    String counts =
        kinds.stream()
            .filter(problems -> !problems.isEmpty())
            .map(problems -> problems.size() + " " + kind(problems))
            .collect(Collectors.joining(", "));
    message.append(origin).append(": the tensors do not fit the network: ").append(counts);
    message.append(". Weights.renamed and Weights.without adapt names.");
    for (List<String> problems : kinds) {
      int shown = Math.min(problems.size(), SHOWN_OF_EACH_KIND);
      problems.subList(0, shown).forEach(problem -> message.append("\n  ").append(problem));
      if (shown < problems.size()) {
        message.append("\n  … and ").append(problems.size() - shown).append(" more ");
        message.append(kind(problems));
      }
    }
    return message.toString();
  }

  /** The first word of a kind's problems names the kind. */
  private static String kind(List<String> problems) {
    return problems.get(0).substring(0, problems.get(0).indexOf(' '));
  }
}
