package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.kernel.DwconvRow3r3x1;
import dev.atrous.runtime.loops.vector.kernel.DwconvRow3r6x1;
import dev.atrous.runtime.loops.vector.kernel.DwconvRow5r4x1;

/**
 * Pixels of a row of a depthwise convolution that share inputs, in tiles that load each input once:
 * what {@link DepthwiseRectangle} does not compute, for want of registers, or since its kernels
 * have other numbers of rows, or rates and rows of five taps.
 *
 * <p>Pixels of a row that lie {@code rate} apart meet the same inputs with different taps. Loading
 * each once is what pays: 3×3 in tiles of six pixels makes 64 GFLOP/s, of four 54 and, with nothing
 * shared, 38.
 */
final class DepthwiseRow {

  /**
   * Pixels that lie a multiple of so many floats apart share two of the 64 sets of a first-level
   * cache (32 KB, 8 ways), so that a tile throws out its own inputs: 56×56×128 at rate 4 takes 260
   * to 300 µs in such tiles, otherwise 136.
   */
  private static final int CROWDED = 512;

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
  private final int apart;

  /** Whether pixels so far apart share sets of the cache. */
  private final boolean crowded;

  /**
   * Decides how.
   *
   * @param weights tap by tap
   */
  DepthwiseRow(Window window, float[] weights, float[] bias, Clamp clamp) {
    this.window = window;
    this.channels = window.outputChannels();
    this.weights = weights;
    this.bias = bias;
    this.limits = clamp.limits();
    int rate = window.rateWidth();
    apart = rate > 0 && rate % window.strideWidth() == 0 ? rate / window.strideWidth() : 0;
    crowded = apart > 1 && window.tapColumnStep() % CROWDED == 0;
  }

  /**
   * Channels of a block whose rows are computed one below the other, so that a first-level cache
   * still holds what they share; all of them where that is not known to pay. 5×5, 17×28×240, in
   * blocks of 64 57 G multiply-adds a second, of all 46; 3×3, 17×33×960, of 128 43, of all 38.
   */
  int block() {
    return switch (window.kernelWidth()) {
      case 3 -> channels < LEAST_OF_3 ? channels : BLOCK_OF_3;
      case 5 -> channels < LEAST_OF_5 ? channels : BLOCK_OF_5;
      default -> channels;
    };
  }

  /**
   * Whether the pixels of a row share enough.
   *
   * @param width of the taps that lie inside the input
   */
  boolean suits(int columns, int width) {
    return switch (width) {
      case 3 -> apart > 0 && columns / apart >= 3 && !crowded;
      case 5 -> apart > 0 && columns / apart >= 4 && !crowded;
      default -> false;
    };
  }

  /**
   * Computes a row of pixels, one residue of their distance after the other.
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
    for (int first = 0; first < apart; first++) {
      int pixels = (columns - first + apart - 1) / apart;
      int done = 0;
      while (done < pixels) {
        int tile = width == 5 ? 4 : pixels - done > 3 && pixels >= 6 ? 6 : 3;
        // The last tile goes back over pixels that are done, to the same result.
        int pixel = Math.min(done, pixels - tile);
        int column = first + pixel * apart;
        int from = xAt + column * window.inputStep();
        int to = yAt + column * window.outputStep();
        tile(tile, width, x, from, y, to, tapRows, wAt, channel, end);
        done = pixel + tile;
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
    int whole = end - (end - channel) % LANES;
    whole(tile, width, x, xAt, y, yAt, tapRows, wAt, channel, whole);
    if (whole < end) {
      // The last channels together with some that are done, to the same result.
      whole(tile, width, x, xAt, y, yAt, tapRows, wAt, end - LANES, end);
    }
  }

  private void whole(
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
    int yStep = apart * window.outputStep();
    // A row of weights is as wide as the kernel, of which the taps may be a part.
    int wDown = window.kernelWidth() * channels;
    if (width == 5) {
      DwconvRow5r4x1.compute(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else if (tile == 6) {
      DwconvRow3r6x1.compute(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    } else {
      DwconvRow3r3x1.compute(
          weights, wAt, channels, wDown, bias, tapRows, x, xAt, down, across, y, yAt, yStep,
          channel, end, limits);
    }
  }
}
