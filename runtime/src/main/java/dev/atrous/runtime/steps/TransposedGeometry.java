package dev.atrous.runtime.steps;

/**
 * The sizes of a transposed convolution, height and width.
 *
 * @param inputStep floats between pixels of the input
 * @param outputStep floats between pixels of the output
 * @param padTop rows that are cut off above
 * @param padLeft columns that are cut off to the left
 */
public record TransposedGeometry(
    int inputChannels,
    int inputHeight,
    int inputWidth,
    int inputStep,
    int outputChannels,
    int outputHeight,
    int outputWidth,
    int outputStep,
    int groups,
    int kernelHeight,
    int kernelWidth,
    int strideHeight,
    int strideWidth,
    int rateHeight,
    int rateWidth,
    int padTop,
    int padLeft) {}
