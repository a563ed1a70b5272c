package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/**
 * A depthwise convolution that slides: for each row of taps, a ring of rows holds the input pixels
 * that are in use, and each is moved there once for all of its taps. Input pixels are numbered from
 * the one that tap column 0 of the first output pixel meets; if stride and rate have a common
 * factor, only every such pixel has a number.
 */
final class SlidingRows {

  /**
   * Whether two output pixels that share two of three taps are computed in one loop: 33 GFLOP/s on
   * JDK 25, alone 20. JDK 17 leaves that loop scalar (9, alone 23).
   */
  static final boolean PAIRS = Runtime.version().feature() > 17;

  /**
   * Output pixels for which inputs are moved ahead of their use: a row that was just moved is still
   * on its way to the cache. One makes 6.2 GFLOP/s, none 5.9 (JDK 17).
   */
  private static final int AHEAD = 1;

  private final Window window;
  private final DepthwiseRows rows;
  private final int channels;

  /** Floats, stride and rate between numbered input pixels. */
  private final int unit;

  private final int stride;
  private final int rate;
  private final int ring;

  SlidingRows(Window window, DepthwiseRows rows) {
    this.window = window;
    this.rows = rows;
    channels = window.outputChannels();
    int common = commonFactor(window.strideWidth(), window.rateWidth());
    unit = common * window.inputPitch();
    stride = window.strideWidth() / common;
    rate = window.rateWidth() / common;
    ring = window.kernelWidth() * rate + 1 + AHEAD * stride;
  }

  private static int commonFactor(int one, int other) {
    return other == 0 ? one : commonFactor(other, one % other);
  }

  /** Whether sliding moves fewer pixels than one pixel at a time would. */
  boolean pays(int pixels, int tapColumn, int tapColumnEnd) {
    int taps = tapColumnEnd - tapColumn;
    return taps > 1 && pixels * stride + (taps - 1) * rate < pixels * taps;
  }

  void pixels(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int pixels,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    int slots = (tapRowEnd - tapRow) * ring;
    float[][] inputs = scratch.rows(Rows.PRODUCTS, slots + 2, channels);
    float[] sums0 = inputs[slots];
    float[] sums1 = inputs[slots + 1];
    boolean pairs = PAIRS && stride == 1 && tapColumnEnd - tapColumn == 3;
    int loaded = tapColumn * rate;
    // A block of pixels, then the block that shares taps with it.
    int block = pairs ? rate : pixels;
    for (int start = 0; start < pixels; start += 2 * block) {
      for (int pixel = start; pixel < Math.min(start + block, pixels); pixel++) {
        int partner = pixel + block;
        boolean pair = partner < pixels;
        int last = Math.min((pair ? partner : pixel) + AHEAD, pixels - 1);
        int end = last * stride + (tapColumnEnd - 1) * rate + 1;
        for (; loaded < end; loaded++) {
          load(x, xAt, loaded, tapRow, tapRowEnd, inputs);
        }
        int first = (pixel * stride + tapColumn * rate) % ring;
        if (pair) {
          addPair(inputs, first, sums0, sums1, tapRow, tapRowEnd, tapColumn);
          rows.store(sums1, y, yAt + partner * window.outputStep(), 1);
        } else {
          add(inputs, first, sums0, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
        }
        rows.store(sums0, y, yAt + pixel * window.outputStep(), 1);
      }
    }
  }

  private void load(float[] x, int xAt, int number, int tapRow, int tapRowEnd, float[][] inputs) {
    int slot = number % ring;
    int at = xAt + number * unit;
    for (int row = tapRow; row < tapRowEnd; row++) {
      rows.load(x, at + row * window.tapRowStep(), 1, inputs[(row - tapRow) * ring + slot]);
    }
  }

  private void add(
      float[][] inputs,
      int first,
      float[] sums,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    float[] from = rows.bias;
    for (int row = tapRow; row < tapRowEnd; row++) {
      int base = (row - tapRow) * ring;
      int slot = first;
      int tap = row * window.kernelWidth() + tapColumn;
      int end = row * window.kernelWidth() + tapColumnEnd;
      for (; tap + 3 <= end; tap += 3) {
        int slot1 = next(slot);
        int slot2 = next(slot1);
        Rows.product1x3(
            channels,
            sums,
            from,
            rows.weights[tap],
            rows.weights[tap + 1],
            rows.weights[tap + 2],
            inputs[base + slot],
            inputs[base + slot1],
            inputs[base + slot2]);
        slot = next(slot2);
        from = sums;
      }
      for (; tap < end; tap++) {
        Rows.product1x1(channels, sums, from, rows.weights[tap], inputs[base + slot]);
        slot = next(slot);
        from = sums;
      }
    }
    if (from != sums) {
      System.arraycopy(from, 0, sums, 0, channels);
    }
  }

  private void addPair(
      float[][] inputs,
      int slot0,
      float[] sums0,
      float[] sums1,
      int tapRow,
      int tapRowEnd,
      int tapColumn) {
    int slot1 = next(slot0);
    int slot2 = next(slot1);
    int slot3 = next(slot2);
    float[] from0 = rows.bias;
    float[] from1 = rows.bias;
    for (int row = tapRow; row < tapRowEnd; row++) {
      int base = (row - tapRow) * ring;
      int tap = row * window.kernelWidth() + tapColumn;
      Rows.product2x3(
          channels,
          sums0,
          sums1,
          from0,
          from1,
          rows.weights[tap],
          rows.weights[tap + 1],
          rows.weights[tap + 2],
          inputs[base + slot0],
          inputs[base + slot1],
          inputs[base + slot2],
          inputs[base + slot3]);
      from0 = sums0;
      from1 = sums1;
    }
    if (from0 != sums0) {
      System.arraycopy(from0, 0, sums0, 0, channels);
      System.arraycopy(from1, 0, sums1, 0, channels);
    }
  }

  /** The slot of the next tap of a slot's pixel. */
  private int next(int slot) {
    int next = slot + rate;
    return next < ring ? next : next - ring;
  }
}
