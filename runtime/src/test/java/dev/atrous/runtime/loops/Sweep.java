package dev.atrous.runtime.loops;

/**
 * Slides a window over a whole map as generated code does: it calls the loop once for each
 * rectangle of output pixels that meet the same taps.
 */
record Sweep(
    int inputHeight,
    int inputWidth,
    int inputStep,
    int outputHeight,
    int outputWidth,
    int outputStep,
    int kernelHeight,
    int kernelWidth,
    int stride,
    int rate,
    int top,
    int left) {

  /** What is called for each run of pixels. */
  interface Call {
    void pixels(
        int xAt, int yAt, int rows, int columns, int row, int rowEnd, int column, int columnEnd);
  }

  /** TensorFlow's SAME padding. */
  static Sweep same(
      int height, int width, int inputStep, int outputStep, int kernel, int stride, int rate) {
    int outputHeight = (height + stride - 1) / stride;
    int outputWidth = (width + stride - 1) / stride;
    int effective = rate * (kernel - 1) + 1;
    int top = Math.max((outputHeight - 1) * stride + effective - height, 0) / 2;
    int left = Math.max((outputWidth - 1) * stride + effective - width, 0) / 2;
    return new Sweep(
        height,
        width,
        inputStep,
        outputHeight,
        outputWidth,
        outputStep,
        kernel,
        kernel,
        stride,
        rate,
        top,
        left);
  }

  Window window(int inputChannels, int outputChannels, int groups) {
    return Window.channels(inputChannels, outputChannels)
        .groups(groups)
        .kernel(kernelHeight, kernelWidth)
        .stride(stride, stride)
        .rate(rate, rate)
        .pitch(inputStep, outputStep)
        .columns(inputWidth, outputWidth);
  }

  /** Calls for every rectangle of pixels that meet the same taps. */
  void run(int xStart, int yStart, Call call) {
    int row = 0;
    while (row < outputHeight) {
      int rowEnd = end(row, outputHeight, top, inputHeight, kernelHeight);
      int inputRow = row * stride - top;
      int column = 0;
      while (column < outputWidth) {
        int columnEnd = end(column, outputWidth, left, inputWidth, kernelWidth);
        int inputColumn = column * stride - left;
        call.pixels(
            xStart + (inputRow * inputWidth + inputColumn) * inputStep,
            yStart + (row * outputWidth + column) * outputStep,
            rowEnd - row,
            columnEnd - column,
            firstTap(inputRow),
            endTap(inputRow, inputHeight, kernelHeight),
            firstTap(inputColumn),
            endTap(inputColumn, inputWidth, kernelWidth));
        column = columnEnd;
      }
      row = rowEnd;
    }
  }

  /** The position behind the last that meets the same taps as this one. */
  private int end(int position, int positions, int before, int size, int kernel) {
    int input = position * stride - before;
    int end = position + 1;
    while (end < positions
        && firstTap(end * stride - before) == firstTap(input)
        && endTap(end * stride - before, size, kernel) == endTap(input, size, kernel)) {
      end++;
    }
    return end;
  }

  private int firstTap(int input) {
    return input >= 0 ? 0 : (-input + rate - 1) / rate;
  }

  private int endTap(int input, int size, int kernel) {
    int end = input >= size ? 0 : Math.min(kernel, (size - 1 - input) / rate + 1);
    return Math.max(end, firstTap(input));
  }
}
