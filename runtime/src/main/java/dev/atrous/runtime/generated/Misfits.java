package dev.atrous.runtime.generated;

import dev.atrous.runtime.Weights;
import dev.atrous.runtime.WeightsException;
import dev.atrous.runtime.safetensors.NearestNames;
import dev.atrous.runtime.safetensors.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between the tensors that a network needs and those that some weights hold,
 * collected while the network is built so that its user sees all of them at once.
 */
final class Misfits {

  /** A message with more of a kind helps nobody. */
  private static final int SHOWN = 20;

  /** What {@link WeightsException#problems} has of a kind: a hostile file may hold a million. */
  private static final int LISTED = 1000;

  /** Unexpected names among which the nearest to a missing one are looked for. */
  private static final int COMPARED = 100_000;

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

  /** Differences of one kind: how many there are, and the first of them in words. */
  private record Kind(String name, int count, List<String> listed) {

    static Kind of(String name, Collection<String> problems) {
      return new Kind(name, problems.size(), problems.stream().limit(LISTED).toList());
    }
  }

  /**
   * Throws if anything was noted or some tensors were not asked for; counters of batches, which
   * PyTorch leaves, are ignored. Takes no more time and memory than what it says is worth, whatever
   * a file holds.
   *
   * @param weights where the tensors come from
   * @param expected the names of the tensors that were asked for
   */
  void check(Weights weights, Set<String> expected) {
    int count = 0;
    List<String> unexpected = new ArrayList<>();
    for (String name : weights.names()) {
      if (!expected.contains(name) && !name.endsWith("num_batches_tracked")) {
        count++;
        if (count <= COMPARED) {
          unexpected.add(name);
        }
      }
    }
    if (missing.isEmpty() && misshapen.isEmpty() && unreadable.isEmpty() && count == 0) {
      return; // before the streams below, which take a new process 5 ms to set up
    }
    List<Kind> kinds =
        Stream.of(
                new Kind("missing", missing.size(), missingWithHints(weights, unexpected)),
                Kind.of("misshapen", misshapen.values()),
                Kind.of("unreadable", unreadable.values()),
                new Kind("unexpected", count, unexpectedWithShapes(weights, unexpected)))
            .filter(kind -> kind.count > 0)
            .toList();
    List<String> listed = kinds.stream().flatMap(kind -> kind.listed.stream()).toList();
    int all = kinds.stream().mapToInt(Kind::count).sum();
    throw new WeightsException(message(weights.origin(), kinds), listed, all);
  }

  private List<String> missingWithHints(Weights weights, List<String> unexpected) {
    // What other layers have taken is no answer.
    NearestNames nearest = NearestNames.among(unexpected);
    List<String> problems = new ArrayList<>();
    missing.forEach(
        (name, shape) -> {
          if (problems.size() < LISTED) {
            String hint = nearest.hint(name, near -> Arrays.equals(weights.shape(near), shape));
            problems.add("missing " + Quoted.name(name) + " " + Arrays.toString(shape) + hint);
          }
        });
    return problems;
  }

  private static List<String> unexpectedWithShapes(Weights weights, List<String> names) {
    return names.stream()
        .limit(LISTED)
        .map(name -> "unexpected " + Quoted.name(name) + " " + Arrays.toString(weights.shape(name)))
        .toList();
  }

  private static String message(String origin, List<Kind> kinds) {
    StringBuilder message = new StringBuilder();
    String counts =
        kinds.stream().map(kind -> kind.count + " " + kind.name).collect(Collectors.joining(", "));
    message.append(origin).append(": the tensors do not fit the network: ").append(counts);
    message.append(". Weights.renamed and Weights.without adapt names.");
    for (Kind kind : kinds) {
      int shown = Math.min(kind.count, SHOWN);
      kind.listed.subList(0, shown).forEach(problem -> message.append("\n  ").append(problem));
      if (shown < kind.count) {
        message.append("\n  … and ").append(kind.count - shown).append(" more ");
        message.append(kind.name);
      }
    }
    return message.toString();
  }
}
