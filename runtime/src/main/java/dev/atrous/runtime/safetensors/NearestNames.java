package dev.atrous.runtime.safetensors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The "did you mean" of tensor names. Names that are missing are rarely mistyped: a trainer wrapped
 * the network ({@code module.stem.weight}) or called a part differently ({@code stem.bn.weight} for
 * {@code stem.norm.weight}). So whole segments shared at either end count before edit distance.
 */
public final class NearestNames {

  private static final int SHOWN = 3;

  /** Names looked at in all calls together: a hostile file may hold a million. */
  private static final int MOST_COMPARISONS = 2_000_000;

  /** Edit distances computed in all calls together, some microseconds each. */
  private static final int MOST_DISTANCES = 20_000;

  private static final int LONGEST_FOR_DISTANCE = 200;

  private final Collection<String> names;
  private int comparisons;
  private int distances;

  private NearestNames(Collection<String> names) {
    this.names = names;
  }

  /** Suggestions from among these names. */
  public static NearestNames among(Collection<String> names) {
    return new NearestNames(names);
  }

  /** The end of a message, {@code "; nearest: 'a', 'b'"}, or nothing if nothing is near. */
  public String hint(String missing, Predicate<String> preferred) {
    List<String> nearest = of(missing, preferred);
    return nearest.isEmpty()
        ? ""
        : nearest.stream().map(Quoted::name).collect(Collectors.joining(", ", "; nearest: ", ""));
  }

  /** The nearest names, at most three, nearest first; among equally near ones the preferred. */
  List<String> of(String missing, Predicate<String> preferred) {
    comparisons += names.size();
    if (comparisons > MOST_COMPARISONS) {
      comparisons = MOST_COMPARISONS;
      return List.of();
    }
    List<Candidate> nearest = new ArrayList<>();
    for (String name : names) {
      Candidate candidate = candidate(missing, name, preferred);
      if (candidate != null) {
        insert(candidate, nearest);
      }
    }
    return nearest.stream().map(Candidate::name).toList();
  }

  /** Puts a candidate into its place, if it is among the nearest so far. */
  private static void insert(Candidate candidate, List<Candidate> nearest) {
    int place = nearest.size();
    while (place > 0 && Candidate.NEAREST_FIRST.compare(candidate, nearest.get(place - 1)) < 0) {
      place--;
    }
    if (place < SHOWN) {
      nearest.add(place, candidate);
    }
    if (nearest.size() > SHOWN) {
      nearest.remove(SHOWN);
    }
  }

  private record Candidate(String name, int rank, boolean preferred, int shared, int distance) {
    static final Comparator<Candidate> NEAREST_FIRST =
        Comparator.comparingInt(Candidate::rank)
            .thenComparing(Candidate::preferred, Comparator.reverseOrder())
            .thenComparing(Candidate::shared, Comparator.reverseOrder())
            .thenComparingInt(Candidate::distance)
            .thenComparing(Candidate::name);
  }

  private Candidate candidate(String missing, String name, Predicate<String> preferred) {
    int difference = Math.abs(missing.length() - name.length());
    if (endsInSegments(name, missing) || endsInSegments(missing, name)) {
      return new Candidate(name, 0, preferred.test(name), 0, difference);
    }
    int first = sharedAtStart(missing, name);
    int last = sharedAtEnd(missing, name);
    if (last > 0 && first + last > 1) {
      return new Candidate(name, 1, preferred.test(name), first + last, difference);
    }
    int most = Math.max(2, missing.length() / 3);
    if (difference > most
        || missing.length() > LONGEST_FOR_DISTANCE
        || distances > MOST_DISTANCES) {
      return null;
    }
    distances++;
    int distance = distance(missing, name);
    return distance > most ? null : new Candidate(name, 2, preferred.test(name), 0, distance);
  }

  /** Whether a name is another one behind some segments. */
  private static boolean endsInSegments(String name, String end) {
    int dot = name.length() - end.length() - 1;
    return dot >= 0 && name.charAt(dot) == '.' && name.endsWith(end);
  }

  /** How many segments between dots two names share at their start. */
  private static int sharedAtStart(String one, String other) {
    int segments = 0;
    for (int at = 0; ; at++) {
      boolean oneEnds = at >= one.length() || one.charAt(at) == '.';
      boolean otherEnds = at >= other.length() || other.charAt(at) == '.';
      if (oneEnds && otherEnds) {
        segments++;
      }
      if (at >= one.length() || at >= other.length() || one.charAt(at) != other.charAt(at)) {
        return segments;
      }
    }
  }

  /** How many segments between dots two names share at their end. */
  private static int sharedAtEnd(String one, String other) {
    int segments = 0;
    for (int at = 1; ; at++) {
      int inOne = one.length() - at;
      int inOther = other.length() - at;
      boolean oneEnds = inOne < 0 || one.charAt(inOne) == '.';
      boolean otherEnds = inOther < 0 || other.charAt(inOther) == '.';
      if (oneEnds && otherEnds) {
        segments++;
      }
      if (inOne < 0 || inOther < 0 || one.charAt(inOne) != other.charAt(inOther)) {
        return segments;
      }
    }
  }

  /** The fewest insertions, deletions and replacements between two names (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] above = new int[other.length() + 1];
    int[] current = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int replaced =
            above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      int[] swapped = above;
      above = current;
      current = swapped;
    }
    return above[other.length()];
  }
}
