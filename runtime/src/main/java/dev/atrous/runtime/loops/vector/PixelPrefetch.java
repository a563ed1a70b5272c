package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.vector.machine.Species;

/**
 * Reads one float of every cache line of a block's inputs, so that they come into the cache all at
 * once and not one by one in the first tile.
 */
final class PixelPrefetch {

  /** Floats of the shortest cache line. */
  private static final int LINE = 16;

  /**
   * Whether the inputs of a single panel are prefetched: 192 → 32, 33×33, 28 G multiply-adds a
   * second without and 43 with it on Zen 4; 109 and 101 on Zen 5, which looks further ahead by
   * itself.
   */
  private static final boolean SINGLE = Species.HALF_UNITS;

  private PixelPrefetch() {}

  /**
   * Whether it pays: where a stride leaves gaps between the pixels (64 → 128, stride 2, in
   * Xception, 0.92 ms without and 0.69 with it), and on some machines where there is no second
   * panel to profit from the first.
   *
   * @param step floats between pixels
   * @param terms read of each
   */
  static boolean pays(int step, int terms, int panels) {
    return step >= 2 * terms || SINGLE && panels == 1;
  }

  /** Reads; returns the sum of what was read, so that C2 cannot drop the loads. */
  static float read(float[] x, int[] in, int shift, int count, int terms) {
    float sum = 0;
    float odd = 0;
    int done = 0;
    for (int pixel = 0; pixel < count; pixel++) {
      int at = in[pixel] + shift;
      int end = at + terms;
      // The taps of a pixel may be those of the one before, but for the last.
      int next = at <= done && done < end ? done : at;
      // Two sums, or each line would wait for the one before.
      for (; next < end - LINE; next += 2 * LINE) {
        sum += x[next];
        odd += x[next + LINE];
      }
      if (next < end) {
        sum += x[next];
      }
      done = end;
    }
    return sum + odd;
  }
}
