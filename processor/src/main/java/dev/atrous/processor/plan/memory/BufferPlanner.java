package dev.atrous.processor.plan.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gives maps that lie between calls a place in one array, so that maps alive at the same time never
 * overlap: the largest first, each at the lowest place that is free while it lives (greedy by size,
 * Pisarchyk and Lee 2020, "Efficient memory management for deep neural net inference").
 */
final class BufferPlanner {

  /** Maps begin at multiples of a cache line of 16 floats. */
  private static final int ALIGNMENT = 16;

  /** A map in memory; the planner fills in its offset. */
  static final class Buffer {

    private final long used;
    private final long floats;
    private final int firstCall;
    private int lastCall;
    private long offset;

    private Buffer(long floats, int firstCall) {
      this.used = floats;
      this.floats = (floats + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
      this.firstCall = firstCall;
      this.lastCall = firstCall;
    }

    /** Keeps the map until a call has read it. */
    void readBy(int call) {
      lastCall = Math.max(lastCall, call);
    }

    int firstCall() {
      return firstCall;
    }

    int lastCall() {
      return lastCall;
    }

    int used() {
      return Math.toIntExact(used);
    }

    int offset() {
      return Math.toIntExact(offset);
    }

    private boolean livesWith(Buffer other) {
      return firstCall <= other.lastCall && other.firstCall <= lastCall;
    }
  }

  private final List<Buffer> buffers = new ArrayList<>();

  /** A map that is written by a call. */
  Buffer add(long floats, int call) {
    Buffer buffer = new Buffer(floats, call);
    buffers.add(buffer);
    return buffer;
  }

  /**
   * Places all maps.
   *
   * @param first the lowest place
   * @return how many floats the array needs
   */
  long place(int first) {
    List<Buffer> bySize = new ArrayList<>(buffers);
    bySize.sort(Comparator.comparingLong((Buffer buffer) -> -buffer.floats));
    List<Buffer> placed = new ArrayList<>();
    long total = 0;
    for (Buffer buffer : bySize) {
      long offset = first;
      for (Buffer other : placed) {
        if (other.livesWith(buffer) && other.offset < offset + buffer.floats) {
          offset = Math.max(offset, other.offset + other.floats);
        }
      }
      buffer.offset = offset;
      total = Math.max(total, offset + buffer.floats);
      placed.add(buffer);
      placed.sort(Comparator.comparingLong(each -> each.offset));
    }
    return total;
  }
}
