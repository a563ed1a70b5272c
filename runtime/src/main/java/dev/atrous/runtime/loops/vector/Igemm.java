package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.vector.kernel.Igemm16x1;
import dev.atrous.runtime.loops.vector.kernel.Igemm4x4;
import dev.atrous.runtime.loops.vector.kernel.Igemm5x3;
import dev.atrous.runtime.loops.vector.kernel.Igemm6x2;
import dev.atrous.runtime.loops.vector.kernel.Igemm8x1;
import dev.atrous.runtime.loops.vector.kernel.IgemmGatherK4x4;
import dev.atrous.runtime.loops.vector.kernel.IgemmGatherK8x1;
import dev.atrous.runtime.loops.vector.kernel.IgemmGatherK8x2;
import dev.atrous.runtime.loops.vector.kernel.IgemmGatherKHalf8x1;
import dev.atrous.runtime.loops.vector.kernel.IgemmHalf4x3;
import dev.atrous.runtime.loops.vector.kernel.IgemmHalf8x1;
import dev.atrous.runtime.loops.vector.machine.Species;

/**
 * The channels of a panel for pixels at {@link PixelOffsets}, for some of their terms at a time:
 * the tile is the one for the panel's width. Kernels of fewer pixels, for the last of a block, won
 * nothing in whole networks.
 */
final class Igemm {

  /** Whether there are registers for 16 sums, a vector of weights and one of inputs. */
  private static final boolean TALL = Species.REGISTERS >= 32;

  private static final int SCRATCH = 7;
  private static final int[] ZEROS = new int[PixelOffsets.ARRAY];

  private Igemm() {}

  /**
   * Adds some terms to the sums of some pixels.
   *
   * @param gathered where the inputs of terms lie; null if they are neighbours
   * @param term the first of these terms
   * @param in where tap (0, 0) of each pixel lies; the last is repeated to fill a tile
   * @param inShift floats from there to the input of the first term, or to what offsets count from
   * @param y holds the sums, at {@code out} of each pixel
   * @param fromBias whether the sums start here, from the bias
   * @param overrun whether lanes beyond the last channel may be written where the next panel's
   *     channels lie, which it computes later
   */
  static void accumulate(
      Scratch scratch,
      PackedPanel panel,
      KOffsets gathered,
      int term,
      int terms,
      float[] x,
      int[] in,
      int inShift,
      float[] y,
      int[] out,
      int count,
      boolean fromBias,
      boolean overrun,
      Clamp clamp) {
    int lanes = panel.lanes();
    int first = panel.first();
    int outputs = panel.outputs();
    float[] bias = panel.bias();
    if (outputs == lanes || panel.roomBehind() && overrun) {
      float[] from = fromBias ? bias : y;
      int[] at = fromBias ? ZEROS : out;
      int fromShift = fromBias ? 0 : first;
      tiles(
          panel, gathered, term, terms, x, in, inShift, from, at, fromShift, y, out, first, count,
          clamp);
      return;
    }
    // The lanes beyond the last channel have no place in the output, but may be read there.
    float[] sums = scratch.floats(SCRATCH, (count + PixelOffsets.TILE) * lanes);
    int[] to = scratch.ints(SCRATCH, count + PixelOffsets.TILE);
    for (int pixel = 0; pixel < count + PixelOffsets.TILE; pixel++) {
      to[pixel] = Math.min(pixel, count - 1) * lanes;
    }
    boolean readable = out[count - 1] + first + lanes <= y.length;
    for (int pixel = 0; pixel < count && !fromBias && !readable; pixel++) {
      System.arraycopy(y, out[pixel] + first, sums, to[pixel], outputs);
    }
    float[] from = fromBias ? bias : readable ? y : sums;
    int[] at = fromBias ? ZEROS : readable ? out : to;
    int fromShift = fromBias || !readable ? 0 : first;
    tiles(
        panel, gathered, term, terms, x, in, inShift, from, at, fromShift, sums, to, 0, count,
        clamp);
    for (int pixel = 0; pixel < count; pixel++) {
      System.arraycopy(sums, to[pixel], y, out[pixel] + first, outputs);
    }
  }

  /** The sums of all pixels; a tile computes pixels behind the last one again. */
  private static void tiles(
      PackedPanel panel,
      KOffsets gathered,
      int term,
      int terms,
      float[] x,
      int[] in,
      int inShift,
      float[] from,
      int[] fromAt,
      int fromShift,
      float[] y,
      int[] to,
      int shift,
      int count,
      Clamp clamp) {
    float[] w = panel.weights();
    int lanes = panel.lanes();
    float[] limits = clamp.limits();
    if (gathered == null) {
      neighbours(
          lanes,
          w,
          term * lanes,
          terms,
          x,
          in,
          inShift,
          from,
          fromAt,
          fromShift,
          y,
          to,
          shift,
          count,
          limits);
    } else {
      int end = term + terms;
      gathered(
          lanes,
          w,
          gathered.pairs,
          term,
          end,
          x,
          in,
          inShift,
          from,
          fromAt,
          fromShift,
          y,
          to,
          shift,
          count,
          limits);
    }
  }

  private static void gathered(
      int lanes,
      float[] w,
      int[] pairs,
      int term,
      int end,
      float[] x,
      int[] in,
      int inShift,
      float[] from,
      int[] fromAt,
      int fromShift,
      float[] y,
      int[] to,
      int shift,
      int count,
      float[] limits) {
    if (lanes < LANES) {
      for (int pixel = 0; pixel < count; pixel += IgemmGatherKHalf8x1.PIXELS) {
        IgemmGatherKHalf8x1.compute(
            w, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == LANES) {
      for (int pixel = 0; pixel < count; pixel += IgemmGatherK8x1.PIXELS) {
        IgemmGatherK8x1.compute(
            w, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += IgemmGatherK8x2.PIXELS) {
        IgemmGatherK8x2.compute(
            w, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else {
      for (int pixel = 0; pixel < count; pixel += IgemmGatherK4x4.PIXELS) {
        IgemmGatherK4x4.compute(
            w, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    }
  }

  private static void neighbours(
      int lanes,
      float[] w,
      int wAt,
      int terms,
      float[] x,
      int[] in,
      int inShift,
      float[] from,
      int[] fromAt,
      int fromShift,
      float[] y,
      int[] to,
      int shift,
      int count,
      float[] limits) {
    if (lanes < LANES) {
      for (int pixel = 0; pixel < count; pixel += IgemmHalf8x1.PIXELS) {
        IgemmHalf8x1.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    } else if (lanes == LANES && TALL) {
      for (int pixel = 0; pixel < count; pixel += Igemm16x1.PIXELS) {
        Igemm16x1.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    } else if (lanes == LANES) {
      for (int pixel = 0; pixel < count; pixel += Igemm8x1.PIXELS) {
        Igemm8x1.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    } else if (lanes < 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += IgemmHalf4x3.PIXELS) {
        IgemmHalf4x3.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    } else if (lanes == 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += Igemm6x2.PIXELS) {
        Igemm6x2.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    } else if (lanes == 3 * LANES) {
      for (int pixel = 0; pixel < count; pixel += Igemm5x3.PIXELS) {
        Igemm5x3.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    } else {
      for (int pixel = 0; pixel < count; pixel += Igemm4x4.PIXELS) {
        Igemm4x4.compute(
            w, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel, limits);
      }
    }
  }
}
