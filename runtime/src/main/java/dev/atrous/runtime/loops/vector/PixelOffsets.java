package dev.atrous.runtime.loops.vector;

import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.machine.Species;

/** Where the pixels of a rectangle lie, block by block, for kernels that run across its rows. */
final class PixelOffsets {

  /**
   * Pixels of a block, all of whose panels read the same inputs, which stay in a second-level
   * cache: 192 of 728 terms are 560 KB. Each block reads the weights anew, which counts for more
   * where units are whole: on Zen 4 96 make 54 G multiply-adds a second and 192 49 to 53; on Zen 5
   * Xception takes 80.7 ms with 192 and 81.3 with 96.
   */
  static final int PIXELS = Species.HALF_UNITS ? 96 : 192;

  /** Pixels of the largest tile, to a multiple of which the last offset is repeated. */
  static final int TILE = 16;

  /** Length of an array of offsets. */
  static final int ARRAY = PIXELS + TILE;

  private PixelOffsets() {}

  /**
   * The offsets of the pixels from {@code first} on.
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
