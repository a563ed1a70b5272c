package dev.atrous.runtime.loops.vector;

import static dev.atrous.runtime.loops.vector.machine.Species.LANES;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;
import dev.atrous.runtime.loops.WindowLoop;
import dev.atrous.runtime.loops.vector.kernel.DwconvIndirect4x1;
import dev.atrous.runtime.loops.vector.kernel.DwconvIndirect4x2;
import dev.atrous.runtime.loops.vector.machine.Species;

/**
 * A depthwise convolution of as many channels as a vector has lanes, or more: vectors of channels,
 * several pixels at a time.
 */
final class Depthwise extends WindowLoop {

  private static final int TAPS = 0;
  private static final int IN = 1;
  private static final int OUT = 2;

  /** Whether there are registers for eight sums, two weights and two inputs. */
  private static final boolean PAIRS = Species.REGISTERS >= 32;

  private final Window window;
  private final Activation activation;
  private final Clamp clamp;
  private final int channels;
  private final float[] weights;
  private final float[] bias;
  private final DepthwiseRectangle rectangle;
  private final DepthwiseRow row;

  /** Whether taps that share nothing take two vectors of channels at a time. */
  private final boolean pairs;

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
    rectangle = new DepthwiseRectangle(window, weights, bias, clamp);
    row = new DepthwiseRow(window, weights, bias, clamp);
    pairs = PAIRS && channels >= 2 * LANES;
  }

  /** Whether this loop can compute a window. */
  static boolean suits(Window window) {
    return window.outputChannels() == window.inputChannels() && window.outputChannels() >= LANES;
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
    int width = tapColumnEnd - tapColumn;
    int tapRows = tapRowEnd - tapRow;
    int vectors = rectangle.vectors(columns, tapRows, width);
    if (vectors > 0) {
      int tapAt = xAt + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
      int wAt = (tapRow * window.kernelWidth() + tapColumn) * channels;
      rectangle.pixels(x, tapAt, y, yAt, rows, columns, tapRows, width, wAt, vectors);
      Activations.finish(scratch, activation, window, y, yAt, rows, columns);
      return;
    }
    boolean shared = tapRow < tapRowEnd && row.suits(columns, width);
    int block = rows == 1 ? channels : row.block();
    for (int channel = 0; channel < channels && shared; ) {
      int end = channels - channel < 2 * block ? channels : channel + block;
      for (int down = 0; down < rows; down++) {
        int from = xAt + down * window.inputRowStep();
        int to = yAt + down * window.outputRowStep();
        int tapAt = from + tapRow * window.tapRowStep() + tapColumn * window.tapColumnStep();
        int wAt = (tapRow * window.kernelWidth() + tapColumn) * channels;
        row.pixels(x, tapAt, y, to, columns, tapRows, width, wAt, channel, end);
      }
      channel = end;
    }
    if (!shared) {
      int[] taps = scratch.ints(TAPS, 2 * window.taps());
      int count = list(taps, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
      indirect(scratch, x, xAt, y, yAt, rows, columns, taps, count);
    }
    Activations.finish(scratch, activation, window, y, yAt, rows, columns);
  }

  /** Pixels that share nothing, four at a time; the last is repeated to fill a tile. */
  private void indirect(
      Scratch scratch,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int rows,
      int columns,
      int[] taps,
      int count) {
    int[] in = scratch.ints(IN, PixelOffsets.ARRAY);
    int[] out = scratch.ints(OUT, PixelOffsets.ARRAY);
    int step = pairs ? 2 * LANES : LANES;
    int whole = channels - channels % step;
    for (int first = 0; first < rows * columns; first += PixelOffsets.PIXELS) {
      int pixels = PixelOffsets.find(window, xAt, yAt, rows, columns, first, in, out);
      for (int pixel = 0; pixel < pixels; pixel += 4) {
        indirect(taps, count, x, in, y, out, pixel, pairs, 0, whole);
        if (whole < channels) {
          boolean pair = channels - whole > LANES;
          int last = channels - (pair ? 2 * LANES : LANES);
          indirect(taps, count, x, in, y, out, pixel, pair, last, channels);
        }
      }
    }
  }

  private void indirect(
      int[] taps,
      int count,
      float[] x,
      int[] in,
      float[] y,
      int[] out,
      int pixel,
      boolean inPairs,
      int channel,
      int end) {
    float[] limits = clamp.limits();
    if (inPairs) {
      DwconvIndirect4x2.compute(
          weights, bias, taps, count, x, in, y, out, pixel, channel, end, limits);
    } else {
      DwconvIndirect4x1.compute(
          weights, bias, taps, count, x, in, y, out, pixel, channel, end, limits);
    }
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
