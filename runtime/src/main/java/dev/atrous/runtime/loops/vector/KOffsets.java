package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.plain.Terms;

/**
 * The terms of an output value by the offsets of their inputs, one by one, where {@link KRuns}
 * would be so short that sums had to leave their registers all the time: for kernels over few
 * channels. Numbered as the {@linkplain Terms plain loops} number them.
 */
final class KOffsets {

  private static final int RUNS = 4;

  private final Terms terms;

  /** For each term, floats from tap (0, 0), the group's first channel, to its input; its number. */
  final int[] pairs;

  KOffsets(Window window) {
    terms = new Terms(window);
    pairs = new int[2 * terms.offset.length];
    for (int term = 0; term < terms.offset.length; term++) {
      pairs[2 * term] = terms.offset[term];
      pairs[2 * term + 1] = term;
    }
  }

  /**
   * The runs of neighbouring numbers that some taps are.
   *
   * @return for each run its first term and the one behind its last, then a negative number; there
   *     is one run at least, which is empty if there are no taps
   */
  int[] runs(Scratch scratch, int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int count = terms.runs(tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    int length = count == 0 ? 0 : terms.length(tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    int[] runs = scratch.ints(RUNS, 2 * Math.max(1, count) + 1);
    int at = 0;
    do {
      int first = count == 0 ? 0 : terms.start(at / 2, tapRow, tapColumn);
      runs[at++] = first;
      runs[at++] = first + length;
    } while (at < 2 * count);
    runs[at] = -1;
    return runs;
  }
}
