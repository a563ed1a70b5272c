package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.HALF_LANES;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.Filter;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring output channels whose sums stay in registers for a few pixels at a time: one to four
 * vectors, or one or three halves of one. Their weights are packed term by term, so that a tile
 * reads them in order.
 *
 * <p>A tile multiplies the weights of a term with the input of each of its pixels. GFLOP/s of tiles
 * by pixels × vectors, 1×1 728 → 768, 19×19 / 64 → 384, 14×14 / 192 → 32, 28×28, all that is read
 * in a cache, JDK 25 on one core of 117: <b>4×4 111 / 110</b>, <b>4×3 97 / 106</b>, <b>4×2 108 /
 * 107 / 113</b>, 6×2 106 / 103 / 110, 8×2 104 / – / 108, 6×3 105 / 104, 6×4 106; 144 → 16, 56×56:
 * 4×1 78, <b>8×1 78</b>; JDK 17 the same but for 4×1, 50. In whole networks 4×4 and wider blocks of
 * pixels won 3 % over 4×2. A tile may call nothing but vector operations: C2 inlines no other
 * method into code of this size, and passes vectors to it as objects.
 *
 * <p>Half vectors compute the last channels where a whole one would have half its lanes in vain,
 * and no place for them in the output. µs, JDK 25 on AVX-512, whole / half: 1×1, 16 → 8, 129×129
 * 268 / 170; 96 → 24, 56×56 214 / 160; 144 → 24 303 / 230; 12 → 72, 65×65 138 / 117.
 */
final class Panel {

  /** Vectors of a panel at most: four if there are registers for 16 sums. */
  private static final int MOST = Species.REGISTERS < 32 ? 2 : 4;

  /** Whether there are half vectors, and registers for 12 sums of them. */
  private static final boolean HALVES = MOST == 4 && HALF_LANES < LANES;

  private static final int SCRATCH = 7;
  private static final int[] ZEROS = new int[Positions.ARRAY];

  private final int lanes;

  private final int first;
  private final int outputs;
  private final boolean roomBehind;
  private final float[] weights;
  private final float[] bias;

  private Panel(int lanes, int first, int outputs, Filter filter, Window window) {
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
  }

  /**
   * The panels of a group's output channels.
   *
   * @param scattered whether they are given terms that are not neighbours, for which there is no
   *     tile of three vectors, and one of half a vector
   */
  static Panel[] all(Window window, Filter filter, int group, boolean scattered) {
    int first = group * window.groupOutputs();
    int end = first + window.groupOutputs();
    int odd = HALVES && !scattered ? odd(window.groupOutputs()) : 0;
    int vectors = (window.groupOutputs() - odd * HALF_LANES + LANES - 1) / LANES;
    List<Panel> panels = new ArrayList<>();
    while (vectors > 0) {
      // As even as can be, so that no single vector is left over.
      int left = (vectors + MOST - 1) / MOST;
      int even = (vectors + left - 1) / left;
      int width = scattered && even == 3 ? 2 : even;
      int outputs = Math.min(width * LANES, end - first);
      boolean half = scattered && outputs <= HALF_LANES;
      int lanes = half ? HALF_LANES : width * LANES;
      panels.add(new Panel(lanes, first, outputs, filter, window));
      first += outputs;
      vectors -= width;
    }
    if (odd > 0) {
      panels.add(new Panel(odd * HALF_LANES, first, end - first, filter, window));
    }
    return panels.toArray(Panel[]::new);
  }

  /**
   * Half vectors that the last channels are to be computed in: three, or one if there is but one.
   */
  private static int odd(int outputs) {
    int halves = (outputs + HALF_LANES - 1) / HALF_LANES;
    return halves % 2 == 0 ? 0 : Math.min(halves, 3);
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
      Lane lane,
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
    // The lanes beyond the last channel have no place in the output.
    float[] sums = lane.floats(SCRATCH, (count + Positions.TILE) * lanes);
    int[] to = lane.ints(SCRATCH, count + Positions.TILE);
    for (int pixel = 0; pixel < count + Positions.TILE; pixel++) {
      to[pixel] = Math.min(pixel, count - 1) * lanes;
      if (!fromBias && pixel < count) {
        System.arraycopy(y, out[pixel] + first, sums, to[pixel], outputs);
      }
    }
    float[] from = fromBias ? bias : sums;
    int[] at = fromBias ? ZEROS : to;
    tiles(scattered, term, terms, x, in, inShift, from, at, 0, sums, to, 0, count, clamp);
    for (int pixel = 0; pixel < count; pixel++) {
      System.arraycopy(sums, to[pixel], y, out[pixel] + first, outputs);
    }
  }

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
    int wAt = term * lanes;
    float[] limits = clamp.limits();
    if (scattered != null) {
      int end = term + terms;
      int[] pairs = scattered.pairs;
      for (int pixel = 0; pixel < count; pixel += lanes <= 2 * LANES ? 8 : 4) {
        if (lanes < LANES) {
          Half8x1.add(
              weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
              pixel, limits);
        } else if (lanes == LANES) {
          Terms8x1.add(
              weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
              pixel, limits);
        } else if (lanes == 2 * LANES) {
          Terms8x2.add(
              weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
              pixel, limits);
        } else {
          Terms4x4.add(
              weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
              pixel, limits);
        }
      }
      return;
    }
    for (int pixel = 0; pixel < count; pixel += lanes <= LANES ? 8 : 4) {
      if (lanes < LANES) {
        HalfTile8x1.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == LANES) {
        Tile8x1.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes < 2 * LANES) {
        HalfTile4x3.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == 2 * LANES) {
        Tile4x2.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == 3 * LANES) {
        Tile4x3.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else {
        Tile4x4.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    }
  }

  /** y += bias, for each pixel. */
  void addBias(float[] y, int[] out, int count) {
    for (int pixel = 0; pixel < count; pixel++) {
      int at = out[pixel] + first;
      for (int output = 0; output < outputs; output++) {
        y[at + output] += bias[output];
      }
    }
  }
}
