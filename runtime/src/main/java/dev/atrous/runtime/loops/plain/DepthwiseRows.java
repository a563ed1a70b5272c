package dev.atrous.runtime.loops.plain;

import dev.atrous.runtime.loops.Activation;
import dev.atrous.runtime.loops.Filter;
import dev.atrous.runtime.loops.Scratch;
import dev.atrous.runtime.loops.Window;

/** A depthwise convolution's rows of weights, and the way to compute a few pixels in one row. */
final class DepthwiseRows {

  private final Window window;
  private final Activation activation;
  private final int length;

  /** A row for each tap, repeated for every pixel of a row. */
  final float[][] weights;

  final float[] bias;

  DepthwiseRows(Window window, Filter filter, Activation activation, int pixels) {
    this.window = window;
    this.activation = activation;
    length = window.outputChannels() * pixels;
    bias = GatheredRow.tile(filter.bias(), pixels);
    weights = new float[window.taps()][];
    for (int tap = 0; tap < weights.length; tap++) {
      float[] row = new float[window.outputChannels()];
      for (int channel = 0; channel < row.length; channel++) {
        row[channel] = filter.weight()[channel * weights.length + tap];
      }
      weights[tap] = GatheredRow.tile(row, pixels);
    }
  }

  /** row = the inputs of {@code count} output pixels at one tap, one for each output channel. */
  void load(float[] x, int at, int count, float[] row) {
    GatheredRow.spread(
        x, at, window.inputStep(), window.inputChannels(), window.groupOutputs(), count, row);
  }

  /** {@code count} output pixels = activation(sums). */
  void store(float[] sums, float[] y, int yAt, int count) {
    RowActivation.apply(activation, sums, count * window.outputChannels());
    GatheredRow.store(sums, y, yAt, window.outputStep(), window.outputChannels(), count);
  }

  /** Computes as many output pixels as fit in a row, or fewer. */
  void pixels(
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
    // Three rows of inputs, and one of sums.
    float[][] inputs = scratch.rows(Rows.PRODUCTS, 4, length);
    float[] sums = inputs[3];
    int floats = count * window.outputChannels();
    int step = window.tapColumnStep();
    float[] from = bias;
    for (int row = tapRow; row < tapRowEnd; row++) {
      int tap = row * window.kernelWidth() + tapColumn;
      int end = row * window.kernelWidth() + tapColumnEnd;
      int at = xAt + row * window.tapRowStep() + tapColumn * step;
      for (; tap + 3 <= end; tap += 3) {
        load(x, at, count, inputs[0]);
        load(x, at + step, count, inputs[1]);
        load(x, at + 2 * step, count, inputs[2]);
        at += 3 * step;
        Rows.product1x3(
            floats,
            sums,
            from,
            weights[tap],
            weights[tap + 1],
            weights[tap + 2],
            inputs[0],
            inputs[1],
            inputs[2]);
        from = sums;
      }
      for (; tap < end; tap++) {
        load(x, at, count, inputs[0]);
        at += step;
        Rows.product1x1(floats, sums, from, weights[tap], inputs[0]);
        from = sums;
      }
    }
    if (from != sums) {
      System.arraycopy(bias, 0, sums, 0, floats);
    }
    store(sums, y, yAt, count);
  }
}
