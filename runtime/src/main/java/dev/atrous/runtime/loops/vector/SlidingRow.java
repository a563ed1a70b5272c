package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Window;

/**
 * Pixels of a row of a depthwise convolution that share inputs, in tiles that load each input once.
 *
 * <p>Pixels of a row that lie {@code rate} apart meet the same inputs with different taps. Loading
 * each once is what pays; GFLOP/s of 3×3 by pixels, shared / not, 128 channels, 48×48, JDK 25: rate
 * 1 2 44 / 34, 4 54 / 38, <b>6 64</b>, 8 61; rate 2 37 / 31, 47 / 36, <b>52</b>, 50; JDK 17: rate 1
 * 33 / 30, 40 / 31, <b>45</b>, 45. All nine taps in one piece of code, without a loop over rows,
 * are no faster on 25 and slower on 17 (36).
 *
 * <p>Two vectors at a time read two cache lines that follow each other, which pays most where taps
 * share sets of the cache; presumably, since the processor brings the second line by itself, and
 * one vector later it is gone again. 3×3, µs, JDK 25, one at a time / two: 33×33×96 rate 1 43 / 41;
 * 28×28×256 rate 2 110 / 88; 65×65×256 rate 2 457 / 400.
 */
final class SlidingRow {

  /** Whether there are registers for 12 sums, 6 weights and an input. */
  private static final boolean PAIRS = Species.REGISTERS >= 32;

  /**
   * Whether pairs of vectors are limited as fast as single ones: JDK 17 keeps masks in vectors. 3×3
   * with ReLU6, ms, single / pairs, there: 131×131×48 0.35 / 0.40, 58×58×144 0.19 / 0.22.
   */
  private static final boolean LIMITED_PAIRS = Runtime.version().feature() > 17;

  /**
   * Pixels that lie a multiple of so many floats apart share two of the 64 sets of a first-level
   * cache (32 KB, 8 ways), so that a sliding tile of single vectors throws out its own inputs; with
   * twice as many they share one, and pairs do so too. 3×3, µs, JDK 25, sliding in pairs / {@link
   * Apart2x4x2}: 56×56×128 rate 4 (512 floats) 135 / 136, single vectors 260 to 300; 65×65×256 rate
   * 4 (1,024) 650 / 470, rate 6 (1,536) 450 / 570.
   */
  private static final int CROWDED = 512;

  /** Pixels of {@link Apart2x4x2}, and how many of them are neighbours. */
  private static final int APART = 8;

  private static final int NEIGHBOURS = 4;

  /** Channels of a block, and from how many on there are blocks, for kernels 3 and 5 wide. */
  private static final int BLOCK_OF_3 = 128;

  private static final int LEAST_OF_3 = 384;
  private static final int BLOCK_OF_5 = 64;
  private static final int LEAST_OF_5 = 192;

  private final Window window;
  private final int channels;
  private final float[] weights;
  private final float[] bias;
  private final float[] limits;

  /** Pixels that share their inputs lie so far apart; 0 if none do. */
  private final int rate;

  /** Whether pixels so far apart share sets of the cache. */
  private final boolean crowded;

  private final boolean inOneSet;

  /** Whether tiles take two vectors of channels at a time. */
  private final boolean pairs;

  /** Whether {@link Apart2x4x2} may be used where tiles do not slide. */
  private final boolean comesApart;

  /**
   * Decides how.
   *
   * @param weights tap by tap
   */
  SlidingRow(Window window, float[] weights, float[] bias, Clamp clamp) {
    this.window = window;
    this.channels = window.outputChannels();
    this.weights = weights;
    this.bias = bias;
    this.limits = clamp.limits();
    boolean regular = window.tapColumnStep() % window.inputStep() == 0;
    rate = regular ? Math.max(0, window.tapColumnStep() / window.inputStep()) : 0;
    crowded = rate > 1 && window.tapColumnStep() % CROWDED == 0;
    inOneSet = crowded && window.tapColumnStep() % (2 * CROWDED) == 0;
    boolean fast = LIMITED_PAIRS || crowded || !clamp.applies();
    pairs = PAIRS && fast && channels >= 2 * LANES;
    // Neighbours are to lie in other sets than the taps: four pixels of 512 channels share two.
    boolean spread = window.inputStep() % CROWDED != 0;
    comesApart = pairs && rate >= NEIGHBOURS && spread;
  }

  /** Whether tiles take two vectors of channels at a time. */
  boolean inPairs() {
    return pairs;
  }

