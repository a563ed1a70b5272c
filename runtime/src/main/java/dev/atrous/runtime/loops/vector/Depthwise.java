package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.Filter;
import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Lane;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;

/**
 * A depthwise convolution of as many channels as a vector has lanes, or more: vectors of channels,
 * several pixels at a time.
 *
 * <p>Pixels of a row that lie {@code rate} apart meet the same inputs with different taps. Loading
 * each once is what pays; GFLOP/s of 3×3 by pixels, shared / not, 128 channels, 48×48, JDK 25: rate
 * 1 2 44 / 34, 4 54 / 38, <b>6 64</b>, 8 61; rate 2 37 / 31, 47 / 36, <b>52</b>, 50; JDK 17: rate 1
 * 33 / 30, 40 / 31, <b>45</b>, 45. All nine taps in one piece of code, without a loop over rows,
 * are no faster on 25 and slower on 17 (36).
 *
 * <p>Two vectors at a time read two cache lines that follow each other, the second of which the
 * processor brings by itself. One at a time it brings them too, and throws them away where taps
 * share sets of the cache. 3×3, µs, JDK 25, one at a time / two: 33×33×96 rate 1 43 / 41; 28×28×256
 * rate 2 110 / 88; 65×65×256 rate 2 457 / 400, rate 6 470 / 450.
 */
final class Depthwise extends WindowLoop {

