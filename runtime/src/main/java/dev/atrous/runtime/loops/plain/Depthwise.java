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
   * soon. GFLOP/s of all depthwise layers of LoopBenchmark, rows of several pixels / one: JDK 17
   * 7.0 / 6.8, JDK 25 6.5 / 7.9. GMAC/s of 72 channels, 65×65, on JDK 25 6.7 / 5.0, of 144, 56×56,
   * 6.3 / 7.4.
   */
  private static final int ENOUGH_CHANNELS = SlidingRows.PAIRS ? 96 : 1024;

  /**
   * The same with a stride, where pairs share nothing. GMAC/s as above of 96, 144, 192 and 576
   * channels at stride 2: <b>4.7</b> / 3.5, <b>5.8</b> / 4.6, <b>5.5</b> / 4.8, 4.6 / <b>5.7</b>.
   */
  private static final int ENOUGH_CHANNELS_WITH_STRIDE = SlidingRows.PAIRS ? 384 : 1024;

  /**
   * Floats of a row that several pixels share. GFLOP/s of the same layers on JDK 17, for 256 / 512
   * / 1024: 6.2 / 6.6 / 7.0.
   */
  private static final int ROW = 1024;

  private final DepthwiseRows rows;
  private final SlidingRows sliding;
  private final int tile;

  Depthwise(Window window, Filter filter, Activation activation) {
    super(window);
    int channels = window.outputChannels();
    boolean strides = window.inputStep() > window.tapColumnStep();
    int enough = strides ? ENOUGH_CHANNELS_WITH_STRIDE : ENOUGH_CHANNELS;
    tile = channels < enough ? Math.max(1, ROW / channels) : 1;
    rows = new DepthwiseRows(window, filter, activation, tile);
    sliding = tile == 1 && window.tapColumnStep() > 0 ? new SlidingRows(window, rows) : null;
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
