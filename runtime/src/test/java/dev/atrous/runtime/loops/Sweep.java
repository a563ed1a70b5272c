package dev.atrous.runtime.loops;

import java.util.function.IntUnaryOperator;

/**
 * Slides a window over a whole map as generated code does: for every output row it finds the taps
 * that meet data, and calls the loop once for each run of columns that share them.
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
    void pixels(int xAt, int yAt, int pixels, int row, int rowEnd, int column, int columnEnd);
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
    return new Window(
        inputChannels,
        outputChannels,
        groups,
        kernelHeight,
        kernelWidth,
        rate * inputWidth * inputStep,
        rate * inputStep,
        stride * inputStep,
        outputStep);
  }

  /** Calls with at most {@code most.applyAsInt(run)} pixels at a time; whole maps if 1×1. */
  void run(int xStart, int yStart, IntUnaryOperator most, Call call) {
    if (kernelHeight == 1 && kernelWidth == 1 && stride == 1 && top == 0 && left == 0) {
      cut(xStart, yStart, outputHeight * outputWidth, most, call, 0, 1, 0, 1);
      return;
    }
    for (int row = 0; row < outputHeight; row++) {
      int inputRow = row * stride - top;
      int from = firstTap(inputRow);
      int to = endTap(inputRow, inputHeight, kernelHeight);
      int column = 0;
      while (column < outputWidth) {
        int inputColumn = column * stride - left;
        int left0 = firstTap(inputColumn);
        int right = endTap(inputColumn, inputWidth, kernelWidth);
        int end = column + 1;
        while (end < outputWidth
            && firstTap(end * stride - left) == left0
            && endTap(end * stride - left, inputWidth, kernelWidth) == right) {
          end++;
        }
        int xAt = xStart + (inputRow * inputWidth + inputColumn) * inputStep;
        int yAt = yStart + (row * outputWidth + column) * outputStep;
        cut(xAt, yAt, end - column, most, call, from, to, left0, right);
        column = end;
      }
    }
  }

  private void cut(
      int xAt, int yAt, int run, IntUnaryOperator most, Call call, int r0, int r1, int c0, int c1) {
    int done = 0;
    while (done < run) {
      int count = Math.min(run - done, most.applyAsInt(run));
      call.pixels(xAt + done * stride * inputStep, yAt + done * outputStep, count, r0, r1, c0, c1);
      done += count;
    }
  }

  private int firstTap(int input) {
    return input >= 0 ? 0 : (-input + rate - 1) / rate;
  }

  private int endTap(int input, int size, int kernel) {
    int end = input >= size ? 0 : Math.min(kernel, (size - 1 - input) / rate + 1);
    return Math.max(end, firstTap(input));
  }
}
