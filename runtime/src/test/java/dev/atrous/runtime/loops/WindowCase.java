package dev.atrous.runtime.loops;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/**
 * One call of a window loop with everything around it poisoned: inputs that no tap of the range
 * meets and weights of taps outside of it are NaN, and the output must stay NaN between its pixels.
 */
public final class WindowCase {

  public final Window window;
  public final Filter filter;
  final float[] x;
  final int xAt;
  final int yAt = 5;
  final int rows;
  final int columns;
  final int tapRow;
  final int tapRowEnd;
  final int tapColumn;
  final int tapColumnEnd;

  public WindowCase(Random random, Window window, int rows, int columns, int... range) {
    this.window = window;
    this.rows = rows;
    this.columns = columns;
    tapRow = range[0];
    tapRowEnd = range[1];
    tapColumn = range[2];
    tapColumnEnd = range[3];
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    for (int tap = 0; tap < window.taps(); tap++) {
      if (inRange(tap)) {
        for (int pixel : new int[] {0, pixels() - 1}) {
          least = Math.min(least, offset(pixel, tap));
          most = Math.max(most, offset(pixel, tap));
        }
      }
    }
    boolean empty = least > most;
    xAt = empty ? -1000 : 3 - least;
    x = new float[empty ? 1 : most - least + window.inputChannels() + 6];
    Arrays.fill(x, Float.NaN);
    float[] weight = new float[window.outputChannels() * window.groupInputs() * window.taps()];
    for (int at = 0; at < weight.length; at++) {
      weight[at] = inRange(at % window.taps()) ? random.nextFloat() - 0.5f : Float.NaN;
    }
    float[] bias = new float[window.outputChannels()];
    for (int output = 0; output < bias.length; output++) {
      bias[output] = random.nextFloat() - 0.5f;
    }
    filter = new Filter(weight, bias);
    for (int tap = 0; tap < window.taps(); tap++) {
      for (int pixel = 0; pixel < pixels() && inRange(tap); pixel++) {
        int at = xAt + offset(pixel, tap);
        for (int channel = 0; channel < window.inputChannels(); channel++) {
          x[at + channel] = random.nextFloat() * 2 - 1;
        }
      }
    }
  }

  public int pixels() {
    return rows * columns;
  }

  private boolean inRange(int tap) {
    int row = tap / window.kernelWidth();
    int column = tap % window.kernelWidth();
    return row >= tapRow && row < tapRowEnd && column >= tapColumn && column < tapColumnEnd;
  }

  /** Floats from tap (0, 0) of the first pixel to a tap of another. */
  private int offset(int pixel, int tap) {
    return pixel / columns * window.inputRowStep()
        + pixel % columns * window.inputStep()
        + tap / window.kernelWidth() * window.tapRowStep()
        + tap % window.kernelWidth() * window.tapColumnStep();
  }

  private int at(int pixel) {
    return yAt + pixel / columns * window.outputRowStep() + pixel % columns * window.outputStep();
  }

  /** The output array after one call. */
  public float[] run(Scratch scratch, WindowLoop loop) {
    return run(scratch, loop, columns);
  }

  /** The output array after calls of at most {@code most} rows and as many columns. */
  public float[] run(Scratch scratch, WindowLoop loop, int most) {
    return run(
        most,
        (from, y, to, high, wide) ->
            loop.pixels(
                scratch, x, from, y, to, high, wide, tapRow, tapRowEnd, tapColumn, tapColumnEnd));
  }

  /** As {@link #run}, with {@code before} in every output channel. */
  public float[] accumulated(Scratch scratch, WindowLoop loop, int most, float before) {
    return run(
        most,
        (from, y, to, high, wide) -> {
          for (int pixel = 0; pixel < high * wide; pixel++) {
            int at =
                to + pixel / wide * window.outputRowStep() + pixel % wide * window.outputStep();
            Arrays.fill(y, at, at + window.outputChannels(), before);
          }
          loop.pixels(
              scratch, x, from, y, to, high, wide, tapRow, tapRowEnd, tapColumn, tapColumnEnd);
        });
  }

  public float[] run(Scratch scratch, AverageLoop loop, int most, float divisor) {
    return run(
        most,
        (from, y, to, high, wide) ->
            loop.pixels(
                scratch,
                x,
                from,
                y,
                to,
                high,
                wide,
                tapRow,
                tapRowEnd,
                tapColumn,
                tapColumnEnd,
                divisor));
  }

  private interface Call {
    void pixels(int from, float[] y, int to, int high, int wide);
  }

  private float[] run(int most, Call call) {
    float[] y = new float[at(pixels() - 1) + window.outputChannels() + 7];
    Arrays.fill(y, Float.NaN);
    int height = most == columns ? rows : most;
    for (int row = 0; row < rows; row += height) {
      for (int column = 0; column < columns; column += most) {
        call.pixels(
            xAt + row * window.inputRowStep() + column * window.inputStep(),
            y,
            at(row * columns + column),
            Math.min(height, rows - row),
            Math.min(most, columns - column));
      }
    }
    return y;
  }

  /** The convolution in double: {@link #fold} of products, without a call for each of them. */
  public double[] convolution() {
    double[] y = poisoned();
    for (int pixel = 0; pixel < pixels(); pixel++) {
      for (int output = 0; output < window.outputChannels(); output++) {
        y[at(pixel) + output] = filter.bias()[output];
      }
      for (int tap = 0; tap < window.taps(); tap++) {
        if (inRange(tap)) {
          addProducts(xAt + offset(pixel, tap), tap, y, at(pixel));
        }
      }
    }
    return y;
  }

  /** Adds what one tap gives to a pixel. */
  private void addProducts(int from, int tap, double[] y, int to) {
    int inputs = window.groupInputs();
    for (int output = 0; output < window.outputChannels(); output++) {
      int first = from + output / window.groupOutputs() * inputs;
      double sum = y[to + output];
      for (int channel = 0; channel < inputs; channel++) {
        int weight = (output * inputs + channel) * window.taps() + tap;
        sum += (double) filter.weight()[weight] * x[first + channel];
      }
      y[to + output] = sum;
    }
  }

  private double[] poisoned() {
    double[] y = new double[run(columns, (from, to, toAt, high, wide) -> {}).length];
    Arrays.fill(y, Double.NaN);
    return y;
  }

  /** All taps of each output channel, folded from {@code start}. */
  public double[] fold(float[] start, DoubleBinaryOperator product, DoubleBinaryOperator fold) {
    double[] y = poisoned();
    for (int pixel = 0; pixel < pixels(); pixel++) {
      for (int output = 0; output < window.outputChannels(); output++) {
        double sum = start[output];
        int group = output / window.groupOutputs();
        for (int tap = 0; tap < window.taps(); tap++) {
          int inputs = inRange(tap) ? window.groupInputs() : 0;
          int first = xAt + offset(pixel, tap) + group * window.groupInputs();
          for (int channel = 0; channel < inputs; channel++) {
            int weight = (output * window.groupInputs() + channel) * window.taps() + tap;
            int at = first + channel;
            sum = fold.applyAsDouble(sum, product.applyAsDouble(filter.weight()[weight], x[at]));
          }
        }
        y[at(pixel) + output] = sum;
      }
    }
    return y;
  }

  @Override
  public String toString() {
    return window
        + ", "
        + rows
        + "×"
        + columns
        + " pixels, taps ["
        + tapRow
        + ", "
        + tapRowEnd
        + ") × ["
        + tapColumn
        + ", "
        + tapColumnEnd
        + ")";
  }
}
