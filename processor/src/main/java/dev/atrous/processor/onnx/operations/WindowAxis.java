package dev.atrous.processor.onnx.operations;

/**
 * How a window moves along one axis.
 *
 * @param input the extent that it moves over, without padding
 * @param kernel how many elements it takes
 * @param stride how far it moves from one position to the next
 * @param rate how far the elements that it takes lie apart
 * @param before the padding in front
 * @param after the padding behind
 * @param output how many positions it has
 */
record WindowAxis(int input, int kernel, int stride, int rate, int before, int after, int output) {

  /** An axis along which nothing moves. */
  static final WindowAxis NONE = new WindowAxis(1, 1, 1, 1, 0, 0, 1);

  /** Where a position takes an element from, which may lie in the padding. */
  long at(int position, int tap) {
    return (long) position * stride + (long) tap * rate - before;
  }

  /** The first tap of a position that does not lie in front of a place. */
  int firstTap(int position, int place) {
    return (int) Math.max(0, Math.min(kernel, ceilDiv(place - at(position, 0), rate)));
  }

  /** The first tap of a position that lies in the input. */
  int firstTap(int position) {
    return firstTap(position, 0);
  }

  /** The tap behind the last one of a position that lies in the input. */
  int endTap(int position) {
    return firstTap(position, input);
  }

  /** The first position whose tap lies in the input. */
  int firstPosition(int tap) {
    return firstPosition(tap, 0);
  }

  /** The position behind the last one whose tap lies in the input. */
  int endPosition(int tap) {
    return firstPosition(tap, input);
  }

  private int firstPosition(int tap, int place) {
    return (int) Math.max(0, Math.min(output, ceilDiv(place - at(0, tap), stride)));
  }

  private static long ceilDiv(long number, int divisor) {
    return -Math.floorDiv(-number, divisor);
  }
}
