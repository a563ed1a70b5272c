package dev.atrous.examples.primer.arithmetic;

/**
 * A kernel moving along one axis. A transposed convolution is drawn as the convolution that it is
 * equal to (Dumoulin and Visin 2016, chapter 4): its input is pulled apart by its stride, and its
 * kernel moves by one.
 *
 * @param input cells of the input
 * @param kernel taps of the kernel
 * @param stride cells from one window to the next; of a transposed convolution, the other way round
 * @param before padding before the input
 * @param after padding behind it
 * @param rate cells from one tap to the next
 * @param transposed whether it is a transposed convolution
 * @param outputPadding cells by which the output of a transposed convolution is longer
 */
public record WindowAxis(
    int input,
    int kernel,
    int stride,
    int before,
    int after,
    int rate,
    boolean transposed,
    int outputPadding) {

  /** Cells of the input that still make a picture. */
  static final int MOST_INPUT = 16;

  static final int MOST_KERNEL = 9;
  static final int MOST_STEP = 8;

  /**
   * Checks that there is something to draw.
   *
   * @throws IllegalArgumentException if not; its message says what would do
   */
  public WindowAxis {
    check("input", input, 1, MOST_INPUT);
    check("kernel", kernel, 1, MOST_KERNEL);
    check("stride", stride, 1, MOST_STEP);
    check("rate", rate, 1, MOST_STEP);
    check("padding", before, 0, MOST_INPUT);
    check("padding", after, 0, MOST_INPUT);
    check("output padding", outputPadding, 0, MOST_STEP);
    if (outputPadding > 0 && !transposed) {
      throw new IllegalArgumentException("Only a transposed convolution has output padding.");
    }
    if (outputPadding > 0 && outputPadding >= Math.max(stride, rate)) {
      throw new IllegalArgumentException(
          "An output padding of %d is not below the stride %d or the rate %d."
              .formatted(outputPadding, stride, rate));
    }
    int cells =
        (transposed ? (input - 1) * stride + 1 : input)
            + spare(before, kernel, rate, transposed)
            + spare(after, kernel, rate, transposed)
            + outputPadding;
    int covered = rate * (kernel - 1) + 1;
    if (covered > cells) {
      throw new IllegalArgumentException(
          "A kernel of %d taps at rate %d covers %d cells, more than the %d of the padded input."
              .formatted(kernel, rate, covered, cells));
    }
  }

  private static void check(String what, int number, int least, int most) {
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "The %s is %d; a picture can show %d to %d.".formatted(what, number, least, most));
    }
  }

  private static int spare(int padding, int kernel, int rate, boolean transposed) {
    return transposed ? rate * (kernel - 1) - padding : padding;
  }

  /** Where a cell of the input lies on the grid that the kernel moves over; the first at 0. */
  public int place(int cell) {
    return transposed ? cell * stride : cell;
  }

  /** Where a tap lies when an output cell is computed. */
  public int tap(int outputCell, int tap) {
    return first() + outputCell * (transposed ? 1 : stride) + tap * rate;
  }

  /** The first place of the padded input; above 0 where padding takes away instead. */
  int first() {
    return -spare(before, kernel, rate, transposed);
  }

  /** The last place of the padded input. */
  int last() {
    return place(input - 1) + spare(after, kernel, rate, transposed) + outputPadding;
  }

  /** Cells of the output: how many windows fit. */
  public int output() {
    int cells = 0;
    while (tap(cells, kernel - 1) <= last()) {
      cells++;
    }
    return cells;
  }
}
