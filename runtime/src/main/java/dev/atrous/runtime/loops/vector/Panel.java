package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.FLOATS;
import static dev.atrous.runtime.loops.vector.Species.HALF;
import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.Filter;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring output channels whose sums stay in registers for a few pixels at a time: one to four
 * vectors. Their weights are packed term by term, so that a tile reads them in order.
 *
 * <p>A tile multiplies the weights of a term with the input of each of its pixels. GFLOP/s of tiles
 * by pixels × vectors, 1×1 728 → 768, 19×19 / 64 → 384, 14×14 / 192 → 32, 28×28, all that is read
 * in a cache, JDK 25 on one core of 117: <b>4×4 111 / 110</b>, <b>4×3 97 / 106</b>, <b>4×2 108 /
 * 107 / 113</b>, 6×2 106 / 103 / 110, 8×2 104 / – / 108, 6×3 105 / 104, 6×4 106; 144 → 16, 56×56:
 * 4×1 78, <b>8×1 78</b>; JDK 17 the same but for 4×1, 50. In whole networks 4×4 and wider blocks of
 * pixels won 3 % over 4×2. A tile may call nothing but vector operations: C2 inlines no other
 * method into code of this size, and passes vectors to it as objects.
 */
final class Panel {

  /** Vectors of a panel at most: four if there are registers for 16 sums. */
  private static final int MOST = Species.REGISTERS < 32 ? 2 : 4;

  private static final int SCRATCH = 7;
  private static final int[] ZEROS = new int[Positions.ARRAY];

  /** From 1 on; 0 is half of one. */
  private final int vectors;

  private final int first;
  private final int outputs;
  private final boolean roomBehind;
  private final float[] weights;
  private final float[] bias;

  private Panel(int vectors, int first, int outputs, Filter filter, Window window) {
    this.vectors = vectors;
    this.first = first;
    this.outputs = outputs;
    int inputs = window.groupInputs();
    int taps = window.taps();
    int lanes = lanes();
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
    int vectors = (window.groupOutputs() + LANES - 1) / LANES;
    List<Panel> panels = new ArrayList<>();
    while (vectors > 0) {
      // As even as can be, so that no single vector is left over.
      int left = (vectors + MOST - 1) / MOST;
      int even = (vectors + left - 1) / left;
      int width = scattered && even == 3 ? 2 : even;
      int outputs = Math.min(width * LANES, end - first);
      boolean half = scattered && outputs <= HALF.length() && HALF != FLOATS;
      panels.add(new Panel(half ? 0 : width, first, outputs, filter, window));
      first += outputs;
      vectors -= width;
    }
    return panels.toArray(Panel[]::new);
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
    int lanes = lanes();
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
    int wAt = term * lanes();
    float[] limits = clamp.limits();
    int tile = vectors <= 1 ? 8 : 4;
    if (scattered != null) {
      int end = term + terms;
      int[] pairs = scattered.pairs;
      for (int pixel = 0; pixel < count; pixel += vectors <= 2 ? 8 : 4) {
        switch (vectors) {
          case 0 ->
              Half8x1.add(
                  weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
                  pixel, limits);
          case 1 ->
              Terms8x1.add(
                  weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
                  pixel, limits);
          case 2 ->
              Terms8x2.add(
                  weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
                  pixel, limits);
          default ->
              Terms4x4.add(
                  weights, pairs, term, end, x, in, inShift, from, fromAt, fromShift, y, to, shift,
                  pixel, limits);
        }
      }
      return;
    }
    for (int pixel = 0; pixel < count; pixel += tile) {
      switch (vectors) {
        case 1 ->
            Tile8x1.add(
                weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
                limits);
        case 2 ->
            Tile4x2.add(
                weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
                limits);
        case 3 ->
            Tile4x3.add(
                weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
                limits);
        default ->
            Tile4x4.add(
                weights, wAt, terms, x, in, inShift, from, fromAt, fromShift, y, to, shift, pixel,
                limits);
      }
    }
  }

  private int lanes() {
    return vectors == 0 ? LANES / 2 : vectors * LANES;
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
