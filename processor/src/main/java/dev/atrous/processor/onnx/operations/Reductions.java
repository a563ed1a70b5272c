package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Operations that make one number of all those along some axes. */
final class Reductions {

  private static final DoubleUnaryOperator SAME = DoubleUnaryOperator.identity();

  private Reductions() {}

  static void addTo(Map<String, Operation> all) {
    add(all, "ReduceSum", new Reduction(0, SAME, Double::sum, (sum, count) -> sum));
    add(all, "ReduceMean", new Reduction(0, SAME, Double::sum, (sum, count) -> sum / count));
    add(all, "ReduceProd", new Reduction(1, SAME, (a, b) -> a * b, (product, count) -> product));
    add(all, "ReduceL1", new Reduction(0, Math::abs, Double::sum, (sum, count) -> sum));
    add(all, "ReduceL2", new Reduction(0, x -> x * x, Double::sum, (sum, count) -> Math.sqrt(sum)));
    add(all, "ReduceSumSquare", new Reduction(0, x -> x * x, Double::sum, (sum, count) -> sum));
    add(all, "ReduceLogSum", new Reduction(0, SAME, Double::sum, (sum, count) -> Math.log(sum)));
    add(
        all,
        "ReduceMax",
        new Reduction(Double.NEGATIVE_INFINITY, SAME, Math::max, (most, count) -> most));
    add(
        all,
        "ReduceMin",
        new Reduction(Double.POSITIVE_INFINITY, SAME, Math::min, (least, count) -> least));
    all.put("ReduceLogSumExp", call -> reduced(call, Reductions::logOfExponentials));
  }

  /**
   * A reduction in one pass.
   *
   * @param start what nothing at all is reduced to
   * @param each what is made of each number first
   * @param combine adds a number to what others were reduced to
   * @param finish makes the result of that and of how many numbers there were
   */
  private record Reduction(
      double start,
      DoubleUnaryOperator each,
      DoubleBinaryOperator combine,
      DoubleBinaryOperator finish) {}

  /** Reduces an array to one with an extent of 1 along some axes. */
  @FunctionalInterface
  private interface Method {
    /**
     * Reduces.
     *
     * @param steps how far the results lie apart along each axis of the input, 0 where it is
     *     reduced
     */
    void reduce(double[] numbers, int[] shape, int[] steps, double[] out);
  }

  private static void add(Map<String, Operation> all, String name, Reduction reduction) {
    all.put(
        name,
        call ->
            reduced(
                call,
                (numbers, shape, steps, out) -> {
                  Arrays.fill(out, reduction.start());
                  accumulate(numbers, shape, steps, reduction.each(), reduction.combine(), out);
                  double count = count(shape, steps, out);
                  for (int i = 0; i < out.length; i++) {
                    out[i] = reduction.finish().applyAsDouble(out[i], count);
                  }
                }));
  }

  /** How many numbers each result is made of. */
  private static double count(int[] shape, int[] steps, double[] out) {
    return out.length == 0 ? 0 : (double) Shapes.count(shape) / out.length;
  }

  /** Adds each number to the result that it belongs to. */
  static void accumulate(
      double[] numbers,
      int[] shape,
      int[] steps,
      DoubleUnaryOperator each,
      DoubleBinaryOperator combine,
      double[] out) {
    int length = Walk.length(shape);
    int inner = Walk.inner(steps);
    Walk.lines(
        shape,
        new int[][] {steps},
        (at, to) -> {
          int place = to[0];
          for (int i = 0; i < length; i++) {
            double number = each.applyAsDouble(numbers[at + i]);
            out[place] = combine.applyAsDouble(out[place], number);
            place += inner;
          }
        });
  }

  /** The largest number is taken out, so that no exponential is too large. */
  private static void logOfExponentials(double[] numbers, int[] shape, int[] steps, double[] out) {
    double[] largest = new double[out.length];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    accumulate(numbers, shape, steps, SAME, Math::max, largest);
    for (int i = 0; i < largest.length; i++) {
      largest[i] = Double.isInfinite(largest[i]) ? 0 : largest[i];
    }
    double[] shifted = numbers.clone();
    int length = Walk.length(shape);
    int inner = Walk.inner(steps);
    Walk.lines(
        shape,
        new int[][] {steps},
        (at, from) -> {
          for (int i = 0; i < length; i++) {
            shifted[at + i] -= largest[from[0] + i * inner];
          }
        });
    accumulate(shifted, shape, steps, Math::exp, Double::sum, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = largest[i] + Math.log(out[i]);
    }
  }

  /** The axes are an attribute in old versions and an input in new ones; none are all of them. */
  private static List<Array> reduced(Call call, Method method) {
    call.expectInputs(1, 2);
    Array x = call.input(0);
    int[] axes = call.axes("axes", 1, x.axes());
    boolean named = axes != null && axes.length > 0;
    boolean none = !named && call.number("noop_with_empty_axes", 0) != 0;
    boolean[] removed = new boolean[x.axes()];
    Arrays.fill(removed, !named && !none);
    for (int i = 0; named && i < axes.length; i++) {
      removed[axes[i]] = true;
    }
    int[] kept = x.shape();
    for (int axis = 0; axis < kept.length; axis++) {
      kept[axis] = removed[axis] ? 1 : kept[axis];
    }
    boolean keeps = call.number("keepdims", 1) != 0;
    int[] shape = keeps ? kept : Shapes.without(kept, axis -> removed[axis]);
    int[] steps = Shapes.steps(kept, x.shape());
    return call.output(
        x.type(),
        shape,
        out -> {
          method.reduce(x.numbers(), x.shape(), steps, out);
          for (int i = 0; i < out.length; i++) {
            // What nothing is reduced to has to be a number of the type, too.
            double least = Math.max(out[i], Elements.least(x.type()));
            out[i] = Elements.fit(x.type(), Math.min(least, Elements.most(x.type())));
          }
        });
  }
}
