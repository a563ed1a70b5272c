package dev.atrous.processor.testing;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.runtime.Tensor;
import java.util.Optional;

/** Compares a tensor with the reference: |difference| ≤ tolerance · max |reference|. */
public final class Comparison {

  /** Below this the reference counts as zero, and differences are measured against this. */
  private static final double SMALLEST_SCALE = 1e-3;

  private Comparison() {}

  /** Nothing if they agree, else a sentence with the first place that differs. */
  public static Optional<String> difference(Planes expected, Tensor actual, double tolerance) {
    Extent extent = expected.extent();
    if (actual.batch() != expected.batch()
        || actual.channels() != extent.channels()
        || actual.height() != extent.height()
        || actual.width() != extent.width()) {
      return Optional.of(
          "shape " + actual.shape() + " where " + expected.batch() + "×" + extent + " is right");
    }
    float[] values = actual.toPlanar();
    double limit = tolerance * Math.max(expected.largest(), SMALLEST_SCALE);
    int first = -1;
    int count = 0;
    double worst = 0;
    for (int index = 0; index < values.length; index++) {
      double right = expected.values()[index];
      double difference = Math.abs(values[index] - right);
      if (!Double.isNaN(right) && !(difference <= limit) && values[index] != right) {
        first = first < 0 ? index : first;
        count++;
        worst = Double.isNaN(difference) ? Double.NaN : Math.max(worst, difference);
      }
    }
    return first < 0
        ? Optional.empty()
        : Optional.of(
            "%d of %d values differ by up to %.3g, allowed are %.3g; first at %s: %s, right is %s"
                .formatted(
                    count,
                    values.length,
                    worst,
                    limit,
                    place(first, extent),
                    values[first],
                    expected.values()[first]));
  }

  private static String place(int index, Extent extent) {
    int column = index % extent.width();
    int row = index / extent.width() % extent.height();
    int channel = index / extent.width() / extent.height() % extent.channels();
    return "image %d, channel %d, row %d, column %d"
        .formatted(index / extent.elements(), channel, row, column);
  }
}
