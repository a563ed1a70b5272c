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
 */
final class Depthwise extends WindowLoop {

  private static final int TAPS = 0;
  private static final int IN = 1;
  private static final int OUT = 2;

  /**
   * Pixels that lie a multiple of so many floats apart share two sets of a first-level cache (32
   * KB, 8 ways), from which a sliding tile throws its own inputs. 3×3, 56×56×128, ms, JDK 25: at
   * rate 4, 512 floats, sliding 0.26 to 0.30, neighbours at once 0.18; at rate 2, 256 floats, 0.17
   * and 0.18.
   */
  private static final int COLLIDING = 512;

  private final Window window;
  private final Activation activation;
  private final Clamp clamp;
  private final int channels;
  private final float[] weights;
  private final float[] bias;

  /** Pixels of a row that share their inputs lie so far apart; 0 if none do, or none should. */
  private final int rate;

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
    boolean collide = window.tapColumnStep() % COLLIDING == 0;
    int step = regular ? Math.max(0, window.tapColumnStep() / window.inputStep()) : 0;
    rate = step > 1 && collide ? 0 : step;
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
    int tile = width == 3 ? 3 : width == 5 ? 4 : Integer.MAX_VALUE;
    boolean slide = rate > 0 && columns / rate >= tile && tapRow < tapRowEnd;
    if (slide) {
      for (int row = 0; row < rows; row++) {
        int from = xAt + row * window.inputRowStep();
        int to = yAt + row * window.outputRowStep();
        slide(x, from, y, to, columns, tapRow, tapRowEnd, tapColumn, width);
      }
    } else {
      int[] taps = lane.ints(TAPS, 2 * window.taps());
      int count = list(taps, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      scattered(lane, x, xAt, y, yAt, rows, columns, taps, count);
    }
    Activations.finish(lane, activation, window, y, yAt, rows, columns);
  }

  /** A row of pixels, one residue of the rate after the other. */
  private void slide(
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int columns,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int width) {
    int tapAt = xAt + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
    int wAt = (tapRow * window.kernelWidth() + tapColumn) * channels;
    for (int first = 0; first < rate; first++) {
      int pixels = (columns - first + rate - 1) / rate;
      int done = 0;
      while (done < pixels) {
        int left = pixels - done;
        int tile = width == 5 ? 4 : left > 3 && pixels >= 6 ? 6 : 3;
        // The last tile goes back over pixels that are done, to the same result.
        int pixel = Math.min(done, pixels - tile);
        int column = first + pixel * rate;
        tile(
            tile,
            width,
            x,
            tapAt + column * window.inputStep(),
            y,
            yAt + column * window.outputStep(),
            tapRowEnd - tapRow,
            wAt);
        done = pixel + tile;
      }
    }
  }

  private void tile(
      int tile, int width, float[] x, int xAt, float[] y, int yAt, int tapRows, int wAt) {
    int whole = channels - channels % LANES;
    tile(tile, width, x, xAt, y, yAt, tapRows, wAt, 0, whole);
    if (whole < channels) {
      // The last channels together with some that are done, to the same result.
      tile(tile, width, x, xAt, y, yAt, tapRows, wAt, channels - LANES, channels);
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
    } else if (tile == 6) {
      Sliding3x6.pixels(
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
    int whole = channels - channels % LANES;
    for (int first = 0; first < rows * columns; first += Positions.PIXELS) {
      int pixels = Positions.find(window, xAt, yAt, rows, columns, first, in, out);
      for (int pixel = 0; pixel < pixels; pixel += 4) {
        scattered(taps, count, x, in, y, out, pixel, 0, whole);
        if (whole < channels) {
          scattered(taps, count, x, in, y, out, pixel, channels - LANES, channels);
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
      int channel,
      int end) {
    Taps4.pixels(weights, bias, taps, count, x, in, y, out, pixel, channel, end, clamp.limits());
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
