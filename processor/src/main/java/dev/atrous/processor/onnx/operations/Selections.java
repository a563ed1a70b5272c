package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations that take some of the numbers, by where they stand. */
final class Selections {

  private Selections() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Slice", Slicing::evaluate);
    all.put("Gather", Selections::gather);
    all.put("GatherElements", Selections::gatherElements);
    all.put("GatherND", Selections::gatherBlocks);
    all.put("Trilu", Selections::triangle);
    all.put("NonZero", Selections::nonZero);
  }

  /** The blocks at some indices along an axis. */
  private static List<Array> gather(Call call) {
    call.expectInputs(2, 2);
    Array x = call.input(0);
    Array indices = call.input(1);
    int axis = Call.axis(call.number("axis", 0), x.axes());
    int[] front = Arrays.copyOf(x.shape(), axis);
    int[] back = Arrays.copyOfRange(x.shape(), axis + 1, x.axes());
    int extent = x.extent(axis);
    return call.output(
        x.type(),
        joined(front, indices.shape(), back),
        out -> {
          double[] numbers = x.numbers();
          double[] places = indices.numbers();
          int block = Shapes.count(back);
          int at = 0;
          for (int outer = 0; outer < Shapes.count(front); outer++) {
            for (double place : places) {
              int from = (outer * extent + index(place, extent)) * block;
              System.arraycopy(numbers, from, out, at, block);
              at += block;
            }
          }
        });
  }

  /** Extents one after the other. */
  static int[] joined(int[]... shapes) {
    return Arrays.stream(shapes).flatMapToInt(Arrays::stream).toArray();
  }

  /** An index counted from the front. */
  static int index(double index, int extent) {
    double counted = index < 0 ? index + extent : index;
    if (!(counted >= 0 && counted < extent)) {
      throw new OperationException("it names element " + (long) index + " of " + extent);
    }
    return (int) counted;
  }

  /** For each element of the indices, the one that stands there but for the axis. */
  private static List<Array> gatherElements(Call call) {
    call.expectInputs(2, 2);
    Array x = call.input(0);
    Array indices = call.input(1);
    int axis = Call.axis(call.number("axis", 0), x.axes());
    int[] shape = indices.shape();
    boolean fits = shape.length == x.axes();
    for (int i = 0; i < shape.length && fits; i++) {
      fits = i == axis || shape[i] <= x.extent(i);
    }
    if (!fits) {
      throw unfit(x, indices);
    }
    return call.output(
        x.type(),
        shape,
        out -> {
          double[] numbers = x.numbers();
          double[] places = indices.numbers();
          int[][] steps = {Shapes.steps(x.shape())};
          int along = steps[0][axis];
          steps[0][axis] = 0;
          int length = Walk.length(shape);
          int inner = Walk.inner(steps[0]);
          Walk.lines(
              shape,
              steps,
              (at, from) -> {
                for (int i = 0; i < length; i++) {
                  int place = index(places[at + i], x.extent(axis)) * along;
                  out[at + i] = numbers[from[0] + i * inner + place];
                }
              });
        });
  }

  /** The last axis of the indices names the first axes of the blocks, behind those in common. */
  private static List<Array> gatherBlocks(Call call) {
    call.expectInputs(2, 2);
    Array x = call.input(0);
    Array indices = call.input(1);
    int common = Call.extent(call.number("batch_dims", 0));
    int tuples = indices.axes() - 1;
    if (tuples < common || x.axes() - common < indices.extent(tuples)) {
      throw unfit(x, indices);
    }
    int named = indices.extent(tuples);
    int[] front = Arrays.copyOf(indices.shape(), tuples);
    if (!Arrays.equals(Arrays.copyOf(front, common), Arrays.copyOf(x.shape(), common))) {
      throw unfit(x, indices);
    }
    int[] back = Arrays.copyOfRange(x.shape(), common + named, x.axes());
    return call.output(
        x.type(),
        joined(front, back),
        out -> {
          double[] numbers = x.numbers();
          double[] places = indices.numbers();
          int[] steps = Shapes.steps(x.shape());
          int block = Shapes.count(back);
          int count = Shapes.count(front);
          int batches = Shapes.count(Arrays.copyOf(front, common));
          for (int i = 0; i < count; i++) {
            int batch = i / (count / batches);
            int from = batch * (numbers.length / batches);
            for (int axis = 0; axis < named; axis++) {
              int extent = x.extent(common + axis);
              from += index(places[i * named + axis], extent) * steps[common + axis];
            }
            System.arraycopy(numbers, from, out, i * block, block);
          }
        });
  }

  private static OperationException unfit(Array x, Array indices) {
    return new OperationException(
        "its indices of " + Shapes.text(indices.shape()) + " do not fit " + Shapes.text(x.shape()));
  }

  /** The upper or the lower triangle of each matrix, and zeros for the other. */
  private static List<Array> triangle(Call call) {
    Array x = call.input(0);
    if (x.axes() < 2) {
      throw new OperationException("it should read matrices, but reads " + Shapes.text(x.shape()));
    }
    boolean upper = call.number("upper", 1) != 0;
    int columns = x.extent(x.axes() - 1);
    int rows = x.extent(x.axes() - 2);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double diagonal = call.has(1) ? call.scalar(1) : 0;
          double[] numbers = x.numbers();
          for (int i = 0; i < out.length; i++) {
            double beyond = i % columns - (double) (i / columns % rows) - diagonal;
            out[i] = (upper ? beyond >= 0 : beyond <= 0) ? numbers[i] : 0;
          }
        });
  }

  /** How many there are depends on the numbers, so these have to be constant. */
  private static List<Array> nonZero(Call call) {
    Array x = call.constant(0);
    double[] numbers = x.numbers();
    int[] steps = Shapes.steps(x.shape());
    int count = (int) Arrays.stream(numbers).filter(number -> number != 0).count();
    int axes = Math.max(1, x.axes());
    return call.output(
        ElementType.INT64,
        new int[] {axes, count},
        out -> {
          int found = 0;
          for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
              for (int axis = 0; axis < x.axes(); axis++) {
                out[axis * count + found] = i / steps[axis] % x.extent(axis);
              }
              found++;
            }
          }
        });
  }
}
