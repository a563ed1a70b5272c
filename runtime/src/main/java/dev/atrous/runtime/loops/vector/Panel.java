package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
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
 * Neighbouring output channels whose sums stay in registers for a few pixels at a time: one to four
 * vectors, or one or three halves of one. Their weights are packed term by term, so that a tile
 * reads them in order.
 *
 * <p>A tile multiplies the weights of a term with the input of each of its pixels. G multiply-adds
 * a second of tiles by pixels × vectors, all that is read in a cache, on one core. Zen 5, which
 * begins two vectors of 512 bits in a cycle and adds to a sum four cycles later, at best 135; 16 /
 * 96 / 480 terms, JDK 25: 4×1 48 / 66 / 66, 8×1 52 / 81 / 84, <b>16×1 61 / 98 / 109</b>, 4×2 67 /
 * 104 / 102, <b>6×2 80 / 120 / 121</b>, 8×2 76 / 118 / 123, 4×3 80 / 117 / 116, <b>5×3 87 / 120 /
 * 118</b>, 6×3 85 / 122 / 122, <b>4×4 88 / 124 / 126</b>; JDK 17: 8×1 47 / 76 / 84, 16×1 48 / 85 /
 * 96, 4×2 57 / 99 / 104, 6×2 66 / 114 / 120, 4×3 67 / 112 / 116, 5×3 67 / 113 / 121, 6×3 64 / 98 /
 * 107. Vectors of 256 bits, 1×1 728 → 728, 10×19: 4×2 56, 6×2 63. Zen 4, which begins one vector of
 * 512 bits in a cycle, at best 58; 1×1 728 → 768, 19×19 / 64 → 384, 14×14 / 192 → 32, 28×28: 4×4 56
 * / 55, 4×3 49 / 53, 6×3 53 / 52, 4×2 54 / 54 / 57, 6×2 53 / 52 / 55. There is one tile for each
 * width: lower ones for the last pixels of a block won nothing in whole networks. Tiles of 20 sums
 * (JDK 17) or 24 (JDK 25) are more than C1 can compile, and some were then never compiled at all. A
 * tile may call nothing but vector operations: C2 inlines no other method into code of this size,
 * and passes vectors to it as objects.
 */
final class Panel {

  /** Whether there are registers for 16 sums, a vector of weights and one of inputs. */
  private static final boolean TALL = Species.REGISTERS >= 32;

  private static final int SCRATCH = 7;
  private static final int[] ZEROS = new int[Positions.ARRAY];

  private final int lanes;
  private final int first;
  private final int outputs;
  private final boolean roomBehind;
  private final float[] weights;
  private final float[] bias;
  private final Line line;
  private final Block block;

  /**
   * Packs the weights of some channels.
   *
   * @param lanes as many as there are channels, or more
   * @param scattered whether its terms lie anywhere
   */
  Panel(int lanes, int first, int outputs, Filter filter, Window window, boolean scattered) {
    this.lanes = lanes;
    this.first = first;
    this.outputs = outputs;
    int inputs = window.groupInputs();
    int taps = window.taps();
    roomBehind = first + lanes <= window.outputChannels();
    weights = new float[taps * inputs * lanes];
    bias = new float[lanes];
    for (int output = 0; output < outputs; output++) {
      bias[output] = filter.bias()[first + output];
      for (int tap = 0; tap < taps; tap++) {
        for (int input = 0; input < inputs; input++) {
          weights[(tap * inputs + input) * lanes + output] =
              filter.weight()[((first + output) * inputs + input) * taps + tap];
        }
      }
    }
    boolean whole = TALL && lanes % LANES == 0;
    line = whole ? new Line(weights, bias, lanes, first, outputs, roomBehind) : null;
    boolean taken = lanes == 4 * LANES ? Panels.LOOPS_IN_LOOPS : scattered && lanes <= 2 * LANES;
    block = whole && taken ? new Block(weights, bias, lanes, first, outputs, roomBehind) : null;
  }

