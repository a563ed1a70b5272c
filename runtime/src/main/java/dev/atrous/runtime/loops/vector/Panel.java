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
 *
 * <p>Half vectors compute the last channels where a whole one would have half its lanes in vain,
 * and no place for them in the output. Up to half a vector there is always one; three, only where
 * {@link VectorUnits} are halves. µs, JDK 25, whole / half, Zen 4: 1×1, 16 → 8, 129×129 268 / 170;
 * 96 → 24, 56×56 214 / 160; 144 → 24 303 / 230; Zen 5: 144 → 24, 10×56 27 / 34; 256 → 21, 33×33 94
 * / 127.
 */
final class Panel {

  /** Vectors of a panel at most: four if there are registers for 16 sums. */
  private static final int MOST = Species.REGISTERS < 32 ? 2 : 4;

  /** Whether there are half vectors, and registers for 12 sums of them. */
  private static final boolean HALVES = MOST == 4 && HALF_LANES < LANES;

  /** Whether three of them take less time than two whole ones. */
  private static final boolean THREE_HALVES = HALVES && Species.HALF_UNITS;

  /** Whether there are registers for 16 sums, a vector of weights and one of inputs. */
  private static final boolean TALL = Species.REGISTERS >= 32;

  /**
   * Whether C2 keeps sums in registers when a loop over stretches has a loop over terms in it. JDK
   * 17 makes objects of them: 3×3, 64 → 64, 58×58, G multiply-adds a second, JDK 17 3, 25 122. Two
   * vectors are better than four for terms that lie anywhere then: 7×7 stride 2, 3 → 64, 227×227,
   * JDK 17 83 / 102.
   */
  private static final boolean LOOPS_IN_LOOPS = Runtime.version().feature() >= 25;

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

  private Panel(
      int lanes, int first, int outputs, Filter filter, Window window, boolean scattered) {
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
    boolean taken = lanes == 4 * LANES ? LOOPS_IN_LOOPS : scattered && lanes <= 2 * LANES;
    block = whole && taken ? new Block(weights, bias, lanes, first, outputs, roomBehind) : null;
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
    // The lanes beyond the last channel have no place in the output, but may be read there.
    float[] sums = lane.floats(SCRATCH, (count + Positions.TILE) * lanes);
    int[] to = lane.ints(SCRATCH, count + Positions.TILE);
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
        Half8x1.add(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == LANES) {
        Terms8x1.add(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else if (lanes == 2 * LANES) {
        Terms8x2.add(
            weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      } else {
        Terms4x4.add(
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
        HalfTile8x1.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == LANES && TALL) {
      for (int pixel = 0; pixel < count; pixel += 16) {
        Tile16x1.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == LANES) {
      for (int pixel = 0; pixel < count; pixel += 8) {
        Tile8x1.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes < 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += 4) {
        HalfTile4x3.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == 2 * LANES) {
      for (int pixel = 0; pixel < count; pixel += 6) {
        Tile6x2.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else if (lanes == 3 * LANES) {
      for (int pixel = 0; pixel < count; pixel += 5) {
        Tile5x3.add(
            weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
            limits);
      }
    } else {
      for (int pixel = 0; pixel < count; pixel += 4) {
        Tile4x4.add(
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
