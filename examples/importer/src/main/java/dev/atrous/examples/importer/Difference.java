package dev.atrous.examples.importer;

import dev.atrous.runtime.Tensor;

/**
 * How far two computations of one map are apart.
 *
 * @param layer the layer that makes it
 * @param largest the largest difference of two numbers
 * @param scale the largest number of those that were expected, without its sign
 */
record Difference(String layer, double largest, double scale) {

  /** Compares what was computed with what was expected, channels outermost. */
  static Difference of(String layer, Tensor computed, double[] expected) {
    float[] found = computed.toPlanar();
    if (found.length != expected.length) {
      throw new IllegalStateException(
          layer + " makes " + found.length + " numbers, but " + expected.length + " were expected");
    }
    double largest = 0;
    double scale = 0;
    for (int i = 0; i < found.length; i++) {
      double difference = Math.abs(found[i] - expected[i]);
      // What is no number differs from all others, and is the same as itself.
      if (Double.isNaN(difference)) {
        difference =
            Float.compare(found[i], (float) expected[i]) == 0 ? 0 : Double.POSITIVE_INFINITY;
      }
      largest = Math.max(largest, difference);
      scale = Math.max(scale, Double.isFinite(expected[i]) ? Math.abs(expected[i]) : 0);
    }
    return new Difference(layer, largest, scale);
  }

  /** The largest difference in parts of the largest number. */
  double relative() {
    return largest == 0 ? 0 : largest / scale;
  }
}
