package dev.atrous.processor.onnx.values;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Arithmetic of shapes: extents from the outermost axis to the innermost, whose step is 1. */
public final class Shapes {

  private Shapes() {}

  /**
   * The elements of an array of a shape.
   *
   * @throws ArithmeticException if there are more than an array can hold
   */
  public static int count(int... shape) {
    int count = 1;
    for (int extent : shape) {
      count = Math.multiplyExact(count, extent);
    }
    return count;
  }

  /** The distance between neighbours along each axis, in elements. */
  public static int[] steps(int... shape) {
    int[] steps = new int[shape.length];
    int step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      steps[axis] = step;
      step *= shape[axis];
    }
    return steps;
  }

  /**
   * The shape of what an operation on each pair of elements makes: axes are matched from the
   * innermost outwards, and an extent of 1 is repeated (NumPy's broadcasting).
   *
   * @return the shape, or null if the two do not fit
   */
  public static int[] broadcast(int[] first, int[] second) {
    int[] shape = new int[Math.max(first.length, second.length)];
    for (int axis = 0; axis < shape.length; axis++) {
      int a = extent(first, axis - shape.length + first.length);
      int b = extent(second, axis - shape.length + second.length);
      if (a != b && a != 1 && b != 1) {
        return null;
      }
      shape[axis] = a == 1 ? b : a;
    }
    return shape;
  }

  /** The steps of a smaller array along the axes of a larger one: 0 where it is repeated. */
  public static int[] steps(int[] shape, int[] within) {
    int[] own = steps(shape);
    int[] steps = new int[within.length];
    for (int axis = 0; axis < shape.length; axis++) {
      steps[within.length - shape.length + axis] = shape[axis] == 1 ? 0 : own[axis];
    }
    return steps;
  }

  /** An axis counted from the front; the file may count from the back with a negative number. */
  public static int axis(long axis, int axes) {
    return (int) (axis < 0 ? axis + axes : axis);
  }

  /** A shape without some of its axes. */
  public static int[] without(int[] shape, IntPredicate removed) {
    return IntStream.range(0, shape.length)
        .filter(removed.negate())
        .map(axis -> shape[axis])
        .toArray();
  }

  /** A shape as text: {@code 1×3×224×224}, or "one number". */
  public static String text(int... shape) {
    if (shape.length == 0) {
      return "one number";
    }
    StringJoiner text = new StringJoiner("×");
    Arrays.stream(shape).forEach(extent -> text.add(Integer.toString(extent)));
    return text.toString();
  }

  private static int extent(int[] shape, int axis) {
    return axis < 0 ? 1 : shape[axis];
  }
}
