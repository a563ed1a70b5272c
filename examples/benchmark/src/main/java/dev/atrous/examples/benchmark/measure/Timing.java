package dev.atrous.examples.benchmark.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long single runs took.
 *
 * @param median in nanoseconds
 * @param low the tenth percentile
 * @param high the ninetieth percentile
 * @param runs how many there were
 */
public record Timing(double median, double low, double high, int runs) {

  /** The statistics of some runs. */
  public static Timing of(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Timing(
        percentile(sorted, 50), percentile(sorted, 10), percentile(sorted, 90), sorted.length);
  }

  /** The median in milliseconds. */
  public double milliseconds() {
    return median / 1e6;
  }

  /** The median in milliseconds with three digits. */
  public String text() {
    double value = milliseconds();
    String format = value < 0.1 ? "%.4f" : value < 1 ? "%.3f" : value < 10 ? "%.2f" : "%.1f";
    return String.format(Locale.ROOT, format, value);
  }

  private static double percentile(long[] sorted, int percent) {
    double place = percent / 100.0 * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
