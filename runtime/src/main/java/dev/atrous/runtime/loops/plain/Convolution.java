package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/**
 * A convolution, along its output channels or along its pixels, whichever makes the better rows for
 * a call. Both add the same products in the same order.
 */
final class Convolution extends RowLoop implements FilterHolder {

  /**
   * Output channels from which on rows of pixels are never better: 512 → 256 makes 34 GFLOP/s along
   * channels and 31 along pixels, 480 → 160 26 and 30 (JDK 25).
   */
  private static final int ENOUGH_CHANNELS = 192;

  private final Terms terms;

  /** In the order of terms, for rows of pixels; null where rows of channels hold all weights. */
  private final float[] ordered;

  private final float[] bias;
  private final Activation activation;
  private final boolean accumulates;

  /** Null if rows of pixels are never better. */
  private final PixelRows pixels;

  /** Packed with the first call that needs them: beside rows of pixels few layers have one. */
  private volatile ChannelRows channels;

  Convolution(Window window, Filter filter, Activation activation, boolean accumulates) {
    super(window);
    terms = new Terms(window);
    bias = filter.bias();
    this.activation = activation;
    this.accumulates = accumulates;
    if (window.groupOutputs() < ENOUGH_CHANNELS) {
      ordered = terms.order(filter.weight());
      pixels = new PixelRows(window, terms, ordered, bias, activation, accumulates);
    } else {
      ordered = null;
      pixels = null;
      channels = packed(filter);
    }
  }

  private ChannelRows packed(Filter filter) {
    return new ChannelRows(window, terms, filter.weight(), filter.bias(), activation, accumulates);
  }

  @Override
  public Filter filter() {
    return ordered == null ? channels.filter() : new Filter(terms.restore(ordered), bias);
  }

  private ChannelRows channels() {
    ChannelRows packed = channels;
    if (packed == null) {
      synchronized (this) {
        packed = channels;
        if (packed == null) {
          packed = packed(filter());
          channels = packed;
        }
      }
    }
    return packed;
  }

  @Override
  public void pixels(
      Scratch scratch,
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
    if (pixels != null && pixels.suits(rows, columns)) {
      pixels.pixels(
          scratch, x, xAt, y, yAt, rows, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    } else {
      super.pixels(
          scratch, x, xAt, y, yAt, rows, columns, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
    }
  }

  @Override
  void row(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int count,
      int tapRow,
      int tapRowEnd,
      int tapColumn,
      int tapColumnEnd) {
    channels().pixels(scratch, x, xAt, y, yAt, count, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
  }
}
