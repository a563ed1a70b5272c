package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.HALF_LANES;
import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.machine.Species;
import dev.atrous.runtime.loops.vector.machine.VectorUnits;
import java.util.ArrayList;
import java.util.List;

/**
 * How output channels are divided into {@link PackedPanel}s.
 *
 * <p>Half vectors compute the last channels where a whole one would have half its lanes in vain,
 * and no place for them in the output. Up to half a vector there is always one (16 → 8, 129×129,
 * 170 µs, whole 268); three, only where {@link VectorUnits} are halves (144 → 24 on Zen 5 34 µs,
 * whole 27).
 */
final class Panels {

  /** Vectors of a panel at most: four if there are registers for 16 sums. */
  private static final int MOST = Species.REGISTERS < 32 ? 2 : 4;

  /** Whether there are half vectors, and registers for 12 sums of them. */
  private static final boolean HALVES = MOST == 4 && HALF_LANES < LANES;

  /** Whether three of them take less time than two whole ones. */
  private static final boolean THREE_HALVES = HALVES && Species.HALF_UNITS;

  /**
   * Whether C2 keeps sums in registers when a loop over runs has a loop over terms in it. JDK 17
   * makes objects of them: 3×3, 64 → 64, 58×58, 3 G multiply-adds a second, JDK 25 122. Two vectors
   * are better than four for gathered terms then (102 and 83).
   */
  static final boolean LOOPS_IN_LOOPS = Runtime.version().feature() >= 25;

  private Panels() {}

  /**
   * The panels of a group's output channels.
   *
   * @param gathered whether they gather their terms, for which there is no kernel of three vectors,
   *     and one of half a vector
   */
  static PackedPanel[] of(Window window, Filter filter, int group, boolean gathered) {
    int first = group * window.groupOutputs();
    int end = first + window.groupOutputs();
    int most = gathered && !LOOPS_IN_LOOPS ? Math.min(MOST, 2) : MOST;
    int odd = HALVES && !gathered ? odd(window.groupOutputs()) : 0;
    int vectors = (window.groupOutputs() - odd * HALF_LANES + LANES - 1) / LANES;
    List<PackedPanel> panels = new ArrayList<>();
    while (vectors > 0) {
      // As even as can be, so that no single vector is left over.
      int left = (vectors + most - 1) / most;
      int even = (vectors + left - 1) / left;
      int width = gathered && even == 3 ? 2 : even;
      int outputs = Math.min(width * LANES, end - first);
      boolean half = gathered && outputs <= HALF_LANES;
      int lanes = half ? HALF_LANES : width * LANES;
      panels.add(PackedPanel.of(lanes, first, outputs, filter, window));
      first += outputs;
      vectors -= width;
    }
    if (odd > 0) {
      panels.add(PackedPanel.of(odd * HALF_LANES, first, end - first, filter, window));
    }
    return panels.toArray(PackedPanel[]::new);
  }

  /**
   * Half vectors that the last channels are to be computed in: three, or one if there is but one.
   */
  private static int odd(int outputs) {
    int halves = (outputs + HALF_LANES - 1) / HALF_LANES;
    if (halves == 1) {
      return 1;
    }
    return THREE_HALVES && halves % 2 == 1 ? 3 : 0;
  }
}
