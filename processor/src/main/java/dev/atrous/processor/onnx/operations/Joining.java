package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joining arrays along an axis, and cutting one into several. */
final class Joining {

  private Joining() {}

  static List<Array> concat(Call call) {
    call.expectInputs(1, Integer.MAX_VALUE);
    Array first = call.input(0);
    if (!call.has("axis")) {
      throw new OperationException("its attribute 'axis' is missing");
    }
    int axis = Call.axis(call.number("axis", 1), first.axes());
    int[] shape = first.shape();
    for (int i = 1; i < call.inputs(); i++) {
      int[] next = call.input(i).shape();
      if (next.length != shape.length || !sameBut(axis, shape, next)) {
        throw new OperationException(
            "its inputs do not fit along axis "
                + axis
                + ": "
                + Shapes.text(first.shape())
                + " and "
                + Shapes.text(next));
      }
      shape[axis] = Call.extent((long) shape[axis] + next[axis]);
    }
    int outer = Shapes.count(Arrays.copyOf(shape, axis));
    return call.output(
        first.type(),
        shape,
        out -> {
          int place = 0;
          int row = outer == 0 ? 0 : out.length / outer;
          for (int i = 0; i < call.inputs(); i++) {
            double[] numbers = call.input(i).numbers();
            int part = outer == 0 ? 0 : numbers.length / outer;
            for (int line = 0; line < outer; line++) {
              System.arraycopy(numbers, line * part, out, line * row + place, part);
            }
            place += part;
          }
        });
  }

  private static boolean sameBut(int axis, int[] shape, int[] other) {
    for (int i = 0; i < shape.length; i++) {
      if (i != axis && shape[i] != other[i]) {
        return false;
      }
    }
    return true;
  }

  /** The extents are an attribute before version 13, an input since, or equal shares. */
  static List<Array> split(Call call) {
    Array x = call.input(0);
    int axis = Call.axis(call.number("axis", 0), x.axes());
    int[] shares = shares(call, x.extent(axis));
    if (Arrays.stream(shares).asLongStream().sum() != x.extent(axis)) {
      throw new OperationException(
          "its shares " + Arrays.toString(shares) + " do not make " + x.extent(axis));
    }
    double[] numbers = call.allKnown() ? x.numbers() : null;
    int[] steps = Shapes.steps(x.shape());
    List<Array> parts = new ArrayList<>();
    int from = 0;
    for (int share : shares) {
      int[] shape = x.shape();
      shape[axis] = share;
      int start = from * steps[axis];
      parts.add(
          call.array(
              x.type(), shape, out -> Rearrangements.copy(numbers, start, steps, shape, out)));
      from += share;
    }
    return parts;
  }

  private static int[] shares(Call call, int extent) {
    long[] named = call.numbers("split", 1);
    if (named != null) {
      return Arrays.stream(named).mapToInt(Call::extent).toArray();
    }
    int parts = call.node().outputs().size();
    long asked = call.number("num_outputs", parts);
    if (asked != parts || parts == 0) {
      throw new OperationException("it makes " + asked + " parts, but names " + parts);
    }
    if (extent % parts != 0 && !call.has("num_outputs")) {
      throw new OperationException(extent + " does not make " + parts + " equal parts");
    }
    // Since version 18 the last part may be smaller.
    int share = (extent + parts - 1) / parts;
    int[] shares = new int[parts];
    Arrays.fill(shares, share);
    shares[parts - 1] = Call.extent(extent - (long) share * (parts - 1));
    return shares;
  }
}
