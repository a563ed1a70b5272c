package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.testing.onnx.TensorWriter;
import org.junit.jupiter.api.Test;

/** Operations that make arrays of nothing, or of a shape. */
final class ConstantsTest {

  @Test
  void everyFormOfAConstant() {
    of("Constant")
        .tensor("value", TensorWriter.floats("", new long[] {2, 1}, 1.5, -2))
        .gives(shape(2, 1), 1.5, -2);
    of("Constant").number("value_int", -7).gives(shape(), -7);
    of("Constant").with("value_ints", 3, 4).gives(shape(2), 3, 4);
    of("Constant").real("value_float", 0.5).gives(shape(), 0.5);
    of("Constant").reals("value_floats", 0.5, 0.25).gives(shape(2), 0.5, 0.25);
    of("Constant").number("value_int", 1).makes(ElementType.INT64);
    of("Constant").text("value_string", "a").refuses("form [value_string] is not known");
    of("Constant").refuses("form [] is not known");
  }

  @Test
  void filledShapes() {
    of("ConstantOfShape").constant(2, 1).gives(shape(2, 1), 0, 0);
    of("ConstantOfShape")
        .tensor("value", TensorWriter.integers("", 7))
        .constant(2)
        .gives(shape(2), 7, 7);
    of("ConstantOfShape").constant().gives(shape(), 0);
    of("ConstantOfShape").constant(0, 5).gives(shape(0, 5));
    of("ConstantOfShape").constant(-1).refuses("an extent of -1");
    of("ConstantOfShape").constant(1 << 20, 1 << 20).refuses("1048576×1048576 is too large");
    of("ConstantOfShape")
        .constant(Integer.MAX_VALUE - 8)
        .refuses("too large for the heap; -Xmx raises that");
  }

  @Test
  void counting() {
    range(ElementType.INT64, 3, 9, 3, 3, 6);
    range(ElementType.INT64, 10, 4, -2, 10, 8, 6);
    range(ElementType.FLOAT, 0, 1, 0.25, 0, 0.25, 0.5, 0.75);
    range(ElementType.INT64, 3, 1, 1);
    of("Range").constant(1).constant(2).constant(0).refuses("steps of zero");
    of("Range").constant(0).constant(Long.MAX_VALUE).constant(1).refuses("it counts 9.2");
  }

  private static void range(
      ElementType type, double start, double limit, double delta, double... expected) {
    of("Range")
        .constant(type, shape(), start)
        .constant(type, shape(), limit)
        .constant(type, shape(), delta)
        .gives(shape(expected.length), expected);
  }

  @Test
  void identityMatrices() {
    of("EyeLike").counts(2, 3).gives(shape(2, 3), 1, 0, 0, 0, 1, 0);
    of("EyeLike").number("k", -1).counts(3, 2).gives(shape(3, 2), 0, 0, 1, 0, 0, 1);
    of("EyeLike").number("dtype", 7).counts(2, 2).makes(ElementType.INT64);
    of("EyeLike").counts(2).refuses("it should read a matrix, but reads 2");
  }

  @Test
  void oneOfMany() {
    of("OneHot")
        .constant(1, -1, 5)
        .constant(3)
        .constant(ElementType.FLOAT, shape(2), 2, 7)
        .gives(shape(3, 3), 2, 7, 2, 2, 2, 7, 2, 2, 2);
    of("OneHot")
        .number("axis", 0)
        .constant(1, 0)
        .constant(2)
        .constant(ElementType.FLOAT, shape(2), 0, 1)
        .gives(shape(2, 2), 0, 1, 1, 0);
  }
}
