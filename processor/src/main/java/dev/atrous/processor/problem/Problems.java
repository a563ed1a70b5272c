package dev.atrous.processor.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one network: problems are gathered, never thrown. */
public final class Problems {

  private final List<Finding> findings = new ArrayList<>();

  /**
   * Notes a problem; {@code figures} fill the placeholders of its text. The same problem at the
   * same place is noted once, however often a block or a repeat runs into it.
   */
  public void add(Problem problem, Place place, Object... figures) {
    String inside = place.inside().isEmpty() ? "" : "In " + place.inside() + ": ";
    String message = "[" + problem.id() + "] " + inside + problem.text(figures);
    for (Finding finding : findings) {
      if (finding.problem() == problem && samePlace(finding.place(), place)) {
        return;
      }
    }
    findings.add(new Finding(problem, place, message));
  }

  private static boolean samePlace(Place one, Place other) {
    return one.element() == other.element()
        && one.annotation() == other.annotation()
        && one.value() == other.value()
        && (one.element() != null || one.inside().equals(other.inside()));
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /** How many findings there are: a stage compares it to see whether a rule has spoken. */
  public int size() {
    return findings.size();
  }
}