  private static final int TAPS = 0;
  private static final int IN = 1;
  private static final int OUT = 2;

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
   * Apart2x4}: 56×56×128 rate 4 (512 floats) 135 / 136, single vectors 260 to 300; 65×65×256 rate 4
   * (1,024) 650 / 470, rate 6 (1,536) 450 / 570.
   */
  private static final int CROWDED = 512;

  /** Pixels of {@link Apart2x4}, and how many of them are neighbours. */
  private static final int APART = 8;

  private static final int NEIGHBOURS = 4;

  private final Window window;
  private final Activation activation;
  private final Clamp clamp;
  private final int channels;
  private final float[] weights;
  private final float[] bias;

  /** Pixels of a row that share their inputs lie so far apart; 0 if none do. */
  private final int rate;

  /** Whether channels fill two vectors, so that tiles can take two at a time. */
  private final boolean pairs;

  /** Whether rows of pixels are computed by sliding tiles, or if not, by {@link Apart2x4}. */
  private final boolean slides;

  private final boolean comesApart;

  Depthwise(Window window, Filter filter, Activation activation) {
    this.window = window;
    this.activation = activation;
    this.clamp = Clamp.of(activation);
    this.channels = window.outputChannels();
    this.bias = filter.bias();
    this.weights = new float[filter.weight().length];
    int taps = window.taps();
    for (int at = 0; at < weights.length; at++) {
      weights[at % taps * channels + at / taps] = filter.weight()[at];
    }
    boolean regular = window.tapColumnStep() % window.inputStep() == 0;
    rate = regular ? Math.max(0, window.tapColumnStep() / window.inputStep()) : 0;
    boolean crowded = rate > 1 && window.tapColumnStep() % CROWDED == 0;
    boolean fast = LIMITED_PAIRS || crowded || !clamp.applies();
    pairs = PAIRS && fast && channels >= 2 * LANES;
    boolean inOneSet = window.tapColumnStep() % (2 * CROWDED) == 0;
    slides = rate > 0 && !(crowded && (inOneSet || !pairs));
    // Neighbours are to lie in other sets than the taps: four pixels of 512 channels share two.
    boolean spread = window.inputStep() % CROWDED != 0;
    comesApart = pairs && rate >= NEIGHBOURS && spread;
  }

  /** Whether this loop can compute a window. */
  static boolean suits(Window window) {
    return window.outputChannels() == window.inputChannels() && window.outputChannels() >= LANES;
  }

  @Override
  public void pixels(
      Lane lane,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    int width = tapColumnEnd - tapColumn;
    int least = width == 3 ? 3 : width == 5 ? 4 : Integer.MAX_VALUE;
    boolean slide = slides && columns / rate >= least && tapRow < tapRowEnd;
    boolean apart = !slide && comesApart && width == 3 && columns / rate >= 2 && tapRow < tapRowEnd;
    // Columns that share no inputs, or too few of which do.
    int rest = slide ? columns : apart ? columns - columns % (2 * rate) : 0;
    for (int row = 0; row < rows && rest > 0; row++) {
      int from = xAt + row * window.inputRowStep();
      int to = yAt + row * window.outputRowStep();
      int tapAt = from + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
      int wAt = (tapRow * window.kernelWidth() + tapColumn) * channels;
      if (slide) {
        slide(x, tapAt, y, to, columns, tapRowEnd - tapRow, width, wAt);
      } else {
        apart(x, tapAt, y, to, rest, tapRowEnd - tapRow, wAt);
      }
    }
    if (rest < columns) {
      int[] taps = lane.ints(TAPS, 2 * window.taps());
      int count = list(taps, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      int from = xAt + rest * window.inputStep();
      int to = yAt + rest * window.outputStep();
      scattered(lane, x, from, y, to, rows, columns - rest, taps, count);
    }
    Activations.finish(lane, activation, window, y, yAt, rows, columns);
  }

  /** A row of pixels, one residue of the rate after the other. */
  private void slide(
      float[] x, int xAt, float[] y, int yAt, int columns, int tapRows, int width, int wAt) {
    for (int first = 0; first < rate; first++) {
      int pixels = (columns - first + rate - 1) / rate;
      int done = 0;
      while (done < pixels) {
        int tile = width == 5 ? 4 : tile(pixels, pixels - done);
        // The last tile goes back over pixels that are done, to the same result.
        int pixel = Math.min(done, pixels - tile);
        int column = first + pixel * rate;
        int from = xAt + column * window.inputStep();
        tile(tile, width, x, from, y, yAt + column * window.outputStep(), tapRows, wAt);
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

  /** A row of pixels, as many as twice the rate after the other. */
  private void apart(float[] x, int xAt, float[] y, int yAt, int columns, int tapRows, int wAt) {
    for (int first = 0; first < columns; first += 2 * rate) {
      for (int next = 0; next < rate; next += NEIGHBOURS) {
        int column = first + Math.min(next, rate - NEIGHBOURS);
        int from = xAt + column * window.inputStep();
        tile(APART, 3, x, from, y, yAt + column * window.outputStep(), tapRows, wAt);
      }
    }
  }

  private void tile(
      int tile, int width, float[] x, int xAt, float[] y, int yAt, int tapRows, int wAt) {
    boolean inPairs = pairs && width == 3 && tile != 3;
    int step = inPairs ? 2 * LANES : LANES;
    int whole = channels - channels % step;
    tile(tile, width, x, xAt, y, yAt, tapRows, wAt, inPairs, 0, whole);
    if (whole < channels) {
      // The last channels together with some that are done, to the same result.
      boolean pair = inPairs && (tile != 6 || channels - whole > LANES);
      int first = channels - (pair ? 2 * LANES : LANES);
      tile(tile, width, x, xAt, y, yAt, tapRows, wAt, pair, first, channels);
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
    float[] limits = clamp.limits();
    // A row of weights is as wide as the kernel, of which the taps may be a part.
    int wDown = window.kernelWidth() * channels;
    if (width == 5) {
      Sliding5x4.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == APART) {
      Apart2x4.pair(
          weights,
          wAt,
          channels,
          wDown,
          bias,
          tapRows,
          x,
          xAt,
          down,
          across,
          window.inputStep(),
          y,
          yAt,
          window.outputStep(),
          yStep,
          channel,
          end,
          limits);
    } else if (tile == 6 && inPairs) {
      Sliding3x6.pair(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == 6) {
      Sliding3x6.single(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == 4) {
      Sliding3x4.pair(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else {
      Sliding3x3.pixels(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    }
  }

  /** Pixels that share nothing, four at a time; the last is repeated to fill a tile. */
  private void scattered(
      Lane lane,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int[] taps,
      int count) {
    int[] in = lane.ints(IN, Positions.ARRAY);
    int[] out = lane.ints(OUT, Positions.ARRAY);
    int step = pairs ? 2 * LANES : LANES;
    int whole = channels - channels % step;
    for (int first = 0; first < rows * columns; first += Positions.PIXELS) {
      int pixels = Positions.find(window, xAt, yAt, rows, columns, first, in, out);
      for (int pixel = 0; pixel < pixels; pixel += 4) {
        scattered(taps, count, x, in, y, out, pixel, pairs, 0, whole);
        if (whole < channels) {
          boolean pair = channels - whole > LANES;
          int last = channels - (pair ? 2 * LANES : LANES);
          scattered(taps, count, x, in, y, out, pixel, pair, last, channels);
        }
      }
    }
  }

  private void scattered(
      int[] taps,
      int count,
      float[] x,
      int[] in,
      float[] y,
      int[] out,
      int pixel,
      boolean inPairs,
      int channel,
      int end) {
    float[] limits = clamp.limits();
    if (inPairs) {
      Taps4.pair(weights, bias, taps, count, x, in, y, out, pixel, channel, end, limits);
    } else {
      Taps4.single(weights, bias, taps, count, x, in, y, out, pixel, channel, end, limits);
    }
  }

  /** Lists the inputs and weights of some taps; returns how many numbers these are. */
  private int list(int[] taps, int tapRow, int tapRowEnd, int tapColumn, int tapColumnEnd) {
    int count = 0;
    for (int row = tapRow; row < tapRowEnd; row++) {
      for (int column = tapColumn; column < tapColumnEnd; column++) {
        taps[count++] = row * window.tapRowStep() + column * window.tapColumnStep();
        taps[count++] = (row * window.kernelWidth() + column) * channels;
      }
    }
    return count;
  }
}