  /**
   * Adds some terms to the sums of some pixels.
   *
   * @param scattered where the inputs of terms lie; null if they are neighbours
   * @param term the first of these terms
   * @param in where tap (0, 0) of each pixel lies; the last is repeated to fill a tile
   * @param inShift floats from there to the input of the first term, or to what offsets count from
   * @param y holds the sums, at {@code out} of each pixel
   * @param fromBias whether the sums start here, from the bias
   * @param overrun whether lanes beyond the last channel may be written where the next panel's
   *     channels lie, which it computes later
   */
  void add(
      Scratch scratch,
      Terms scattered,
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
    if (outputs == lanes || roomBehind && overrun) {
      float[] from = fromBias ? bias : y;
      int[] at = fromBias ? ZEROS : out;
      int fromShift = fromBias ? 0 : first;
      tiles(
          scattered, term, terms, x, in, inShift, from, at, fromShift, y, out, first, count, clamp);
      return;
    }
    // The lanes beyond the last channel have no place in the output, but may be read there.
    float[] sums = scratch.floats(SCRATCH, (count + Positions.TILE) * lanes);
    int[] to = scratch.ints(SCRATCH, count + Positions.TILE);
    for (int pixel = 0; pixel < count + Positions.TILE; pixel++) {
      to[pixel] = Math.min(pixel, count - 1) * lanes;
    }
    boolean readable = out[count - 1] + first + lanes <= y.length;
    for (int pixel = 0; pixel < count && !fromBias && !readable; pixel++) {
      System.arraycopy(y, out[pixel] + first, sums, to[pixel], outputs);
    }
    float[] from = fromBias ? bias : readable ? y : sums;
    int[] at = fromBias ? ZEROS : readable ? out : to;
    int fromShift = fromBias || !readable ? 0 : first;
    tiles(scattered, term, terms, x, in, inShift, from, at, fromShift, sums, to, 0, count, clamp);
    for (int pixel = 0; pixel < count; pixel++) {
      System.arraycopy(sums, to[pixel], y, out[pixel] + first, outputs);
    }
  }

  /** The sums of all pixels; a tile computes pixels behind the last one again. */
  private void tiles(
      Terms scattered,
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
    if (scattered == null) {
      neighbours(
          term * lanes, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, count, clamp);
      return;
    }
    int end = term + terms;
    int[] pairs = scattered.pairs;
    float[] limits = clamp.limits();
    for (int pixel = 0; pixel < count; pixel += lanes <= 2 * LANES ? 8 : 4) {
      if (lanes < LANES) {
        IgemmGatherKHalf8x1.compute(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == LANES) {
        IgemmGatherK8x1.compute(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == 2 * LANES) {
        IgemmGatherK8x2.compute(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else {
        IgemmGatherK4x4.compute(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    }
  }

  /** As {@link #tiles}, of neighbouring terms. */
  private void neighbours(
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
      Clamp clamp) {
    float[] limits = clamp.limits();
    if (lanes < LANES) {
      for (int pixel = 0; pixel < count; pixel += 8) {
        IgemmHalf8x1.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == LANES && TALL) {
      for (int pixel = 0; pixel < count; pixel += 16) {
        Igemm16x1.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == LANES) {
      for (int pixel = 0; pixel < count; pixel += 8) {
        Igemm8x1.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes < 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += 4) {
        IgemmHalf4x3.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += 6) {
        Igemm6x2.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == 3 * LANES) {
      for (int pixel = 0; pixel < count; pixel += 5) {
        Igemm5x3.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else {
      for (int pixel = 0; pixel < count; pixel += 4) {
        Igemm4x4.compute(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    }
  }

  /** Computes these channels for pixels in a line; null where there is no tile for that. */
  Line line() {
    return line;
  }

  /** Computes these channels for a rectangle of pixels; null where there is no tile for that. */
  Block block() {
    return block;
  }

  /**
   * y += bias, for each pixel: in vectors, since a loop over so few channels takes as long to begin
   * as to end. 1×1 onto another map, ms channel by channel / so ({@code network.profile}, JDK 25,
   * Zen 5): DeepLab's projection 0.73 / 0.65; Xception, stride 2, 64 → 128 onto 74×74 0.80 / 0.71,
   * 128 → 256 onto 37×37 0.58 / 0.47.
   */
  void addBias(float[] y, int[] out, int count) {
    for (int pixel = 0; pixel < count; pixel++) {
      Channels.add(bias, y, out[pixel] + first, outputs);
    }
  }
}
