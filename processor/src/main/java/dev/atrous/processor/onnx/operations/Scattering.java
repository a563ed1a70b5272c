package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/** Operations that write numbers over those of an array, or combine them. */
final class Scattering {

  private Scattering() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Scatter", Scattering::elements);
    all.put("ScatterElements", Scattering::elements);
    all.put("ScatterND", Scattering::blocks);
  }

  /** What becomes of a number and the one that is written over it. */
  private static DoubleBinaryOperator combination(Call call) {
    String reduction = call.text("reduction", "none");
    return switch (reduction) {
      case "none" -> (old, written) -> written;
      case "add" -> Double::sum;
      case "mul" -> (old, written) -> old * written;
      case "max" -> Math::max;
      case "min" -> Math::min;
      default -> throw new OperationException("its reduction '" + reduction + "' is not known");
    };
  }

  /** Each number goes where it stands among the updates but for one axis. */
  private static List<Array> elements(Call call) {
    call.expectInputs(3, 3);
    Array x = call.input(0);
    Array indices = call.input(1);
    int axis = Call.axis(call.number("axis", 0), x.axes());
    int[] shape = indices.shape();
    boolean fits = Arrays.equals(shape, call.input(2).shape()) && shape.length == x.axes();
    for (int i = 0; i < shape.length && fits; i++) {
      fits = i == axis || shape[i] <= x.extent(i);
    }
    if (!fits) {
      throw unfit(call);
    }
    DoubleBinaryOperator combination = combination(call);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          System.arraycopy(x.numbers(), 0, out, 0, out.length);
          double[] places = indices.numbers();
          double[] updates = call.input(2).numbers();
          int[] steps = Shapes.steps(x.shape());
          int along = steps[axis];
          steps[axis] = 0;
          int length = Walk.length(shape);
          Walk.lines(
              shape,
              new int[][] {steps},
              (at, to) -> {
                for (int i = 0; i < length; i++) {
                  int place = Selections.index(places[at + i], x.extent(axis)) * along;
                  int target = to[0] + i * Walk.inner(steps) + place;
                  out[target] = combination.applyAsDouble(out[target], updates[at + i]);
                }
              });
          Elements.fit(x.type(), out);
        });
  }

  /** Each block goes where a list of indices of the first axes says. */
  private static List<Array> blocks(Call call) {
    call.expectInputs(3, 3);
    Array x = call.input(0);
    int[] lists = call.input(1).shape();
    int last = lists.length - 1;
    if (last < 0 || lists[last] > x.axes()) {
      throw unfit(call);
    }
    int named = lists[last];
    int[] block = Arrays.copyOfRange(x.shape(), named, x.axes());
    int[] front = Arrays.copyOf(lists, last);
    if (!Arrays.equals(Selections.joined(front, block), call.input(2).shape())) {
      throw unfit(call);
    }
    DoubleBinaryOperator combination = combination(call);
    return call.output(
        x.type(),
        x.shape(),
        out -> {
          System.arraycopy(x.numbers(), 0, out, 0, out.length);
          double[] places = call.input(1).numbers();
          double[] updates = call.input(2).numbers();
          int[] steps = Shapes.steps(x.shape());
          int size = Shapes.count(block);
          for (int i = 0; i < Shapes.count(front); i++) {
            int to = 0;
            for (int axis = 0; axis < named; axis++) {
              to += Selections.index(places[i * named + axis], x.extent(axis)) * steps[axis];
            }
            for (int j = 0; j < size; j++) {
              out[to + j] = combination.applyAsDouble(out[to + j], updates[i * size + j]);
            }
          }
          Elements.fit(x.type(), out);
        });
  }

  private static OperationException unfit(Call call) {
    return new OperationException(
        "its indices of "
            + Shapes.text(call.input(1).shape())
            + " and updates of "
            + Shapes.text(call.input(2).shape())
            + " do not fit "
            + Shapes.text(call.input(0).shape()));
  }
}
