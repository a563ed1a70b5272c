package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.kernel.DirectConv4x4;
import dev.atrous.runtime.loops.vector.kernel.DirectConvGatherK16x1;
import dev.atrous.runtime.loops.vector.kernel.DirectConvGatherK8x2;

/**
 * The channels of a {@link Panel} for a rectangle of pixels and kernels of several taps: one call
 * computes all tiles of the rectangle, which run across its rows, sums never leave their registers,
 * and what does not change from tile to tile stays in them too. {@link Convolution} says when that
 * pays.
 *
 * <p>Four vectors of channels take the terms stretch by stretch, fewer of them one by one. G
 * multiply-adds a second tile by tile, with sums in memory between {@link Stretches} or with {@link
 * Terms} anywhere / in blocks of stretches / of terms, JDK 25, Zen 5: 3×3 stride 2, 225×225, 3 → 16
 * 45 / 57 / <b>64</b>, 3 → 32 77 / 81 / <b>90</b>, 3 → 64 79 / <b>89</b> / 96; 7×7 stride 2,
 * 227×227, 3 → 64 95 / <b>107</b> / 98; 5×5, 12×12, 3 → 256 99 / <b>103</b> / 88; 3×3, 58×58, 64 →
 * 64 117 / <b>122</b> / 82; 20×20, 64 → 64 119 / <b>124</b> / 79.
 *
 * @param weights term by term
 * @param lanes of one, two or four whole vectors
 * @param first the first channel
 * @param outputs channels, as many as there are lanes or fewer
 * @param roomBehind whether the output has channels for all lanes
 */
record Block(float[] weights, float[] bias, int lanes, int first, int outputs, boolean roomBehind) {

  private static final int SCRATCH = 7;

  /** Pixels of a tile, and the least that a row has. */
  int tile() {
    return lanes == 4 * LANES
        ? DirectConv4x4.PIXELS
        : lanes == 2 * LANES ? DirectConvGatherK8x2.PIXELS : DirectConvGatherK16x1.PIXELS;
  }

  /**
   * Computes all sums. The lanes behind the last channel are written where the next panel's
   * channels lie, which it computes later.
   *
   * @param stretches those of {@link Stretches#of}
   * @param pairs those of {@link Terms}; null where there are four vectors
   * @param term the first of these
   * @param termEnd behind the last
   * @param columns at least those of a {@link #tile}
   */
  void sums(
      Scratch scratch,
      Window window,
      int[] stretches,
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
    float[] limits = clamp.interval();
    if (outputs == lanes || roomBehind) {
      int at = yAt + first;
      tiles(
          window, stretches, pairs, term, termEnd, x, xAt, y, at, step, rowStep, rows, columns,
          limits);
      return;
    }
    float[] sums = scratch.floats(SCRATCH, rows * columns * lanes);
    int row = columns * lanes;
    tiles(
        window, stretches, pairs, term, termEnd, x, xAt, sums, 0, lanes, row, rows, columns,
        limits);
    for (int pixel = 0; pixel < rows * columns; pixel++) {
      int at = yAt + first + pixel / columns * rowStep + pixel % columns * step;
      System.arraycopy(sums, pixel * lanes, y, at, outputs);
    }
  }

  private void tiles(
      Window window,
      int[] stretches,
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
    int step = window.inputStep();
    int row = window.inputRowStep();
    if (lanes == 4 * LANES) {
      DirectConv4x4.compute(
          weights, bias, stretches, x, xAt, step, row, y, yAt, yStep, yRow, rows, columns, limits);
    } else if (lanes == 2 * LANES) {
      DirectConvGatherK8x2.compute(
          weights, bias, pairs, term, termEnd, x, xAt, step, row, y, yAt, yStep, yRow, rows,
          columns, limits);
    } else {
      DirectConvGatherK16x1.compute(
          weights, bias, pairs, term, termEnd, x, xAt, step, row, y, yAt, yStep, yRow, rows,
          columns, limits);
    }
  }
}
