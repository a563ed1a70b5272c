package dev.atrous.processor.plan;

import dev.atrous.processor.shape.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * For which output positions of an axis each tap lies inside the input: tap t of position o reads
 * o·stride − before + t·rate. What lies outside is padding, which no loop ever meets.
 */
public final class TapRanges {

  /** Beyond this, generated code computes the taps of a row instead of listing them. */
  private static final int MOST = 12;

  private TapRanges() {}

  /** The ranges in order, covering all positions; empty if there are too many to write out. */
  public static Optional<List<TapRange>> of(Axis axis, boolean countPadding) {
    if (axis.kernel() > 4 * MOST) {
      return Optional.empty();
    }
    TreeSet<Long> bounds = new TreeSet<>(List.of(0L, axis.output()));
    for (long tap = 0; tap < axis.kernel(); tap++) {
      long start = axis.before() - tap * axis.rate();
      addBound(bounds, Math.floorDiv(start + axis.stride() - 1, axis.stride()), axis);
      addBound(bounds, Math.floorDiv(axis.input() - 1 + start, axis.stride()) + 1, axis);
      if (countPadding) {
        long padded = axis.input() + axis.after() - 1 + start;
        addBound(bounds, Math.floorDiv(padded, axis.stride()) + 1, axis);
      }
    }
    List<TapRange> ranges = new ArrayList<>();
    List<Long> all = List.copyOf(bounds);
    for (int index = 0; index + 1 < all.size(); index++) {
      TapRange next = range(axis, all.get(index), all.get(index + 1), countPadding);
      int last = ranges.size() - 1;
      if (last >= 0 && ranges.get(last).continues(next)) {
        TapRange before = ranges.remove(last);
        next = new TapRange(before.first(), next.end(), next.tap(), next.tapEnd(), next.counted());
      }
      ranges.add(next);
    }
    return ranges.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(ranges));
  }

  private static void addBound(TreeSet<Long> bounds, long bound, Axis axis) {
    if (bound > 0 && bound < axis.output()) {
      bounds.add(bound);
    }
  }

  private static TapRange range(Axis axis, long first, long end, boolean countPadding) {
    long start = axis.before() - first * axis.stride();
    long tap = Math.max(0, Math.floorDiv(start + axis.rate() - 1, axis.rate()));
    long tapEnd = end(axis, start, axis.input());
    long counted = countPadding ? end(axis, start, axis.input() + axis.after()) : 0;
    return tap < tapEnd
        ? new TapRange((int) first, (int) end, (int) tap, (int) tapEnd, (int) counted)
        : new TapRange((int) first, (int) end, 0, 0, (int) counted);
  }

  private static long end(Axis axis, long start, long extent) {
    return Math.min(axis.kernel(), Math.floorDiv(extent - 1 + start, axis.rate()) + 1);
  }
}
