package dev.atrous.processor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** "Did you mean": names that start alike come before names that merely look alike. */
public final class Suggestions {

  private Suggestions() {}

  /** {@code " Did you mean 'stem'?"}, or nothing if no name is near. */
  public static String didYouMean(String written, Collection<String> names) {
    List<String> near =
        names.stream()
            .filter(name -> nearness(written, name) <= Math.max(1, written.length() / 3))
            .sorted(Comparator.comparingInt(name -> nearness(written, name)))
            .limit(1)
            .toList();
    return near.isEmpty() ? "" : " Did you mean '" + near.get(0) + "'?";
  }

  private static int nearness(String written, String name) {
    String one = written.toLowerCase(java.util.Locale.ROOT);
    String other = name.toLowerCase(java.util.Locale.ROOT);
    boolean prefix = one.startsWith(other) || other.startsWith(one);
    return prefix && Math.min(one.length(), other.length()) >= 3 ? 0 : distance(one, other);
  }

  /** Edits, a swap of neighbours counted as one (Damerau 1964). */
  private static int distance(String one, String other) {
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        if (row == 0 || column == 0) {
          edits[row][column] = row + column;
          continue;
        }
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int edit = edits[row - 1][column - 1] + (same ? 0 : 1);
        edit = Math.min(edit, Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
        if (row > 1
            && column > 1
            && one.charAt(row - 1) == other.charAt(column - 2)
            && one.charAt(row - 2) == other.charAt(column - 1)) {
          edit = Math.min(edit, edits[row - 2][column - 2] + 1);
        }
        edits[row][column] = edit;
      }
    }
    return edits[one.length()][other.length()];
  }
}
