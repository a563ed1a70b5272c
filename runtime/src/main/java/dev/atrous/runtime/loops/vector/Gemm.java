package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.vector.kernel.Gemm16x1;
import dev.atrous.runtime.loops.vector.kernel.Gemm4x4;
import dev.atrous.runtime.loops.vector.kernel.Gemm5x3;
import dev.atrous.runtime.loops.vector.kernel.Gemm6x2;
import dev.atrous.runtime.loops.vector.machine.Species;

/**
 * The channels of a panel for pixels in a line, with all of their terms, which are neighbours: one
 * call computes all tiles of the line, and what does not change from tile to tile stays in
 * registers. {@link Convolution} says when that pays.
 */
final class Gemm {

  /** Pixels that a line has at least: those of the tallest tile. */
  static final int LEAST = Gemm16x1.PIXELS;

  private static final int SCRATCH = 7;

  private Gemm() {}

  /** Whether there is a kernel for a panel. */
  static boolean suits(PackedPanel panel) {
    return Species.REGISTERS >= 32 && panel.lanes() % LANES == 0;
  }

  /**
   * Computes all sums. The lanes behind the last channel are written where the next panel's
   * channels lie, which it computes later.
   *
   * @param x holds a pixel's inputs at {@code xAt} + pixel · {@code xStep}
   * @param y receives its outputs at {@code yAt} + pixel · {@code yStep}, this panel's behind those
   *     of the panels before
   * @param count of pixels, at least {@link #LEAST}
   */
  static void compute(
      Scratch scratch,
      PackedPanel panel,
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int count,
      Clamp clamp) {
    int lanes = panel.lanes();
    int first = panel.first();
    int outputs = panel.outputs();
    if (outputs == lanes || panel.roomBehind()) {
      tiles(panel, terms, x, xAt, xStep, y, yAt + first, yStep, count, clamp);
      return;
    }
    float[] sums = scratch.floats(SCRATCH, count * lanes);
    tiles(panel, terms, x, xAt, xStep, sums, 0, lanes, count, clamp);
    for (int pixel = 0; pixel < count; pixel++) {
      System.arraycopy(sums, pixel * lanes, y, yAt + first + pixel * yStep, outputs);
    }
  }

  private static void tiles(
      PackedPanel panel,
      int terms,
      float[] x,
      int xAt,
      int xStep,
      float[] y,
      int yAt,
      int yStep,
      int count,
      Clamp clamp) {
    float[] w = panel.weights();
    float[] bias = panel.bias();
    int lanes = panel.lanes();
    float[] limits = clamp.interval();
    if (lanes == LANES) {
      Gemm16x1.compute(w, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    } else if (lanes == 2 * LANES) {
      Gemm6x2.compute(w, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    } else if (lanes == 3 * LANES) {
      Gemm5x3.compute(w, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    } else {
      Gemm4x4.compute(w, bias, terms, x, xAt, xStep, y, yAt, yStep, count, limits);
    }
  }
}
