package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Window;

/** Where the pixels of a rectangle lie, block by block, for tiles that run across its rows. */
final class Positions {

  /**
   * Pixels of a block, all of whose panels read the same inputs: those of 728 terms are 280 KB, and
   * stay in a level-2 cache. GFLOP/s of 1×1, 728 → 768, 19×19, by pixels, JDK 25: 32 111, 48 109,
   * <b>96 108</b>, 192 105 to 98, all 361 97 to 103; narrow layers read their weights less often
   * with more.
   */
  static final int PIXELS = 96;

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
