package dev.atrous.processor.shape;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which positions along one axis of an input a position of the output reads.
 *
 * <p>Position {@code o} of the output reads near {@code o · step()}. What lies in padding is not
 * read.
 */
public interface AxisMap {

  /** The positions that are read, ascending. */
  int[] reads(int output);

  /**
   * From the first position to the last that some neighbouring outputs read, as if padding and what
   * lies beyond it were part of the input.
   *
   * @param outputs at least one
   */
  Span span(Span outputs);

  /** How far apart the places are at which neighbouring outputs read; 0 if it is one place. */
  Ratio step();

  /** The distance between neighbouring positions that are read; 0 if only one is. */
  long spacing();

  /** Whether rates that an output stride has made still stand for strides behind it. */
  boolean keepsRates();

  /** A map of which neighbouring outputs read neighbouring positions, one each. */
  interface InStep extends AxisMap {

    @Override
    default Ratio step() {
      return Ratio.ONE;
    }

    @Override
    default long spacing() {
      return 0;
    }

    @Override
    default boolean keepsRates() {
      return true;
    }
  }

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
    public Span span(Span outputs) {
      return new Span(
          outputs.first() * axis.stride() - axis.before(),
          outputs.last() * axis.stride() - axis.before() + axis.covered() - 1);
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
          .map(tap -> tap(place, tap))
          .filter(at -> at >= 0 && at % axis.stride() == 0 && at / axis.stride() < axis.input())
          .mapToInt(at -> Math.toIntExact(at / axis.stride()))
          .toArray();
    }

    @Override
    public Span span(Span outputs) {
      long stride = axis.stride();
      for (long tap = 0; tap < Math.min(axis.kernel(), stride); tap++) {
        long first = -Math.floorDiv(-tap(outputs.first() + axis.before(), tap), stride);
        if (first * stride <= tap(outputs.last() + axis.before(), tap)) {
          return new Span(first, last(outputs));
        }
      }
      return Span.EMPTY;
    }

    /** What the last tap reads that meets any of the outputs. */
    private long last(Span outputs) {
      long tap = axis.kernel() - 1;
      long last = Math.floorDiv(tap(outputs.last() + axis.before(), tap), axis.stride());
      while (last * axis.stride() < tap(outputs.first() + axis.before(), tap)) {
        tap--;
        last = Math.floorDiv(tap(outputs.last() + axis.before(), tap), axis.stride());
      }
      return last;
    }

    /** Where a tap lies before the input's positions are a stride apart. */
    private long tap(long place, long tap) {
      return place - (axis.kernel() - 1 - tap) * axis.rate();
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

  /** The position that lies {@code shift} further on, if there is one. */
  record Shifted(int input, int shift) implements InStep {

    @Override
    public int[] reads(int output) {
      long at = output + (long) shift;
      return at >= 0 && at < input ? new int[] {(int) at} : new int[0];
    }

    @Override
    public Span span(Span outputs) {
      return new Span(outputs.first() + shift, outputs.last() + shift);
    }
  }

  /**
   * The position itself, behind others that stand for such inside: mirrored at the ends, or the
   * ends. As with padding, a span does not tell them from input.
   */
  record Extended(int input, int before, boolean mirrored) implements InStep {

    @Override
    public int[] reads(int output) {
      int last = input - 1;
      int at = output - before;
      if (!mirrored) {
        return new int[] {Math.max(0, Math.min(at, last))};
      }
      return new int[] {at < 0 ? -at : at > last ? 2 * last - at : at};
    }

    @Override
    public Span span(Span outputs) {
      return new Span(outputs.first() - before, outputs.last() - before);
    }
  }

  /**
   * The row of a pixel, where the pixels of a map follow each other in one column, each so many
   * times, behind others. All of the row's columns are one in the output: {@link #pixel} tells
   * which of them it is.
   *
   * @param before positions of the output before the map's own
   */
  record Listed(int height, int width, int each, long before) implements AxisMap {

    /** Which pixel of the map it is, row by row; −1 for one of another map. */
    public int pixel(int output) {
      long place = output - before;
      return place >= 0 && place / each < (long) height * width ? (int) (place / each) : -1;
    }

    @Override
    public int[] reads(int output) {
      int pixel = pixel(output);
      return pixel < 0 ? new int[0] : new int[] {pixel / width};
    }

    @Override
    public Span span(Span outputs) {
      long row = (long) width * each;
      return new Span(
          Math.floorDiv(outputs.first() - before, row),
          Math.floorDiv(outputs.last() - before, row));
    }

    @Override
    public Ratio step() {
      return new Ratio(1, (long) width * each);
    }

    @Override
    public long spacing() {
      return 0;
    }

    @Override
    public boolean keepsRates() {
      return false;
    }
  }

  /** A block of so many positions, and nobody else reads them. */
  record Blocks(int block) implements AxisMap {

    @Override
    public int[] reads(int output) {
      return IntStream.range(output * block, (output + 1) * block).toArray();
    }

    @Override
    public Span span(Span outputs) {
      return new Span(outputs.first() * block, (outputs.last() + 1) * block - 1);
    }

    @Override
    public Ratio step() {
      return new Ratio(block, 1);
    }

    @Override
    public long spacing() {
      return block > 1 ? 1 : 0;
    }

    @Override
    public boolean keepsRates() {
      return false;
    }
  }

  /** The same position. */
  record Same(int input) implements InStep {

    @Override
    public int[] reads(int output) {
      return new int[] {output};
    }

    @Override
    public Span span(Span outputs) {
      return outputs;
    }
  }

  /** The only position that there is, for every output. */
  record Broadcast() implements AxisMap {

    @Override
    public int[] reads(int output) {
      return new int[] {0};
    }

    @Override
    public Span span(Span outputs) {
      return new Span(0, 0);
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
    public Span span(Span outputs) {
      return new Span(0, input - 1L);
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