  /**
   * Channels of a block whose rows are computed one below the other, so that a first-level cache
   * still holds what they share; all of them where that is not known to pay. G multiply-adds a
   * second in blocks of all / 64 / 128 channels, in turns on the same memory, JDK 25, Zen 5: 5×5,
   * 17×28×240 46 / <b>57</b> / 46, 17×28×256 33 / <b>40</b> / 38, 14×14×672 33 / <b>39</b> / 36,
   * 120 channels 46 / 46 / 46; 3×3, 17×33×960 38 / 42 / <b>43</b>, 17×19×728 34 / 35 / <b>37</b>,
   * 14×14×576 35 / 36 / <b>38</b>, 14×14×384 37 / 39 / <b>42</b>, but 17×74×256 <b>45</b> / 38 /
   * 41.
   */
  int block() {
    return switch (window.kernelWidth()) {
      case 3 -> channels < LEAST_OF_3 ? channels : BLOCK_OF_3;
      case 5 -> channels < LEAST_OF_5 ? channels : BLOCK_OF_5;
      default -> channels;
    };
  }

  /**
   * How many of a row's first columns are computed here; the others share too little.
   *
   * @param width of the taps that lie inside the input
   */
  int columns(int columns, int width) {
    if (slides(columns, width)) {
      return columns;
    }
    boolean apart = comesApart && width == 3 && columns / rate >= 2;
    return apart ? columns - columns % (2 * rate) : 0;
  }

  private boolean slides(int columns, int width) {
    return switch (width) {
      case 3 -> rate > 0 && columns / rate >= 3 && !(inOneSet || crowded && !pairs);
      case 5 -> rate > 0 && columns / rate >= 4 && !crowded;
      default -> false;
    };
  }

  /**
   * Computes those columns.
   *
   * @param xAt where the first tap of the first pixel lies
   * @param columns all columns of the row
   * @param tapRows rows of taps
   * @param width of a row of taps
   * @param wAt where the weights of the first tap lie
   * @param channel the first of these channels, which fill two vectors or are all there are
   * @param end behind the last
   */
  void pixels(
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int columns,
      int tapRows,
      int width,
      int wAt,
      int channel,
      int end) {
    if (slides(columns, width)) {
      slide(x, xAt, y, yAt, columns, tapRows, width, wAt, channel, end);
    } else {
      apart(x, xAt, y, yAt, columns(columns, width), tapRows, wAt, channel, end);
    }
  }

  /** One residue of the rate after the other. */
  private void slide(
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int columns,
      int tapRows,
      int width,
      int wAt,
      int channel,
      int end) {
    for (int first = 0; first < rate; first++) {
      int pixels = (columns - first + rate - 1) / rate;
      int done = 0;
      while (done < pixels) {
        int tile = width == 5 ? 4 : tile(pixels, pixels - done);
        // The last tile goes back over pixels that are done, to the same result.
        int pixel = Math.min(done, pixels - tile);
        int column = first + pixel * rate;
        int from = xAt + column * window.inputStep();
        int to = yAt + column * window.outputStep();
        tile(tile, width, x, from, y, to, tapRows, wAt, channel, end);
        done = pixel + tile;
      }
    }
  }

  /** How many of the pixels that are left come next, so that few are computed twice. */
  private int tile(int pixels, int left) {
    if (pairs && (left == 4 || left == 7 || left == 8)) {
      return 4;
    }
    return left > 3 && pixels >= 6 ? 6 : 3;
  }

  /** As many pixels as twice the rate after the other. */
  private void apart(
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int columns,
      int tapRows,
      int wAt,
      int channel,
      int end) {
    for (int first = 0; first < columns; first += 2 * rate) {
      for (int next = 0; next < rate; next += NEIGHBOURS) {
        int column = first + Math.min(next, rate - NEIGHBOURS);
        int from = xAt + column * window.inputStep();
        int to = yAt + column * window.outputStep();
        tile(APART, 3, x, from, y, to, tapRows, wAt, channel, end);
      }
    }
  }

  private void tile(
      int tile,
      int width,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int tapRows,
      int wAt,
      int channel,
      int end) {
    boolean inPairs = pairs && width == 3 && tile != 3;
    int step = inPairs ? 2 * LANES : LANES;
    int whole = end - (end - channel) % step;
    tile(tile, width, x, xAt, y, yAt, tapRows, wAt, inPairs, channel, whole);
    if (whole < end) {
      // The last channels together with some that are done, to the same result.
      boolean pair = inPairs && (tile != 6 || end - whole > LANES);
      int first = end - (pair ? 2 * LANES : LANES);
      tile(tile, width, x, xAt, y, yAt, tapRows, wAt, pair, first, end);
    }
  }

  private void tile(
      int tile,
      int width,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int tapRows,
      int wAt,
      boolean inPairs,
      int channel,
      int end) {
    int down = window.tapRowStep();
    int across = window.tapColumnStep();
    int yStep = rate * window.outputStep();
    // A row of weights is as wide as the kernel, of which the taps may be a part.
    int wDown = window.kernelWidth() * channels;
    if (width == 5) {
      Sliding5x4.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == APART) {
      int near = window.inputStep();
      int yNear = window.outputStep();
      Apart2x4x2.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, near, y, yAt, yNear,
          yStep, channel, end, limits);
    } else if (tile == 6 && inPairs) {
      Sliding3x6x2.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == 6) {
      Sliding3x6.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == 4) {
      Sliding3x4x2.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else {
      Sliding3x3.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    }
  }
}
