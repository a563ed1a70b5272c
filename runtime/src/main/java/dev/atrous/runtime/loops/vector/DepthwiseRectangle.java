package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.vector.kernel.Dwconv4p1x2;
import dev.atrous.runtime.loops.vector.kernel.Dwconv9p1x2;
import dev.atrous.runtime.loops.vector.kernel.DwconvOblong6p1x2;
import dev.atrous.runtime.loops.vector.kernel.DwconvSliding9p3x2;
import dev.atrous.runtime.loops.vector.kernel.DwconvStrip5r12x1;
import dev.atrous.runtime.loops.vector.kernel.DwconvStrip5r5x2;
import dev.atrous.runtime.loops.vector.machine.Species;

/**
 * Rectangles of a depthwise convolution's pixels for which the weights of two vectors of channels
 * stay in registers: those of two or three rows of two or three taps; and those of rows of five
 * taps, which stay for many pixels.
 *
 * <p>The vectors of channels are the outer loop and the pixels the inner one. Pixels share inputs
 * where these lie side by side: 3×3, 33×33×960, 60 G multiply-adds a second, pixel by pixel 48.
 * With a rate they lie too far apart for the processor to fetch ahead, and often in the same sets
 * of its first cache: 65×65×256, rate 2, 34, pixel by pixel 43. Channels as the inner loop, {@link
 * DepthwiseRow}, made 43 and 33.
 */
final class DepthwiseRectangle {

  private final Window window;
  private final int channels;
  private final float[] weights;
  private final float[] bias;
  private final float[] limits;
  private final boolean tall;

  /** Whether neighbouring pixels share inputs. */
  private final boolean slides;

  /**
   * Decides how.
   *
   * @param weights tap by tap
   */
  DepthwiseRectangle(Window window, float[] weights, float[] bias, Clamp clamp) {
    this.window = window;
    this.channels = window.outputChannels();
    this.weights = weights;
    this.bias = bias;
    this.limits = clamp.interval();
    tall = Species.REGISTERS >= 32;
    slides = window.rateWidth() == window.strideWidth();
  }

  /**
   * Vectors of channels that this computes of a rectangle at a time; 0 if it does not compute it.
   *
   * @param tapRows rows of taps
   * @param width of a row of taps
   */
  int vectors(int columns, int tapRows, int width) {
    boolean two = tall && channels >= 2 * LANES;
    if (width == 5) {
      boolean five = two && columns >= DwconvStrip5r5x2.PIXELS;
      boolean twelve = tall && columns >= DwconvStrip5r12x1.PIXELS && channels >= LANES;
      if (!slides || tapRows == 0 || !five && !twelve) {
        return 0;
      }
      // Twelve pixels at a time are a third faster (5×5, 24×24×240, 81 and 61 G multiply-adds a
      // second), but may compute more of them twice.
      int byTwelve = strips(columns, DwconvStrip5r12x1.PIXELS);
      return twelve && (!five || 3 * byTwelve <= 4 * strips(columns, DwconvStrip5r5x2.PIXELS))
          ? 1
          : 2;
    }
    return two && (tapRows == 2 || tapRows == 3) && (width == 2 || width == 3) ? 2 : 0;
  }

  /** Columns that are computed in strips of some. */
  private static int strips(int columns, int strip) {
    return (columns + strip - 1) / strip * strip;
  }

  /**
   * Computes it, one or two vectors of channels after the other: what the pixels share stays in the
   * first cache.
   *
   * @param xAt where the first tap of the first pixel lies
   * @param wAt where the weights of that tap lie
   * @param vectors what {@link #vectors} says
   */
  void pixels(
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRows,
      int width,
      int wAt,
      int vectors) {
    int lanes = vectors * LANES;
    for (int next = 0; next < channels; next += lanes) {
      // The last channels together with some that are done, to the same result.
      int channel = Math.min(next, channels - lanes);
      int from = xAt + channel;
      int to = yAt + channel;
      pixels(x, from, y, to, rows, columns, tapRows, width, wAt + channel, channel, vectors);
    }
  }

  private void pixels(
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int tapRows,
      int width,
      int wAt,
      int channel,
      int vectors) {
    int wDown = window.kernelWidth() * channels;
    int down = window.tapRowStep();
    int across = window.tapColumnStep();
    int xDown = window.inputRowStep();
    int xAcross = window.inputStep();
    int yDown = window.outputRowStep();
    int yAcross = window.outputStep();
    if (width == 5 && vectors == 1) {
      DwconvStrip5r12x1.compute(
          weights, wAt, wDown, channels, bias, channel, tapRows, x, xAt, down, across, xDown, y,
          yAt, yDown, yAcross, rows, columns, limits);
    } else if (width == 5) {
      DwconvStrip5r5x2.compute(
          weights, wAt, wDown, channels, bias, channel, tapRows, x, xAt, down, across, xDown, y,
          yAt, yDown, yAcross, rows, columns, limits);
    } else if (tapRows * width == 4) {
      Dwconv4p1x2.compute(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, xDown, xAcross, y,
          yAt, yDown, yAcross, rows, columns, limits);
    } else if (tapRows * width == 6) {
      DwconvOblong6p1x2.compute(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, width, xDown, xAcross,
          y, yAt, yDown, yAcross, rows, columns, limits);
    } else if (slides && columns >= DwconvSliding9p3x2.PIXELS) {
      DwconvSliding9p3x2.compute(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, xDown, y, yAt, yDown,
          yAcross, rows, columns, limits);
    } else {
      Dwconv9p1x2.compute(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, xDown, xAcross, y,
          yAt, yDown, yAcross, rows, columns, limits);
    }
  }
}
