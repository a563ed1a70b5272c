package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/**
 * A depthwise convolution: rows of channels times rows of weights, three taps at a time. Calls of
 * several pixels slide over their inputs, and pixels of few channels share a row.
 */
final class Depthwise extends RowLoop {

  /**
   * Channels from which on a row is one pixel, and pixels slide: with pairs, which only slide,
   * soon. 144 channels make 7.4 G multiply-adds a second one by one and 6.3 several at a time, 72
   * 5.0 and 6.7 (JDK 25).
   */
  private static final int ENOUGH_CHANNELS = SlidingRows.PAIRS ? 96 : 1024;

  /**
   * The same with a stride, where pairs share nothing: 576 channels 5.7 and 4.6, 192 4.8 and 5.5.
   */
  private static final int ENOUGH_CHANNELS_WITH_STRIDE = SlidingRows.PAIRS ? 384 : 1024;

  /** Floats of a row that several pixels share: 7.0 GFLOP/s, with 512 6.6 (JDK 17). */
  private static final int ROW = 1024;

  private final DepthwiseRows rows;
  private final SlidingRows sliding;
  private final int tile;

  Depthwise(Window window, Filter filter, Activation activation) {
    super(window);
    int channels = window.outputChannels();
    boolean strides = window.strideWidth() > window.rateWidth();
    int enough = strides ? ENOUGH_CHANNELS_WITH_STRIDE : ENOUGH_CHANNELS;
    tile = channels < enough ? Math.max(1, ROW / channels) : 1;
    rows = new DepthwiseRows(window, filter, activation, tile);
    sliding = tile == 1 && window.rateWidth() > 0 ? new SlidingRows(window, rows) : null;
  }

  @Override
  void row(
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
    if (sliding != null && sliding.pays(pixels, tapColumn, tapColumnEnd)) {
      sliding.pixels(scratch, x, xAt, y, yAt, pixels, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      return;
    }
    for (int pixel = 0; pixel < pixels; pixel += tile) {
      int count = Math.min(tile, pixels - pixel);
      int from = xAt + pixel * window.inputStep();
      int to = yAt + pixel * window.outputStep();
      rows.pixels(scratch, x, from, y, to, count, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    }
  }
}
