package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Products of matrices and what can be said around them. */
final class ProductsTest {

  @Test
  void matrices() {
    of("MatMul")
        .reads(shape(2, 3), 1, 2, 3, 4, 5, 6)
        .reads(shape(3, 2), 1, 10, 2, 20, 3, 30)
        .gives(shape(2, 2), 14, 140, 32, 320);
    of("MatMul").counts(3).reads(shape(3), 1, 2, 3).gives(shape(), 8);
    of("MatMul").counts(2).reads(shape(2, 2), 1, 2, 3, 4).gives(shape(2), 3, 4);
    of("MatMul").reads(shape(2, 2), 1, 2, 3, 4).counts(2).gives(shape(2), 2, 4);
    of("MatMul")
        .reads(shape(2, 1, 1, 2), 1, 2, 3, 4)
        .reads(shape(2, 2, 1), 1, 10, 100, 1000)
        .gives(shape(2, 2, 1, 1), 21, 2100, 43, 4300);
    of("MatMul").counts(0, 2).counts(2, 3).gives(shape(0, 3));
    of("MatMul").counts(2, 0).counts(0, 1).gives(shape(2, 1), 0, 0);
    of("MatMul").counts(2, 3).counts(2, 3).refuses("do not fit: 2×3 and 2×3");
    of("MatMul").counts().counts(2).refuses("do not fit: one number and 2");
  }

  @Test
  void largeMatrices() {
    // Deeper and wider than a tile: the sum of k · (k + column) over k.
    int depth = 150;
    int columns = 300;
    double[] left = new double[70 * depth];
    Arrays.setAll(left, i -> i % depth);
    double[] right = new double[depth * columns];
    Arrays.setAll(right, i -> i / columns + i % columns);
    double squares = (depth - 1.0) * depth * (2 * depth - 1) / 6;
    double sum = (depth - 1.0) * depth / 2;
    double[] expected = new double[70 * columns];
    Arrays.setAll(expected, i -> squares + sum * (i % columns));
    of("MatMul")
        .reads(shape(70, depth), left)
        .reads(shape(depth, columns), right)
        .gives(shape(70, columns), expected);
  }

  @Test
  void transposedScaledAndShifted() {
    double[] a = {1, 2, 3, 4, 5, 6};
    double[] b = {1, 0, 1, 0, 1, 0};
    of("Gemm").reads(shape(2, 3), a).reads(shape(3, 2), b).gives(shape(2, 2), 6, 0, 15, 0);
    of("Gemm")
        .number("transA", 1)
        .number("transB", 1)
        .reads(shape(3, 2), a)
        .reads(shape(1, 3), 1, 10, 100)
        .gives(shape(2, 1), 531, 642);
    of("Gemm")
        .real("alpha", 2)
        .real("beta", 0.5)
        .reads(shape(1, 2), 1, 2)
        .reads(shape(2, 2), 1, 2, 3, 4)
        .reads(shape(2), 10, 20)
        .gives(shape(1, 2), 19, 30);
    of("Gemm")
        .reads(shape(2, 1), 1, 2)
        .reads(shape(1, 2), 1, 2)
        .reads(shape(2, 1), 10, 20)
        .gives(shape(2, 2), 11, 12, 22, 24);
    of("Gemm").counts(2, 2).counts(2, 2).counts(3).refuses("do not fit: 2×2 and 3");
    of("Gemm").counts(2).counts(2, 2).refuses("do not fit: 2 and 2×2");
  }

  @Test
  void sumsOverLetters() {
    of("Einsum")
        .text("equation", "ij,jk->ki")
        .reads(shape(1, 2), 1, 2)
        .reads(shape(2, 2), 1, 10, 100, 1000)
        .gives(shape(2, 1), 201, 2010);
    of("Einsum")
        .text("equation", "bhw, bc")
        .counts(1, 1, 2)
        .counts(1, 2)
        .gives(shape(2, 1, 2), 0, 0, 0, 1);
    of("Einsum").text("equation", "ii->i").counts(2, 2).gives(shape(2), 0, 3);
    of("Einsum").text("equation", "ij->").counts(2, 2).gives(shape(), 6);
    of("Einsum").text("equation", "...i->i").counts(2, 2).refuses("'...i->i' is not known");
    of("Einsum").text("equation", "ij,jk").counts(2, 3).counts(2, 3).refuses("'j' is 3 and 2");
    of("Einsum").text("equation", "i->j").counts(2).refuses("'i->j' is not possible");
    of("Einsum").text("equation", "i,i->i").counts(2).refuses("does not fit 1 inputs");
  }
}
