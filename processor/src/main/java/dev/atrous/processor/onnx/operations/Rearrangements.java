package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations that put all numbers to other places, or repeat them. */
final class Rearrangements {

  private Rearrangements() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Transpose", Rearrangements::transpose);
    all.put("Expand", Rearrangements::expand);
    all.put("Tile", Rearrangements::tile);
    all.put("Concat", Joining::concat);
    all.put("Split", Joining::split);
    all.put("DepthToSpace", Rearrangements::depthToSpace);
    all.put("SpaceToDepth", Rearrangements::spaceToDepth);
  }

  /** Copies into an array what another one has at steps of its own. */
  static void copy(double[] numbers, int start, int[] steps, int[] shape, double[] out) {
    int length = Walk.length(shape);
    int inner = Walk.inner(steps);
    Walk.lines(
        shape,
        new int[] {start},
        new int[][] {steps},
        (at, from) -> {
          int place = from[0];
          for (int i = 0; i < length; i++) {
            out[at + i] = numbers[place + i * inner];
          }
        });
  }

  private static List<Array> transpose(Call call) {
    Array x = call.input(0);
    long[] asked = call.numbers("perm");
    int[] order = new int[x.axes()];
    Set<Integer> seen = new HashSet<>();
    for (int axis = 0; axis < order.length; axis++) {
      long from = asked == null ? order.length - 1 - axis : axis < asked.length ? asked[axis] : -1;
      if (from < 0 || from >= order.length || !seen.add((int) from)) {
        throw wrongOrder(asked, x);
      }
      order[axis] = (int) from;
    }
    if (asked != null && asked.length != order.length) {
      throw wrongOrder(asked, x);
    }
    return transposed(call, x.shape(), order, picked(x.shape(), order));
  }

  private static OperationException wrongOrder(long[] order, Array x) {
    return new OperationException(
        "its order " + Arrays.toString(order) + " does not fit " + Shapes.text(x.shape()));
  }

  /** An input, seen with some extents, with its axes in another order, seen with other extents. */
  private static List<Array> transposed(Call call, int[] seen, int[] order, int[] shape) {
    Array x = call.input(0);
    return call.output(
        x.type(),
        shape,
        out -> copy(x.numbers(), 0, picked(Shapes.steps(seen), order), picked(seen, order), out));
  }

  private static int[] picked(int[] numbers, int[] order) {
    return Arrays.stream(order).map(axis -> numbers[axis]).toArray();
  }

  private static List<Array> expand(Call call) {
    Array x = call.input(0);
    int[] asked = Arrays.stream(call.constant(1).integers()).mapToInt(Call::extent).toArray();
    int[] shape = Shapes.broadcast(x.shape(), asked);
    if (shape == null) {
      throw new OperationException(
          Shapes.text(x.shape()) + " cannot be repeated to " + Shapes.text(asked));
    }
    return call.output(
        x.type(), shape, out -> copy(x.numbers(), 0, Shapes.steps(x.shape(), shape), shape, out));
  }

  /** Each axis becomes two: the repetitions, along which nothing changes, and itself. */
  private static List<Array> tile(Call call) {
    Array x = call.input(0);
    long[] repeats = call.constant(1).integers();
    int axes = x.axes();
    if (repeats.length != axes) {
      throw new OperationException(
          "its repetitions " + Arrays.toString(repeats) + " do not fit " + Shapes.text(x.shape()));
    }
    int[] own = Shapes.steps(x.shape());
    int[] split = new int[2 * axes];
    int[] steps = new int[2 * axes];
    int[] shape = new int[axes];
    for (int axis = 0; axis < axes; axis++) {
      split[2 * axis] = Call.extent(repeats[axis]);
      split[2 * axis + 1] = x.extent(axis);
      steps[2 * axis + 1] = own[axis];
      shape[axis] = Call.extent(repeats[axis] * x.extent(axis));
    }
    return call.output(x.type(), shape, out -> copy(x.numbers(), 0, steps, split, out));
  }

  private static List<Array> depthToSpace(Call call) {
    int[] shape = maps(call);
    int block = block(call);
    String mode = call.text("mode", "DCR");
    if (!mode.equals("DCR") && !mode.equals("CRD")) {
      throw new OperationException("its mode '" + mode + "' is not known");
    }
    long area = (long) block * block;
    if (shape[1] % area != 0) {
      throw new OperationException(
          "its blocks of " + block + "×" + block + " do not divide " + shape[1] + " channels");
    }
    int depth = (int) (shape[1] / area);
    int rows = shape[2];
    int columns = shape[3];
    int[] made = {
      shape[0], depth, Call.extent((long) rows * block), Call.extent((long) columns * block)
    };
    return mode.equals("DCR")
        ? transposed(
            call,
            new int[] {shape[0], block, block, depth, rows, columns},
            new int[] {0, 3, 4, 1, 5, 2},
            made)
        : transposed(
            call,
            new int[] {shape[0], depth, block, block, rows, columns},
            new int[] {0, 1, 4, 2, 5, 3},
            made);
  }

  private static List<Array> spaceToDepth(Call call) {
    int[] shape = maps(call);
    int block = block(call);
    if (shape[2] % block != 0 || shape[3] % block != 0) {
      throw new OperationException(
          "its blocks of " + block + "×" + block + " do not divide " + Shapes.text(shape));
    }
    int rows = shape[2] / block;
    int columns = shape[3] / block;
    return transposed(
        call,
        new int[] {shape[0], shape[1], rows, block, columns, block},
        new int[] {0, 3, 5, 1, 2, 4},
        new int[] {shape[0], Call.extent((long) shape[1] * block * block), rows, columns});
  }

  private static int[] maps(Call call) {
    int[] shape = call.input(0).shape();
    if (shape.length != 4) {
      throw new OperationException("it should read four axes, but reads " + Shapes.text(shape));
    }
    return shape;
  }

  private static int block(Call call) {
    long block = call.number("blocksize", 0);
    if (block < 1 || block > Integer.MAX_VALUE) {
      throw new OperationException("its blocks have an extent of " + block);
    }
    return (int) block;
  }
}
