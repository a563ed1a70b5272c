package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.machine.Species;

/** Where the pixels of a rectangle lie, block by block, for tiles that run across its rows. */
final class Positions {

  /**
   * Pixels of a block, all of whose panels read the same inputs: 192 of 728 terms are 560 KB, and
   * stay in a level-2 cache of 1 MB; each block reads the weights anew. G multiply-adds a second of
   * 1×1, 728 → 768, 19×19, by pixels, JDK 25, Zen 4: 32 56, 48 55, <b>96 54</b>, 192 53 to 49, all
   * 361 49 to 52. Zen 5, where products take half the time and weights do not, 48 / 96 / 192 / 384
   * pixels in turns on the same network, ms: Xception 82.2 / 81.3 / <b>80.7</b> / 80.7, MobileNetV2
   * 4.06 / 4.03 / <b>4.02</b> / 4.01, DeepLab 8.74 / 8.70 / <b>8.66</b> / 8.64.
   */
  static final int PIXELS = Species.HALF_UNITS ? 96 : 192;

  /** Pixels of the largest tile, to a multiple of which the last position is repeated. */
  static final int TILE = 16;

  /** Length of an array of positions. */
  static final int ARRAY = PIXELS + TILE;

  private Positions() {}

  /**
   * The positions of the pixels from {@code first} on.
   *
   * @param in receives where tap (0, 0) of each lies
   * @param out receives where each output lies
   * @return how many pixels these are
   */
  static int find(
      Window window, int xAt, int yAt, int rows, int columns, int first, int[] in, int[] out) {
    int pixels = Math.min(PIXELS, rows * columns - first);
    int row = first / columns;
    int column = first % columns;
    for (int pixel = 0; pixel < pixels; pixel++) {
      in[pixel] = xAt + row * window.inputRowStep() + column * window.inputStep();
      out[pixel] = yAt + row * window.outputRowStep() + column * window.outputStep();
      if (++column == columns) {
        column = 0;
        row++;
      }
    }
    for (int pixel = pixels; pixel < pixels + TILE; pixel++) {
      in[pixel] = in[pixels - 1];
      out[pixel] = out[pixels - 1];
    }
    return pixels;
  }
}
