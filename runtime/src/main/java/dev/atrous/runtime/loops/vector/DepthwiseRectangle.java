package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.Species.LANES;

import dev.atrous.runtime.loops.Window;

/**
 * Rectangles of a depthwise convolution's pixels for which the weights of two vectors of channels
 * stay in registers: those of two or three rows of two or three taps.
 *
 * <p>The vectors of channels are the outer loop and the pixels the inner one. G multiply-adds a
 * second of 3×3 with ReLU6, JDK 25, Zen 5, channels inside six pixels that slide / three pixels
 * that slide / one pixel: 6×112×32 44 / <b>78</b> / 59, 8×56×144 45 / <b>65</b> / 48, 33×33×960 43
 * / <b>60</b> / 48, 65×65×256 42 / <b>53</b> / 46; rate 2, 65×65×256 33 / 34 / <b>43</b>; rate 4,
 * 56×56×128 35 / 31 / <b>43</b>, 33×33×960 29 / 30 / <b>41</b>; stride 2, 4×56×96 29 / 42 / 40. JDK
 * 17, 6×112×32 30 / <b>58</b> / 42, 33×33×960 33 / <b>46</b> / 36. So pixels slide where their
 * inputs lie side by side; with a rate they lie too far apart for the processor to fetch ahead, and
 * often in the same sets of its first cache. Four pixels that slide are slower on 17 (29 for 46);
 * two that do not, at 960 channels (42 for 48).
 *
 * <p>What stays in registers is cast to the species' class: without, JDK 17 made objects of it, 72
 * KB in a pass of DeepLab.
 */
final class DepthwiseRectangle {

  /** Pixels of {@link Sliding3x3x2}. */
  private static final int TILE = 3;

  private final Window window;
  private final int channels;
  private final float[] weights;
  private final float[] bias;
  private final float[] limits;
  private final boolean fits;

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
    fits = Species.REGISTERS >= 32 && channels >= 2 * LANES;
    slides = window.tapColumnStep() == window.inputStep();
  }

  /**
   * Whether this computes a rectangle.
   *
   * @param tapRows rows of taps
   * @param width of a row of taps
   */
  boolean suits(int tapRows, int width) {
    return fits && (tapRows == 2 || tapRows == 3) && (width == 2 || width == 3);
  }

  /**
   * Computes it, two vectors of channels after the other: what the pixels share stays in the first
   * cache.
   *
   * @param xAt where the first tap of the first pixel lies
   * @param wAt where the weights of that tap lie
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
      int wAt) {
    for (int next = 0; next < channels; next += 2 * LANES) {
      // The last channels together with some that are done, to the same result.
      int channel = Math.min(next, channels - 2 * LANES);
      int from = xAt + channel;
      int to = yAt + channel;
      pixels(x, from, y, to, rows, columns, tapRows, width, wAt + channel, channel);
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
      int channel) {
    int wDown = window.kernelWidth() * channels;
    int down = window.tapRowStep();
    int across = window.tapColumnStep();
    int xDown = window.inputRowStep();
    int xAcross = window.inputStep();
    int yDown = window.outputRowStep();
    int yAcross = window.outputStep();
    if (tapRows * width == 4) {
      Taps1x2.four(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, xDown, xAcross, y,
          yAt, yDown, yAcross, rows, columns, limits);
    } else if (tapRows * width == 6) {
      Taps1x2.six(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, width, xDown, xAcross,
          y, yAt, yDown, yAcross, rows, columns, limits);
    } else if (slides && columns >= TILE) {
      Sliding3x3x2.pixels(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, xDown, y, yAt, yDown,
          yAcross, rows, columns, limits);
    } else {
      Taps1x2.nine(
          weights, wAt, wDown, channels, bias, channel, x, xAt, down, across, xDown, xAcross, y,
          yAt, yDown, yAcross, rows, columns, limits);
    }
  }
}
