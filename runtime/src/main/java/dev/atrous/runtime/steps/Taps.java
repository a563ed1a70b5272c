package dev.atrous.runtime.steps;

/**
 * Which taps of a kernel meet data, for kernels with more taps than generated code lists: tap t of
 * an output position reads t·rate − start, where {@code start} is padding − position·stride.
 */
public final class Taps {

  private Taps() {}

  /** The first tap inside the input. */
  public static int first(int start, int rate, int kernel) {
    return start <= 0 ? 0 : (int) Math.min(kernel, ((long) start + rate - 1) / rate);
  }

  /** The tap behind the last one inside an input of {@code extent} positions; at least 0. */
  public static int end(int start, int extent, int rate, int kernel) {
    long last = Math.floorDiv((long) extent - 1 + start, (long) rate);
    return (int) Math.max(0, Math.min(kernel, last + 1));
  }
}
