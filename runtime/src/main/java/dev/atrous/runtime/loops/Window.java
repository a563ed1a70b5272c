package dev.atrous.runtime.loops;

/**
 * The geometry of a sliding window: its kernel, stride and rate, and how the maps lie that it reads
 * and writes. From these follow the distances in floats that loops walk by, so that a loop needs no
 * idea of padding. Made from its channels, and what is not 1 behind them:
 *
 * <pre>{@code
 * Window.channels(96, 96).groups(96).kernel(3, 3).stride(2, 2).columns(112, 56)
 * }</pre>
 *
 * Pixels lie side by side, as many floats apart as they have channels, where {@link #pitch} says
 * nothing else; {@link #columns}, or {@link #rows}, comes last.
 */
public final class Window {

  private final int inputChannels;
  private final int outputChannels;
  private final int groups;
  private final Extents kernel;
  private final Extents stride;
  private final Extents rate;
  private final Extents input;
  private final Extents output;
  private final int tapRowStep;
  private final int tapColumnStep;
  private final int inputRowStep;
  private final int inputStep;

  /**
   * Two numbers, one for each axis.
   *
   * @param down of the rows; of a map, the floats from a row to the next
   * @param across of the columns; of a map, the floats from a pixel to the next
   */
  private record Extents(int down, int across) {

    static final Extents ONE = new Extents(1, 1);

    @Override
    public String toString() {
      return down + "×" + across;
    }
  }

  private Window(
      int inputChannels,
      int outputChannels,
      int groups,
      Extents kernel,
      Extents stride,
      Extents rate,
      Extents input,
      Extents output) {
    require(inputChannels > 0 && outputChannels > 0, "channels", inputChannels, outputChannels);
    require(
        groups > 0 && inputChannels % groups == 0 && outputChannels % groups == 0,
        "groups that divide the channels",
        groups,
        inputChannels);
    require(kernel.down > 0 && kernel.across > 0, "a kernel", kernel.down, kernel.across);
    require(stride.down > 0 && stride.across > 0, "a stride", stride.down, stride.across);
    this.inputChannels = inputChannels;
    this.outputChannels = outputChannels;
    this.groups = groups;
    this.kernel = kernel;
    this.stride = stride;
    this.rate = rate;
    this.input = input;
    this.output = output;
    tapRowStep = rate.down * input.down;
    tapColumnStep = rate.across * input.across;
    inputRowStep = stride.down * input.down;
    inputStep = stride.across * input.across;
  }

  /** A window of one tap that moves pixel by pixel over a map of one pixel. */
  public static Window channels(int input, int output) {
    return new Window(
        input,
        output,
        1,
        Extents.ONE,
        Extents.ONE,
        Extents.ONE,
        new Extents(input, input),
        new Extents(output, output));
  }

  /** The same with its channels divided into so many groups; both numbers are multiples of it. */
  public Window groups(int number) {
    return new Window(inputChannels, outputChannels, number, kernel, stride, rate, input, output);
  }

  /** The same with so many rows and columns of taps. */
  public Window kernel(int height, int width) {
    Extents taps = new Extents(height, width);
    return new Window(inputChannels, outputChannels, groups, taps, stride, rate, input, output);
  }

  /** The same, moved by so many rows and columns of the input. */
  public Window stride(int height, int width) {
    Extents moved = new Extents(height, width);
    return new Window(inputChannels, outputChannels, groups, kernel, moved, rate, input, output);
  }

  /**
   * The same with so many rows and columns of the input from a tap to the next: less than 0 where a
   * transposed convolution walks its taps backwards.
   */
  public Window rate(int height, int width) {
    Extents apart = new Extents(height, width);
    return new Window(inputChannels, outputChannels, groups, kernel, stride, apart, input, output);
  }

  /** The same with pixels so many floats apart, before it is known how many there are in a row. */
  public Window pitch(int inputFloats, int outputFloats) {
    return maps(new Extents(inputFloats, inputFloats), new Extents(outputFloats, outputFloats));
  }

