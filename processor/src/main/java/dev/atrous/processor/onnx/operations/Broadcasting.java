package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** Operations on pairs of numbers, where an extent of 1 is repeated. */
final class Broadcasting {

  private Broadcasting() {}

  static void addTo(Map<String, Operation> all) {
    add(all, "Add", call -> Double::sum);
    add(all, "Sub", call -> (a, b) -> a - b);
    add(all, "Mul", call -> (a, b) -> a * b);
    add(
        all,
        "Div",
        call -> call.input(0).type().isReal() ? (a, b) -> a / b : Broadcasting::divided);
    add(all, "Pow", call -> Math::pow);
    add(all, "PRelu", call -> (x, slope) -> x < 0 ? slope * x : x);
    add(all, "Mod", Broadcasting::remainder);
    addTruth(all, "And", (a, b) -> a != 0 && b != 0);
    addTruth(all, "Or", (a, b) -> a != 0 || b != 0);
    addTruth(all, "Xor", (a, b) -> a != 0 ^ b != 0);
    addTruth(all, "Equal", (a, b) -> a == b);
    addTruth(all, "Less", (a, b) -> a < b);
    addTruth(all, "LessOrEqual", (a, b) -> a <= b);
    addTruth(all, "Greater", (a, b) -> a > b);
    addTruth(all, "GreaterOrEqual", (a, b) -> a >= b);
    all.put("Sum", call -> many(call, Double::sum, 1));
    all.put("Mean", call -> many(call, Double::sum, call.inputs()));
    all.put("Min", call -> many(call, Math::min, 1));
    all.put("Max", call -> many(call, Math::max, 1));
    all.put("Where", Broadcasting::where);
  }

  @FunctionalInterface
  private interface Relation {
    boolean holds(double first, double second);
  }

  /** The shape that all inputs are repeated to. */
  private static int[] shape(Call call, int inputs) {
    int[] shape = call.input(0).shape();
    for (int i = 1; i < inputs; i++) {
      int[] next = call.input(i).shape();
      int[] both = Shapes.broadcast(shape, next);
      if (both == null) {
        throw new OperationException(
            "its inputs do not fit: " + Shapes.text(shape) + " and " + Shapes.text(next));
      }
      shape = both;
    }
    return shape;
  }

  private static List<Array> pairs(Call call, ElementType type, DoubleBinaryOperator formula) {
    call.expectInputs(2, 2);
    int[] shape = shape(call, 2);
    return call.output(
        type,
        shape,
        out -> {
          combine(out, shape, call.input(0), call.input(1), formula);
          Elements.fit(type, out);
        });
  }

  /** A chain of pairs, from the first input to the last, and in the end a division. */
  private static List<Array> many(Call call, DoubleBinaryOperator formula, int divisor) {
    call.expectInputs(1, Integer.MAX_VALUE);
    int[] shape = shape(call, call.inputs());
    ElementType type = call.input(0).type();
    return call.output(
        type,
        shape,
        out -> {
          combine(out, shape, call.input(0), call.input(0), (a, same) -> a);
          for (int i = 1; i < call.inputs(); i++) {
            combine(out, shape, Array.known(type, shape, out), call.input(i), formula);
          }
          for (int i = 0; i < out.length && divisor > 1; i++) {
            out[i] /= divisor;
          }
          Elements.fit(type, out);
        });
  }

  /** Makes the elements of a shape of those of two arrays that are repeated to it. */
  static void combine(
      double[] out, int[] shape, Array first, Array second, DoubleBinaryOperator formula) {
    double[] a = first.numbers();
    double[] b = second.numbers();
    int[][] steps = {Shapes.steps(first.shape(), shape), Shapes.steps(second.shape(), shape)};
    int length = Walk.length(shape);
    int innerA = Walk.inner(steps[0]);
    int innerB = Walk.inner(steps[1]);
    Walk.lines(
        shape,
        steps,
        (at, from) -> {
          int atA = from[0];
          int atB = from[1];
          for (int i = 0; i < length; i++) {
            out[at + i] = formula.applyAsDouble(a[atA + i * innerA], b[atB + i * innerB]);
          }
        });
  }

  private static List<Array> where(Call call) {
    call.expectInputs(3, 3);
    int[] shape = shape(call, 3);
    return call.output(
        call.input(1).type(),
        shape,
        out -> {
          combine(out, shape, call.input(0), call.input(1), (holds, yes) -> holds != 0 ? yes : 0);
          double[] otherwise = new double[out.length];
          combine(
              otherwise, shape, call.input(0), call.input(2), (holds, no) -> holds != 0 ? 0 : no);
          double[] holds = new double[out.length];
          combine(holds, shape, call.input(0), call.input(0), (a, same) -> a);
          for (int i = 0; i < out.length; i++) {
            out[i] = holds[i] != 0 ? out[i] : otherwise[i];
          }
        });
  }

  /** Whole numbers are divided towards zero. */
  private static double divided(double a, double b) {
    if (b == 0) {
      throw new OperationException("it divides a whole number by zero");
    }
    double quotient = a / b;
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }

  /** With the sign of the divisor or, as C's fmod has it, of the dividend. */
  private static DoubleBinaryOperator remainder(Call call) {
    boolean real = call.input(0).type().isReal();
    boolean ofDividend = call.number("fmod", 0) != 0;
    return (a, b) -> {
      if (b == 0 && !real) {
        throw new OperationException("it divides a whole number by zero");
      }
      double remainder = a % b;
      return !ofDividend && remainder != 0 && remainder < 0 != b < 0 ? remainder + b : remainder;
    };
  }

  private static void add(
      Map<String, Operation> all, String name, Function<Call, DoubleBinaryOperator> formula) {
    all.put(name, call -> pairs(call, call.input(0).type(), formula.apply(call)));
  }

  private static void addTruth(Map<String, Operation> all, String name, Relation relation) {
    all.put(name, call -> pairs(call, ElementType.BOOL, (a, b) -> relation.holds(a, b) ? 1 : 0));
  }
}
