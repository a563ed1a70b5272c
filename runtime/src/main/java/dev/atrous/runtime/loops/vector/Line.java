package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.vector.kernel.Gemm16x1;
import dev.atrous.runtime.loops.vector.kernel.Gemm4x4;
import dev.atrous.runtime.loops.vector.kernel.Gemm5x3;
import dev.atrous.runtime.loops.vector.kernel.Gemm6x2;

/**
 * The channels of a {@link Panel} for pixels in a line, all of whose terms are neighbours: one call
 * computes all tiles of the line, and what does not change from tile to tile stays in registers.
 * {@link Convolution} says when that pays.
 *
 * @param weights term by term
 * @param lanes of one to four whole vectors
 * @param first the first channel
 * @param outputs channels, as many as there are lanes or fewer
 * @param roomBehind whether the output has channels for all lanes
 */
record Line(float[] weights, float[] bias, int lanes, int first, int outputs, boolean roomBehind) {

  /** Pixels that a line has at least: those of the tallest tile. */
  static final int LEAST = Gemm16x1.PIXELS;

  private static final int SCRATCH = 7;

  /**
   * Computes all sums. The lanes behind the last channel are written where the next panel's
   * channels lie, which it computes later.
   *
   * @param x holds a pixel's inputs at {@code xAt} + pixel · {@code xStep}
   * @param y receives its outputs at {@code yAt} + pixel · {@code yStep}, this panel's behind those
   *     of the panels before
   * @param count of pixels, at least {@link #LEAST}
   */
  void sums(
      Scratch scratch,
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int count,
      Clamp clamp) {
    if (outputs == lanes || roomBehind) {
      tiles(terms, x, xAt, xStep, y, yAt + first, yStep, count, clamp);
      return;
    }
    float[] sums = scratch.floats(SCRATCH, count * lanes);
    tiles(terms, x, xAt, xStep, sums, 0, lanes, count, clamp);
    for (int pixel = 0; pixel < count; pixel++) {
      System.arraycopy(sums, pixel * lanes, y, yAt + first + pixel * yStep, outputs);
    }
  }

  private void tiles(
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int count,
      Clamp clamp) {
    float[] limits = clamp.interval();
    if (lanes == LANES) {
      Gemm16x1.compute(weights, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    } else if (lanes == 2 * LANES) {
      Gemm6x2.compute(weights, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    } else if (lanes == 3 * LANES) {
      Gemm5x3.compute(weights, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    } else {
      Gemm4x4.compute(weights, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    }
  }
}
