package dev.atrous.processor.shape;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which positions along one axis of an input a position of the output reads.
 *
 * <p>Position {@code o} of the output reads near {@code o · step()} and nowhere further apart than
 * {@code extent()} positions. What lies in padding is not read.
 */
public interface AxisMap {

  /** The positions that are read, ascending. */
  int[] reads(int output);

  /** Positions from the first that is read to the last, both included, at the most. */
  long extent();

  /** How far apart the places are at which neighbouring outputs read; 0 if it is one place. */
  Ratio step();

  /** The distance between neighbouring positions that are read; 0 if only one is. */
  long spacing();

  /** Whether rates that an output stride has made still stand for strides behind it. */
  boolean keepsRates();

  /** A kernel that slides over the input. */
  record Sliding(Axis axis) implements AxisMap {

    @Override
    public int[] reads(int output) {
      long first = output * axis.stride() - axis.before();
      return LongStream.range(0, axis.kernel())
          .map(tap -> first + tap * axis.rate())
          .filter(at -> at >= 0 && at < axis.input())
          .mapToInt(Math::toIntExact)
          .toArray();
    }

    @Override
    public long extent() {
      return axis.covered();
    }

    @Override
    public Ratio step() {
      return new Ratio(axis.stride(), 1);
    }

    @Override
    public long spacing() {
      return axis.kernel() > 1 ? axis.rate() : 0;
    }

    @Override
    public boolean keepsRates() {
      return true;
    }
  }

  /** The transpose of such a kernel: an output is read by the taps that would have met it. */
  record Transposed(Axis axis) implements AxisMap {

    @Override
    public int[] reads(int output) {
      long place = output + axis.before();
      return LongStream.range(0, axis.kernel())
          .map(tap -> place - (axis.kernel() - 1 - tap) * axis.rate())
          .filter(at -> at >= 0 && at % axis.stride() == 0 && at / axis.stride() < axis.input())
          .mapToInt(at -> Math.toIntExact(at / axis.stride()))
          .toArray();
    }

    /** An output meets every stride-th tap only. */
    @Override
    public long extent() {
      return (axis.covered() + axis.stride() - 1) / axis.stride();
    }

    @Override
    public Ratio step() {
      return new Ratio(1, axis.stride());
    }

    @Override
    public long spacing() {
      long common = Ratio.common(axis.stride(), axis.rate());
      return axis.kernel() > axis.stride() / common ? axis.rate() / common : 0;
    }

    @Override
    public boolean keepsRates() {
      return false;
    }
  }

  /** A resampling to another number of positions, by the runtime's rules. */
  record Resampled(int input, int output, boolean bilinear, boolean alignCorners)
      implements AxisMap {

    /** In float, as the runtime computes it. */
    @Override
    public int[] reads(int at) {
      float scale = (float) input / output;
      float source = !bilinear ? at * scale : Math.max(0f, (at + 0.5f) * scale - 0.5f);
      if (alignCorners) {
        source = output == 1 ? 0 : at * ((float) (input - 1) / (output - 1));
      }
      int below = Math.min((int) source, input - 1);
      return bilinear && below + 1 < input && source != below
          ? new int[] {below, below + 1}
          : new int[] {below};
    }

    @Override
    public long extent() {
      return bilinear ? Math.min(2, input) : 1;
    }

    @Override
    public Ratio step() {
      boolean betweenCorners = alignCorners && input > 1 && output > 1;
      return betweenCorners ? new Ratio(input - 1, output - 1) : new Ratio(input, output);
    }

    @Override
    public long spacing() {
      return extent() - 1;
    }

    @Override
    public boolean keepsRates() {
      return false;
    }
  }

  /** The position that lies {@code shift} further on, if there is one. */
  record Shifted(int input, int shift) implements AxisMap {

    @Override
    public int[] reads(int output) {
      long at = output + (long) shift;
      return at >= 0 && at < input ? new int[] {(int) at} : new int[0];
    }

    @Override
    public long extent() {
      return 1;
    }

    @Override
    public Ratio step() {
      return Ratio.ONE;
    }

    @Override
    public long spacing() {
      return 0;
    }

    @Override
    public boolean keepsRates() {
      return true;
    }
  }

  /** The same position. */
  record Same(int input) implements AxisMap {

    @Override
    public int[] reads(int output) {
      return new int[] {output};
    }

    @Override
    public long extent() {
      return 1;
    }

    @Override
    public Ratio step() {
      return Ratio.ONE;
    }

    @Override
    public long spacing() {
      return 0;
    }

    @Override
    public boolean keepsRates() {
      return true;
    }
  }

  /** The only position that there is, for every output. */
  record Broadcast() implements AxisMap {

    @Override
    public int[] reads(int output) {
      return new int[] {0};
    }

    @Override
    public long extent() {
      return 1;
    }

    @Override
    public Ratio step() {
      return new Ratio(0, 1);
    }

    @Override
    public long spacing() {
      return 0;
    }

    @Override
    public boolean keepsRates() {
      return true;
    }
  }

  /** All positions, for the one output. */
  record Whole(int input) implements AxisMap {

    @Override
    public int[] reads(int output) {
      return IntStream.range(0, input).toArray();
    }

    @Override
    public long extent() {
      return input;
    }

    @Override
    public Ratio step() {
      return new Ratio(input, 1);
    }

    @Override
    public long spacing() {
      return input > 1 ? 1 : 0;
    }

    @Override
    public boolean keepsRates() {
      return false;
    }
  }
}
