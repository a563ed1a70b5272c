package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Operation;
import dev.atrous.processor.reference.operations.Pair;

/**
 * What an output stride makes of strides and of the rates behind them.
 *
 * @param outputStride 0 if the network has none
 */
record Slowing(int outputStride) {

  static Pair strides(Node first, Operation operation, Extent output, Pair kept) {
    Pair strides = first.strides().times(kept);
    if (!operation.makesNewGrid()) {
      return strides;
    }
    return new Pair(
        resampled(strides.height(), first.extent().height(), output.height()),
        resampled(strides.width(), first.extent().width(), output.width()));
  }

  /** Input pixels per output pixel behind an operation that makes a new grid. */
  private static int resampled(int strides, int input, int output) {
    return (int) Math.max(1, Math.round((double) strides * input / output));
  }

  /** Removed strides widen the rates behind, up to where an operation makes a new grid. */
  static Pair rateFactor(Node first, Operation operation, Extent output, Pair written, Pair kept) {
    Pair factor = first.rateFactor();
    if (operation.makesNewGrid()) {
      return new Pair(
          first.extent().height() == output.height() ? factor.height() : 1,
          first.extent().width() == output.width() ? factor.width() : 1);
    }
    return factor.times(new Pair(written.height() / kept.height(), written.width() / kept.width()));
  }

  /** The stride that is left of a written one behind so many strides. */
  int kept(int strides, int written) {
    return outputStride > 0 && strides >= outputStride ? 1 : written;
  }
}
