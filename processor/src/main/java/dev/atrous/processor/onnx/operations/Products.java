package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Products of matrices. */
final class Products {

  private Products() {}

  static void addTo(Map<String, Operation> all) {
    all.put("MatMul", Products::matrices);
    all.put("Gemm", Products::general);
    all.put("Einsum", Contraction::evaluate);
  }

  /** NumPy's matmul: of the last two axes, the others broadcast. */
  private static List<Array> matrices(Call call) {
    call.expectInputs(2, 2);
    int[] a = call.input(0).shape();
    int[] b = call.input(1).shape();
    if (a.length == 0 || b.length == 0) {
      throw unfit(a, b);
    }
    int[] left = a.length == 1 ? new int[] {1, a[0]} : a;
    int[] right = b.length == 1 ? new int[] {b[0], 1} : b;
    int rows = left[left.length - 2];
    int depth = left[left.length - 1];
    int columns = right[right.length - 1];
    int[] leftOuter = Arrays.copyOf(left, left.length - 2);
    int[] rightOuter = Arrays.copyOf(right, right.length - 2);
    int[] outer = Shapes.broadcast(leftOuter, rightOuter);
    if (outer == null || right[right.length - 2] != depth) {
      throw unfit(a, b);
    }
    int[] shape = Arrays.copyOf(outer, outer.length + 2);
    shape[outer.length] = rows;
    shape[outer.length + 1] = columns;
    int[] kept =
        Shapes.without(
            shape,
            axis ->
                a.length == 1 && axis == outer.length || b.length == 1 && axis == outer.length + 1);
    return call.output(
        call.input(0).type(),
        kept,
        out -> {
          double[] factors = call.input(0).numbers();
          double[] numbers = call.input(1).numbers();
          int[] leftStarts = starts(leftOuter, outer, rows * depth);
          int[] rightStarts = starts(rightOuter, outer, depth * columns);
          Multiplication.add(
              leftStarts.length,
              rows,
              depth,
              columns,
              i ->
                  new Multiplication.Product(
                      new Multiplication.Left(factors, leftStarts[i], depth, 1),
                      lines(numbers, rightStarts[i], columns),
                      i * rows * columns),
              out);
        });
  }

  /** Where each matrix of a product begins. */
  private static int[] starts(int[] own, int[] outer, int size) {
    int[] starts = new int[Shapes.count(outer)];
    int[][] steps = {Shapes.steps(own, outer)};
    int length = Walk.length(outer);
    int inner = Walk.inner(steps[0]);
    Walk.lines(
        outer,
        steps,
        (at, from) -> {
          for (int i = 0; i < length; i++) {
            starts[at + i] = (from[0] + i * inner) * size;
          }
        });
    return starts;
  }

  private static Multiplication.Right lines(double[] numbers, int start, int columns) {
    return (row, from, to, line) ->
        System.arraycopy(numbers, start + row * columns + from, line, 0, to - from);
  }

  /** alpha · A · B + beta · C, with A and B transposed where that is asked. */
  private static List<Array> general(Call call) {
    call.expectInputs(2, 3);
    int[] a = call.input(0).shape();
    int[] b = call.input(1).shape();
    if (a.length != 2 || b.length != 2) {
      throw unfit(a, b);
    }
    int transA = call.number("transA", 0) != 0 ? 1 : 0;
    int transB = call.number("transB", 0) != 0 ? 1 : 0;
    int rows = a[transA];
    int depth = a[1 - transA];
    int columns = b[1 - transB];
    int[] shape = {rows, columns};
    if (b[transB] != depth) {
      throw unfit(a, b);
    }
    if (call.has(2) && !Arrays.equals(shape, Shapes.broadcast(call.input(2).shape(), shape))) {
      throw unfit(shape, call.input(2).shape());
    }
    return call.output(
        call.input(0).type(),
        shape,
        out -> {
          double[] factors = call.input(0).numbers();
          double[] numbers = call.input(1).numbers();
          Multiplication.Left left =
              new Multiplication.Left(factors, 0, transA == 0 ? depth : 1, transA == 0 ? 1 : rows);
          Multiplication.Right right =
              transB == 0 ? lines(numbers, 0, columns) : transposed(numbers, depth);
          Multiplication.add(
              1, rows, depth, columns, i -> new Multiplication.Product(left, right, 0), out);
          addScaled(call, shape, out);
          Elements.fit(call.input(0).type(), out);
        });
  }

  private static Multiplication.Right transposed(double[] numbers, int depth) {
    return (row, from, to, line) -> {
      for (int column = from; column < to; column++) {
        line[column - from] = numbers[column * depth + row];
      }
    };
  }

  private static void addScaled(Call call, int[] shape, double[] out) {
    double alpha = call.real("alpha", 1);
    double beta = call.real("beta", 1);
    for (int i = 0; i < out.length && alpha != 1; i++) {
      out[i] *= alpha;
    }
    if (!call.has(2)) {
      return;
    }
    double[] addend = call.input(2).numbers();
    int[][] steps = {Shapes.steps(call.input(2).shape(), shape)};
    Walk.lines(
        shape,
        steps,
        (at, from) -> {
          for (int i = 0; i < shape[1]; i++) {
            out[at + i] += beta * addend[from[0] + i * steps[0][1]];
          }
        });
  }

  private static OperationException unfit(int[] a, int[] b) {
    return new OperationException(
        "its inputs do not fit: " + Shapes.text(a) + " and " + Shapes.text(b));
  }
}
