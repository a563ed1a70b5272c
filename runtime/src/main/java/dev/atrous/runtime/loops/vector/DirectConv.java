package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.kernel.DirectConv4x4;
import dev.atrous.runtime.loops.vector.kernel.DirectConvGatherK16x1;
import dev.atrous.runtime.loops.vector.kernel.DirectConvGatherK8x2;
import dev.atrous.runtime.loops.vector.machine.Species;

/**
 * The channels of a panel for a rectangle of pixels and kernels of several taps: one call computes
 * all tiles of the rectangle, which run across its rows, sums never leave their registers, and what
 * does not change from tile to tile stays in them too. {@link Convolution} says when that pays.
 *
 * <p>Four vectors of channels take the terms run by run, fewer of them gather them one by one: 3×3,
 * 64 → 64, 58×58 122 G multiply-adds a second by runs, 82 gathered; 3 → 32, stride 2 81 and 90.
 */
final class DirectConv {

  private static final int SCRATCH = 7;

  private DirectConv() {}

  /**
   * Whether there is a kernel for a panel.
   *
   * @param gathered whether its terms are gathered where there is no kernel for runs
   */
  static boolean suits(PackedPanel panel, boolean gathered) {
    int lanes = panel.lanes();
    return Species.REGISTERS >= 32
        && lanes % LANES == 0
        && (lanes == 4 * LANES ? Panels.LOOPS_IN_LOOPS : gathered && lanes <= 2 * LANES);
  }

  /** Pixels of a panel's tile, and the least that a row has. */
  static int pixels(PackedPanel panel) {
    return panel.lanes() == 4 * LANES
        ? DirectConv4x4.PIXELS
        : panel.lanes() == 2 * LANES ? DirectConvGatherK8x2.PIXELS : DirectConvGatherK16x1.PIXELS;
  }

  /**
   * Computes all sums. The lanes behind the last channel are written where the next panel's
   * channels lie, which it computes later.
   *
   * @param runs those of {@link KRuns#of}
   * @param pairs those of {@link KOffsets}; null where there are four vectors
   * @param term the first of these
   * @param termEnd behind the last
   * @param columns at least the {@link #pixels} of a tile
   */
  static void compute(
      Scratch scratch,
      PackedPanel panel,
      Window window,
      int[] runs,
      int[] pairs,
      int term,
      int termEnd,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      Clamp clamp) {
    int step = window.outputStep();
    int rowStep = window.outputRowStep();
    int lanes = panel.lanes();
    int first = panel.first();
    int outputs = panel.outputs();
    float[] limits = clamp.interval();
    if (outputs == lanes || panel.roomBehind()) {
      int at = yAt + first;
      tiles(
          panel, window, runs, pairs, term, termEnd, x, xAt, y, at, step, rowStep, rows, columns,
          limits);
      return;
    }
    float[] sums = scratch.floats(SCRATCH, rows * columns * lanes);
    int row = columns * lanes;
    tiles(
        panel, window, runs, pairs, term, termEnd, x, xAt, sums, 0, lanes, row, rows, columns,
        limits);
    for (int pixel = 0; pixel < rows * columns; pixel++) {
      int at = yAt + first + pixel / columns * rowStep + pixel % columns * step;
      System.arraycopy(sums, pixel * lanes, y, at, outputs);
    }
  }

  private static void tiles(
      PackedPanel panel,
      Window window,
      int[] runs,
      int[] pairs,
      int term,
      int termEnd,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int yStep,
      int yRow,
      int rows,
      int columns,
      float[] limits) {
    float[] w = panel.weights();
    float[] bias = panel.bias();
    int lanes = panel.lanes();
    int step = window.inputStep();
    int row = window.inputRowStep();
    if (lanes == 4 * LANES) {
      DirectConv4x4.compute(
          w, bias, runs, x, xAt, step, row, y, yAt, yStep, yRow, rows, columns, limits);
    } else if (lanes == 2 * LANES) {
      DirectConvGatherK8x2.compute(
          w, bias, pairs, term, termEnd, x, xAt, step, row, y, yAt, yStep, yRow, rows, columns,
          limits);
    } else {
      DirectConvGatherK16x1.compute(
          w, bias, pairs, term, termEnd, x, xAt, step, row, y, yAt, yStep, yRow, rows, columns,
          limits);
    }
  }
}
