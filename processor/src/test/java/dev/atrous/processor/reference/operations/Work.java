package dev.atrous.processor.reference.operations;

import java.util.List;

/** How long the reference takes for an operation, in multiply-adds, so that tests stay short. */
public final class Work {

  private Work() {}

  /** A rough figure; what has no window counts its elements. */
  public static long of(Operation operation, List<Extent> inputs, Extent output) {
    long elements = Math.max(inputs.get(0).elements(), output.elements());
    if (operation instanceof Convolution convolution) {
      long perGroup = inputs.get(0).channels() / convolution.groups(inputs.get(0));
      return elements + taps(convolution.window()) * perGroup * output.elements();
    } else if (operation instanceof TransposedConvolution transposed) {
      long perGroup = output.channels() / transposed.groups();
      return 20 * taps(transposed.window()) * perGroup * inputs.get(0).elements();
    } else if (operation instanceof Pool pool) {
      return 4 * taps(pool.window()) * output.elements();
    }
    return 2 * elements;
  }

  private static long taps(Window window) {
    return (long) window.kernel().height() * window.kernel().width();
  }
}
