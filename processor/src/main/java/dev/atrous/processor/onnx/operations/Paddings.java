package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Padding: what stands around an array, or, where a padding is negative, what is cut off. */
final class Paddings {

  private Paddings() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Pad", Paddings::pad);
  }

  /** Where an element in the padding is taken from; a negative place is the constant. */
  @FunctionalInterface
  private interface Rule {
    long place(long at, int extent);
  }

  private static Rule rule(String mode) {
    return switch (mode) {
      case "constant" -> (at, extent) -> at >= 0 && at < extent ? at : -1;
      case "edge" -> (at, extent) -> Math.max(0, Math.min(extent - 1, at));
      case "wrap" -> Math::floorMod;
      case "reflect" -> Paddings::reflected;
      default -> throw new OperationException("its mode '" + mode + "' is not known");
    };
  }

  /** The edge itself is not repeated. */
  private static long reflected(long at, int extent) {
    if (extent == 1) {
      return 0;
    }
    long period = 2L * (extent - 1);
    long within = Math.floorMod(at, period);
    return Math.min(within, period - within);
  }

  private static List<Array> pad(Call call) {
    Array x = call.input(0);
    long[] pads = call.numbers("pads", 1);
    int[] named = call.axes("axes", 3, x.axes());
    int[] axes = named == null ? IntStream.range(0, x.axes()).toArray() : named;
    if (pads == null
        || pads.length != 2 * axes.length
        || Arrays.stream(axes).distinct().count() < axes.length) {
      throw new OperationException(
          "its paddings " + Arrays.toString(pads) + " do not fit " + Shapes.text(x.shape()));
    }
    String mode = call.text("mode", "constant");
    Rule rule = rule(mode);
    int[] shape = x.shape();
    Side[] sides = new Side[x.axes()];
    Arrays.setAll(sides, axis -> new Side(0, 0));
    for (int i = 0; i < axes.length; i++) {
      long front = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, pads[i]));
      long back = Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, pads[axes.length + i]));
      sides[axes[i]] = new Side(front, back);
      shape[axes[i]] = Call.extent(shape[axes[i]] + front + back);
      if (sides[axes[i]].left(x.extent(axes[i])) <= 0
          && shape[axes[i]] > 0
          && !mode.equals("constant")) {
        throw new OperationException("it has nothing to pad " + Shapes.text(x.shape()) + " with");
      }
    }
    return call.output(
        x.type(),
        shape,
        out -> {
          double around = call.has(2) ? call.scalar(2) : call.real("value", 0);
          int[][] places = new int[shape.length][];
          int[] steps = Shapes.steps(x.shape());
          for (int axis = 0; axis < shape.length; axis++) {
            places[axis] = places(rule, shape[axis], sides[axis], x.extent(axis), steps[axis]);
          }
          fill(x.numbers(), places, around, shape, out);
        });
  }

  /** What is added at both ends of an axis, or cut off where it is negative. */
  private record Side(long front, long back) {

    /** Where what is left begins. */
    private long start() {
      return Math.max(0, -front);
    }

    /** How much of an extent is left. */
    private long left(int extent) {
      return extent - start() - Math.max(0, -back);
    }
  }

  /** What is cut off is cut off first, so that nothing of it appears in the padding. */
  private static int[] places(Rule rule, int output, Side side, int extent, int step) {
    int left = (int) Math.max(0, side.left(extent));
    int[] places = new int[output];
    for (int i = 0; i < output; i++) {
      long place = rule.place(i - Math.max(0, side.front()), left);
      places[i] = place < 0 ? -1 : (int) (side.start() + place) * step;
    }
    return places;
  }

  private static void fill(
      double[] numbers, int[][] places, double around, int[] shape, double[] out) {
    int[] steps = Shapes.steps(shape);
    int length = Walk.length(shape);
    Walk.lines(
        shape,
        new int[0][],
        (at, none) -> {
          int from = 0;
          for (int axis = 0; axis < shape.length - 1; axis++) {
            int place = places[axis][at / steps[axis] % shape[axis]];
            from = place < 0 || from < 0 ? -1 : from + place;
          }
          for (int i = 0; i < length; i++) {
            int place = shape.length == 0 ? 0 : places[shape.length - 1][i];
            out[at + i] = place < 0 || from < 0 ? around : numbers[from + place];
          }
        });
  }
}
