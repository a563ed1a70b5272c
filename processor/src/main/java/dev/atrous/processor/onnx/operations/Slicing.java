package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of an array: from a start to an end in steps, along some axes. Where it lies is told by
 * attributes before version 10, and by inputs since.
 */
final class Slicing {

  private Slicing() {}

  static List<Array> evaluate(Call call) {
    Array x = call.input(0);
    long[] starts = needed(call, "starts", 1);
    long[] ends = needed(call, "ends", 2);
    int[] named = call.axes("axes", 3, x.axes());
    int[] axes = named == null ? IntStream.range(0, starts.length).toArray() : named;
    long[] steps = call.has(4) ? call.constant(4).integers() : null;
    if (ends.length != starts.length
        || axes.length != starts.length
        || steps != null && steps.length != starts.length
        || starts.length > x.axes()
        || Arrays.stream(axes).distinct().count() < axes.length) {
      throw new OperationException(
          "its starts "
              + Arrays.toString(starts)
              + ", ends "
              + Arrays.toString(ends)
              + ", axes "
              + Arrays.toString(axes)
              + " and steps "
              + Arrays.toString(steps)
              + " do not fit together");
    }
    int[] shape = x.shape();
    int[] own = Shapes.steps(shape);
    int[] moves = own.clone();
    int first = 0;
    for (int i = 0; i < axes.length; i++) {
      Part part = Part.of(x.extent(axes[i]), starts[i], ends[i], steps == null ? 1 : steps[i]);
      shape[axes[i]] = part.count();
      moves[axes[i]] = part.step() * own[axes[i]];
      first += part.start() * own[axes[i]];
    }
    int start = first;
    return call.output(
        x.type(), shape, out -> Rearrangements.copy(x.numbers(), start, moves, shape, out));
  }

  private static long[] needed(Call call, String attribute, int input) {
    long[] found = call.numbers(attribute, input);
    if (found == null) {
      throw new OperationException("it has no " + attribute);
    }
    return found;
  }

  /** The elements along one axis. */
  private record Part(int start, int step, int count) {

    /** Starts and ends may be negative, counted from the end, and are cut to what is there. */
    private static Part of(int extent, long start, long end, long step) {
      if (step == 0) {
        throw new OperationException("it moves in steps of zero");
      }
      int lowest = step > 0 ? 0 : -1;
      int highest = step > 0 ? extent : extent - 1;
      long from = clamped(start, extent, Math.min(0, highest), highest);
      long to = clamped(end, extent, lowest, highest);
      // A step beyond the extent takes the first element alone, as the extent itself does.
      int stride = (int) Math.max(-Math.max(1, extent), Math.min(Math.max(1, extent), step));
      long room = stride > 0 ? to - from : from - to;
      int size = Math.abs(stride);
      int count = room <= 0 ? 0 : (int) ((room + size - 1) / size);
      return count == 0 ? new Part(0, 1, 0) : new Part((int) from, stride, count);
    }

    private static long clamped(long place, int extent, int least, int most) {
      return Math.max(least, Math.min(most, place < 0 ? place + extent : place));
    }
  }
}