  /** The same on maps of so many columns, whose rows follow each other. */
  public Window columns(int inputColumns, int outputColumns) {
    return rows(inputColumns * input.across, outputColumns * output.across);
  }

  /** The same on maps whose rows are so many floats apart. */
  public Window rows(int inputFloats, int outputFloats) {
    return maps(new Extents(inputFloats, input.across), new Extents(outputFloats, output.across));
  }

  private Window maps(Extents from, Extents to) {
    return new Window(inputChannels, outputChannels, groups, kernel, stride, rate, from, to);
  }

  /** Channels read of every input pixel. */
  public int inputChannels() {
    return inputChannels;
  }

  /** Channels written of every output pixel. */
  public int outputChannels() {
    return outputChannels;
  }

  /** Groups into which the channels are divided. */
  public int groups() {
    return groups;
  }

  /** Rows of taps. */
  public int kernelHeight() {
    return kernel.down;
  }

  /** Columns of taps. */
  public int kernelWidth() {
    return kernel.across;
  }

  /** Columns of the input from the window of an output pixel to that of the next. */
  public int strideWidth() {
    return stride.across;
  }

  /** Columns of the input from a tap to the one on its right. */
  public int rateWidth() {
    return rate.across;
  }

  /** Floats between neighbouring input pixels. */
  public int inputPitch() {
    return input.across;
  }

  /** Floats from a tap to the one below it: rate · input row. */
  public int tapRowStep() {
    return tapRowStep;
  }

  /** Floats from a tap to the one on its right: rate · input pitch. */
  public int tapColumnStep() {
    return tapColumnStep;
  }

  /** Floats between the inputs of output pixels above each other: stride · input row. */
  public int inputRowStep() {
    return inputRowStep;
  }

  /** Floats between the inputs of neighbouring output pixels: stride · input pitch. */
  public int inputStep() {
    return inputStep;
  }

  /** Floats between output pixels above each other. */
  public int outputRowStep() {
    return output.down;
  }

  /** Floats between neighbouring output pixels. */
  public int outputStep() {
    return output.across;
  }

  /** Taps of the whole kernel. */
  public int taps() {
    return kernel.down * kernel.across;
  }

  /** Input channels that every output channel reads. */
  public int groupInputs() {
    return inputChannels / groups;
  }

  /** Output channels of one group. */
  public int groupOutputs() {
    return outputChannels / groups;
  }

  /** Whether rows of so many pixels continue each other, in the input as in the output. */
  public boolean runsOn(int columns) {
    return inputRowStep == columns * inputStep && output.down == columns * output.across;
  }

  /**
   * Checks that a filter is one of this window.
   *
   * @throws IllegalArgumentException if it has another number of weights or biases
   */
  public void check(Filter filter) {
    int weights = outputChannels * groupInputs() * taps();
    if (filter.weight().length != weights || filter.bias().length != outputChannels) {
      throw new IllegalArgumentException(
          "%s needs %d weights and %d biases, found %d and %d."
              .formatted(
                  this, weights, outputChannels, filter.weight().length, filter.bias().length));
    }
  }

  /** As {@link #check}, and that each input channel is a group. */
  public void checkDepthwise(Filter filter) {
    check(filter);
    if (groups != inputChannels) {
      throw new IllegalArgumentException(
          "A depthwise window needs as many groups as input channels, found %d groups for %d."
              .formatted(groups, inputChannels));
    }
  }

  private static void require(boolean holds, String what, int first, int second) {
    if (!holds) {
      throw new IllegalArgumentException(
          "A window needs " + what + ", found " + first + " and " + second + '.');
    }
  }

  @Override
  public String toString() {
    return "A window of %s taps, stride %s, rate %s, from %d to %d channels in %d groups"
        .formatted(kernel, stride, rate, inputChannels, outputChannels, groups);
  }
}
