package dev.atrous.processor.plan;

/**
 * Neighbouring output positions whose windows meet data with the same taps.
 *
 * @param first the first position
 * @param end the position behind the last
 * @param tap the first tap that lies inside the input
 * @param tapEnd the tap behind the last one that does; equal to {@code tap} if none does
 * @param counted taps that an average with {@code countPadding} divides by
 */
public record TapRange(int first, int end, int tap, int tapEnd, int counted) {

  public int positions() {
    return end - first;
  }

  boolean continues(TapRange next) {
    return tap == next.tap && tapEnd == next.tapEnd && counted == next.counted;
  }
}
