package dev.atrous.processor.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one network: problems are gathered, never thrown. */
public final class Problems {

  private final List<Finding> findings = new ArrayList<>();
  private int errors;

  /**
   * Notes a problem; {@code figures} fill the placeholders of its text. The same mistake is kept
   * once, however often a block or a repeat runs into it.
   */
  public void add(Problem problem, Place place, Object... figures) {
    Finding finding = new Finding(problem, place, problem.text(figures));
    if (finding.isError()) {
      errors++;
    }
    if (findings.stream().noneMatch(finding::repeats)
        && findings.stream().noneMatch(finding::repeatsAtAnotherUse)) {
      findings.add(finding);
    }
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }

  /**
   * How many errors were noted, those included that had been noted before: a stage compares it to
   * see whether a rule has spoken.
   */
  public int errors() {
    return errors;
  }
}
