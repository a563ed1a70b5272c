package dev.atrous.processor.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.util.diff.DiffUtils;

/**
 * Two texts as {@code diff -u} shows them, so that a failure has the lines that differ and not all
 * of both.
 */
public final class UnifiedDifference {

  private static final int CONTEXT = 3;

  /**
   * What a person reads of a failure; beyond it, writing the file and {@code git diff} is easier.
   */
  private static final int SHOWN = 80;

  private UnifiedDifference() {}

  /** The difference, or nothing where the texts are equal. */
  public static String of(
      String oldName, List<String> oldLines, String newName, List<String> newLines) {
    List<String> all =
        DiffUtils.generateUnifiedDiff(
            oldName, newName, oldLines, DiffUtils.diff(oldLines, newLines), CONTEXT);
    String shown = all.stream().limit(SHOWN).collect(Collectors.joining("\n"));
    int hidden = all.size() - SHOWN;
    return hidden > 0 ? shown + "\n… and " + hidden + " more lines" : shown;
  }
}
