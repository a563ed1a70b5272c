package dev.atrous.processor.problem;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one network: problems are gathered, never thrown. */
public final class Problems {

  /** What depends on the shapes or the values that a use of a block brings with it. */
  private static final Set<Problem> OF_THE_USE =
      EnumSet.of(
          Problem.GROUPS_MUST_DIVIDE_CHANNELS,
          Problem.GROUPS_MUST_DIVIDE_OUTPUT_CHANNELS,
          Problem.OUTPUT_EMPTY,
          Problem.TRANSPOSED_EMPTY,
          Problem.SHAPES_DIFFER,
          Problem.SIZES_DIFFER,
          Problem.CROP_OUTSIDE,
          Problem.VALUES_PER_CHANNEL,
          Problem.TOO_LARGE,
          Problem.TOO_MANY_TENSORS,
          Problem.DUPLICATE_WEIGHT,
          Problem.OUTPUT_STRIDE,
          Problem.GRIDDING,
          Problem.DEGENERATE_RATE,
          Problem.CHECKERBOARD,
          Problem.UNREAD_EDGE);

  private final List<Finding> findings = new ArrayList<>();
  private int errors;

  /**
   * Notes a problem; {@code figures} fill the placeholders of its text. The same mistake is kept
   * once, however often a block or a repeat runs into it. A mistake in a block is one of its
   * source, where there is that, unless it depends on the use.
   */
  public void add(Problem problem, Place place, Object... figures) {
    Place at = OF_THE_USE.contains(problem) ? place : place.origin();
    Finding finding = new Finding(problem, at, problem.text(figures));
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
