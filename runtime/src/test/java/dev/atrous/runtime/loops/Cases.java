package dev.atrous.runtime.loops;

import java.util.Random;

/** Random calls of window loops, from a seed, over odd sizes, slices, sub-ranges and rates. */
public final class Cases {

  static final int[] CHANNELS = {1, 3, 5, 8, 17, 21, 64, 100};
  private static final int[] PIXELS = {1, 2, 3, 7, 16, 19, 33, 70, 129, 300};

  private final Random random;

  public Cases(long seed) {
    random = new Random(seed);
  }

  public int among(int... values) {
    return values[random.nextInt(values.length)];
  }

  /** A call of a window of these channels; everything else at random. */
  public WindowCase of(int inputs, int outputs, int groups) {
    int kernelHeight = among(1, 2, 3, 3, 5);
    int kernelWidth = among(1, 2, 3, 3, 4, 5, 7);
    int rate = among(1, 1, 2, 3, 6);
    int stride = among(1, 1, 2, 3);
    int inputStep = inputs + among(0, 0, 1, 8);
    int direction = among(1, 1, -1);
    int columns = among(PIXELS);
    int rows = columns > 70 ? 1 : among(1, 1, 1, 2, 4);
    int outputStep = outputs + among(0, 0, 3, 16);
    // Rows that run on, or rows with room for all taps.
    int inputRow = among(columns, columns * stride + rate * kernelWidth) * inputStep;
    Window window =
        Window.channels(inputs, outputs)
            .groups(groups)
            .kernel(kernelHeight, kernelWidth)
            .stride(stride, stride)
            .rate(among(1, -1) * rate, direction * rate)
            .pitch(inputStep, outputStep)
            .rows(inputRow, columns * outputStep + among(0, 0, 5));
    int row = random.nextInt(kernelHeight);
    int rowEnd = row + 1 + random.nextInt(kernelHeight - row);
    int column = random.nextInt(kernelWidth);
    int columnEnd = column + 1 + random.nextInt(kernelWidth - column);
    return switch (among(0, 0, 1, 1, 1, 2)) {
      case 0 -> new WindowCase(random, window, rows, columns, 0, kernelHeight, 0, kernelWidth);
      case 1 -> new WindowCase(random, window, rows, columns, row, rowEnd, column, columnEnd);
      default -> new WindowCase(random, window, rows, columns, row, row, column, columnEnd);
    };
  }

  /** A call of a 1×1 window on so many neighbouring pixels. */
  public WindowCase pointwise(int inputs, int outputs, int pixels) {
    Window window = Window.channels(inputs, outputs).columns(pixels, pixels);
    return new WindowCase(random, window, 1, pixels, 0, 1, 0, 1);
  }

  /** A call of a window of kernel × kernel taps side by side, which all lie inside. */
  public WindowCase inside(int kernel, int stride, int inputs, int outputs, int rows, int columns) {
    int inputRow = (kernel + (columns - 1) * stride) * inputs + among(0, 0, 16);
    Window window =
        Window.channels(inputs, outputs)
            .kernel(kernel, kernel)
            .stride(stride, stride)
            .rows(inputRow, columns * outputs + among(0, 0, 16));
    return new WindowCase(random, window, rows, columns, 0, kernel, 0, kernel);
  }

  /** A call of a depthwise window of kernel × kernel taps, which all lie inside; some rows. */
  public WindowCase dilated(int kernel, int channels, int rate, int columns) {
    int inputStep = channels + among(0, 0, 16);
    int inputRow = (columns + (kernel - 1) * rate) * inputStep;
    Window window =
        Window.channels(channels, channels)
            .groups(channels)
            .kernel(kernel, kernel)
            .rate(rate, rate)
            .pitch(inputStep, channels)
            .rows(inputRow, columns * channels);
    return new WindowCase(random, window, among(1, 2, 3), columns, 0, kernel, 0, kernel);
  }
}
