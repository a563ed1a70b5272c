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
 * How output channels are divided into {@link Panel}s.
 *
 * <p>Half vectors compute the last channels where a whole one would have half its lanes in vain,
 * and no place for them in the output. Up to half a vector there is always one; three, only where
 * {@link VectorUnits} are halves. µs, JDK 25, whole / half, Zen 4: 1×1, 16 → 8, 129×129 268 / 170;
 * 96 → 24, 56×56 214 / 160; 144 → 24 303 / 230; Zen 5: 144 → 24, 10×56 27 / 34; 256 → 21, 33×33 94
 * / 127.
 */
final class Panels {

  /** Vectors of a panel at most: four if there are registers for 16 sums. */
  private static final int MOST = Species.REGISTERS < 32 ? 2 : 4;

  /** Whether there are half vectors, and registers for 12 sums of them. */
  private static final boolean HALVES = MOST == 4 && HALF_LANES < LANES;

  /** Whether three of them take less time than two whole ones. */
  private static final boolean THREE_HALVES = HALVES && Species.HALF_UNITS;

  /**
   * Whether C2 keeps sums in registers when a loop over stretches has a loop over terms in it. JDK
   * 17 makes objects of them: 3×3, 64 → 64, 58×58, G multiply-adds a second, JDK 17 3, 25 122. Two
   * vectors are better than four for terms that lie anywhere then: 7×7 stride 2, 3 → 64, 227×227,
   * JDK 17 83 / 102.
   */
  static final boolean LOOPS_IN_LOOPS = Runtime.version().feature() >= 25;

  private Panels() {}

  /**
   * The panels of a group's output channels.
   *
   * @param scattered whether they are given terms that are not neighbours, for which there is no
   *     tile of three vectors, and one of half a vector
   */
  static Panel[] of(Window window, Filter filter, int group, boolean scattered) {
    int first = group * window.groupOutputs();
    int end = first + window.groupOutputs();
    int most = scattered && !LOOPS_IN_LOOPS ? Math.min(MOST, 2) : MOST;
    int odd = HALVES && !scattered ? odd(window.groupOutputs()) : 0;
    int vectors = (window.groupOutputs() - odd * HALF_LANES + LANES - 1) / LANES;
    List<Panel> panels = new ArrayList<>();
    while (vectors > 0) {
      // As even as can be, so that no single vector is left over.
      int left = (vectors + most - 1) / most;
      int even = (vectors + left - 1) / left;
      int width = scattered && even == 3 ? 2 : even;
      int outputs = Math.min(width * LANES, end - first);
      boolean half = scattered && outputs <= HALF_LANES;
      int lanes = half ? HALF_LANES : width * LANES;
      panels.add(new Panel(lanes, first, outputs, filter, window, scattered));
      first += outputs;
      vectors -= width;
    }
    if (odd > 0) {
      panels.add(new Panel(odd * HALF_LANES, first, end - first, filter, window, scattered));
    }
    return panels.toArray(Panel[]::new);
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
