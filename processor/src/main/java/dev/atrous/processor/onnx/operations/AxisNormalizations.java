package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/** Normalisation over whole axes of an array, whatever these are. */
final class AxisNormalizations {

  private AxisNormalizations() {}

  static void addTo(Map<String, Operation> all) {
    all.put("LayerNormalization", AxisNormalizations::layer);
    all.put("RMSNormalization", AxisNormalizations::rootMeanSquare);
    all.put("LpNormalization", AxisNormalizations::norm);
    all.put("MeanVarianceNormalization", AxisNormalizations::meanVariance);
  }

  /** Over the last axes; the outputs are the result, the means, and 1 over the deviations. */
  private static List<Array> layer(Call call) {
    call.expectInputs(2, 3);
    Array x = call.input(0);
    int size = size(call);
    double epsilon = call.real("epsilon", 1e-5f);
    int[] reduced = x.shape();
    Arrays.fill(reduced, axis(call), reduced.length, 1);
    Array means =
        call.array(x.type(), reduced, out -> fill(out, x, size, moments -> moments.mean()));
    Array factors =
        call.array(
            x.type(),
            reduced,
            out -> fill(out, x, size, moments -> 1 / Math.sqrt(moments.variance() + epsilon)));
    Array result =
        call.array(
            x.type(),
            x.shape(),
            out -> {
              double[] numbers = x.numbers();
              double[] mean = means.numbers();
              double[] factor = factors.numbers();
              for (int i = 0; i < out.length; i++) {
                out[i] = (numbers[i] - mean[i / size]) * factor[i / size];
              }
              scale(call, out);
            });
    return List.of(result, means, factors);
  }

  private static List<Array> rootMeanSquare(Call call) {
    call.expectInputs(2, 2);
    Array x = call.input(0);
    int size = size(call);
    double epsilon = call.real("epsilon", 1e-5f);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          for (int from = 0; from < out.length; from += size) {
            double squares = 0;
            for (int i = from; i < from + size; i++) {
              squares += numbers[i] * numbers[i];
            }
            double root = Math.sqrt(squares / size + epsilon);
            for (int i = from; i < from + size; i++) {
              out[i] = numbers[i] / root;
            }
          }
          scale(call, out);
        });
  }

  private static int axis(Call call) {
    return Call.axis(call.number("axis", -1), call.input(0).axes());
  }

  /** How many numbers are normalised together; factor and shift have to fit the whole. */
  private static int size(Call call) {
    int[] shape = call.input(0).shape();
    for (int i = 1; i < call.inputs(); i++) {
      if (call.has(i) && !Arrays.equals(Shapes.broadcast(shape, call.input(i).shape()), shape)) {
        throw new OperationException(
            "its input "
                + i
                + " of "
                + Shapes.text(call.input(i).shape())
                + " does not fit "
                + Shapes.text(shape));
      }
    }
    return Shapes.count(Arrays.copyOfRange(shape, axis(call), shape.length));
  }

  /** Makes a number of the moments of what is normalised together. */
  @FunctionalInterface
  private interface Formula {
    double of(Moments moments);
  }

  private static void fill(double[] out, Array x, int size, Formula formula) {
    double[] numbers = x.numbers();
    Arrays.setAll(out, i -> formula.of(Moments.of(numbers, i * size, size)));
  }

  /** Multiplies by the second input and adds the third, if there is one. */
  private static void scale(Call call, double[] out) {
    int[] shape = call.input(0).shape();
    Array all = Array.known(call.input(0).type(), shape, out);
    Broadcasting.combine(out, shape, all, call.input(1), (number, factor) -> number * factor);
    if (call.has(2)) {
      Broadcasting.combine(out, shape, all, call.input(2), Double::sum);
    }
  }

  /** Divided by the sum of the magnitudes, or the root of the sum of the squares, of an axis. */
  private static List<Array> norm(Call call) {
    Array x = call.input(0);
    int axis = axis(call);
    long power = call.number("p", 2);
    if (power != 1 && power != 2) {
      throw new OperationException("its norm " + power + " is not known");
    }
    DoubleUnaryOperator each = power == 1 ? Math::abs : number -> number * number;
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double[] sums = sums(x.numbers(), x.shape(), each, removed -> removed == axis);
          double[] numbers = x.numbers();
          for (int i = 0; i < out.length; i++) {
            double divisor = power == 1 ? sums[i] : Math.sqrt(sums[i]);
            // What has no length stays zero.
            out[i] = divisor == 0 ? 0 : numbers[i] / divisor;
          }
        });
  }

  /** Minus the mean of some axes, divided by the deviation from it. */
  private static List<Array> meanVariance(Call call) {
    Array x = call.input(0);
    int[] named = call.axes("axes", Integer.MAX_VALUE, x.axes());
    boolean[] reduced = new boolean[x.axes()];
    for (int axis : named == null ? defaults(x) : named) {
      reduced[axis] = true;
    }
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          double count = 1;
          for (int axis = 0; axis < reduced.length; axis++) {
            count *= reduced[axis] ? x.extent(axis) : 1;
          }
          double[] sums = sums(numbers, x.shape(), number -> number, axis -> reduced[axis]);
          for (int i = 0; i < out.length; i++) {
            out[i] = numbers[i] - sums[i] / count;
          }
          double[] squares = sums(out, x.shape(), number -> number * number, axis -> reduced[axis]);
          for (int i = 0; i < out.length; i++) {
            out[i] /= Math.sqrt(squares[i] / count) + 1e-9;
          }
        });
  }

  private static int[] defaults(Array x) {
    if (x.axes() != 4) {
      throw new OperationException("it should read four axes, but reads " + Shapes.text(x.shape()));
    }
    return new int[] {0, 2, 3};
  }

  /** For each element, the sum over the axes that it is summed over. */
  private static double[] sums(
      double[] numbers, int[] shape, DoubleUnaryOperator each, IntPredicate reduced) {
    int[] kept = shape.clone();
    for (int axis = 0; axis < kept.length; axis++) {
      kept[axis] = reduced.test(axis) ? 1 : kept[axis];
    }
    double[] sums = new double[Shapes.count(kept)];
    int[] steps = Shapes.steps(kept, shape);
    Reductions.accumulate(numbers, shape, steps, each, Double::sum, sums);
    double[] all = new double[numbers.length];
    Rearrangements.copy(sums, 0, steps, shape, all);
    return all;
  }
}
