package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import org.junit.jupiter.api.Test;

/** Operations on pairs: which pairs there are, and what whole numbers do differently. */
final class BroadcastingTest {

  @Test
  void extentsOfOneAreRepeatedOnBothSides() {
    of("Add")
        .reads(shape(2, 1), 10, 20)
        .reads(shape(3), 1, 2, 3)
        .gives(shape(2, 3), 11, 12, 13, 21, 22, 23);
    of("Sub").reads(shape(), 5).reads(shape(1, 2), 1, 2).gives(shape(1, 2), 4, 3);
    of("Mul")
        .reads(shape(2, 1, 2), 1, 2, 3, 4)
        .reads(shape(2, 1), 10, 100)
        .gives(shape(2, 2, 2), 10, 20, 100, 200, 30, 40, 300, 400);
    of("Add").reads(shape(0, 2)).reads(shape(1, 2), 1, 2).gives(shape(0, 2));
    of("Add")
        .reads(shape(2), 1, 2)
        .reads(shape(3), 1, 2, 3)
        .refuses("its inputs do not fit: 2 and 3");
  }

  @Test
  void wholeNumbersAreDividedTowardsZero() {
    of("Div").reads(shape(2), 7, -7).reads(shape(), 2).gives(shape(2), 3.5, -3.5);
    of("Div")
        .reads(ElementType.INT64, shape(3), 7, -7, 7)
        .reads(ElementType.INT64, shape(3), 2, 2, -2)
        .gives(shape(3), 3, -3, -3);
    of("Div")
        .reads(ElementType.INT64, shape(1), 7)
        .reads(ElementType.INT64, shape(1), 0)
        .refuses("divides a whole number by zero");
    of("Div").reads(shape(1), 1).reads(shape(1), 0).gives(shape(1), Double.POSITIVE_INFINITY);
  }

  @Test
  void remaindersHaveTheSignOfTheDivisorOrTheDividend() {
    double[] a = {-7, 7, -7, 7, 6};
    double[] b = {3, -3, -3, 3, 3};
    of("Mod")
        .reads(ElementType.INT32, shape(5), a)
        .reads(ElementType.INT32, shape(5), b)
        .gives(shape(5), 2, -2, -1, 1, 0);
    of("Mod")
        .number("fmod", 1)
        .reads(shape(5), a)
        .reads(shape(5), b)
        .gives(shape(5), -1, 1, -1, 1, 0);
  }

  @Test
  void wholeNumbersWrap() {
    of("Sub")
        .reads(ElementType.UINT8, shape(1), 3)
        .reads(ElementType.UINT8, shape(1), 5)
        .gives(shape(1), 254);
    of("Mul")
        .reads(ElementType.INT8, shape(1), 100)
        .reads(ElementType.INT8, shape(1), 3)
        .gives(shape(1), 44);
  }

  @Test
  void powersHaveTheTypeOfTheBase() {
    of("Pow")
        .reads(shape(3), 2, -2, 4)
        .reads(ElementType.INT64, shape(3), 3, 3, -1)
        .gives(shape(3), 8, -8, 0.25);
    of("Pow").reads(ElementType.INT32, shape(1), 2).reads(shape(1), 0.5).gives(shape(1), 1);
  }

  @Test
  void anyNumberOfInputs() {
    of("Sum")
        .reads(shape(2), 1, 2)
        .reads(shape(1), 10)
        .reads(shape(), 100)
        .gives(shape(2), 111, 112);
    of("Sum").reads(shape(2), 1, 2).gives(shape(2), 1, 2);
    of("Mean").reads(shape(2), 1, 2).reads(shape(2), 2, 7).gives(shape(2), 1.5, 4.5);
    of("Max").reads(shape(2), 1, 9).reads(shape(2), 5, 3).reads(shape(), 4).gives(shape(2), 5, 9);
    of("Min").reads(shape(2, 1), 1, 9).reads(shape(2), 5, 3).gives(shape(2, 2), 1, 1, 5, 3);
    of("Max").refuses("at least 1 inputs, but has 0");
  }

  @Test
  void truth() {
    of("Less").reads(shape(3), 1, 2, 3).reads(shape(), 2).gives(shape(3), 1, 0, 0);
    of("LessOrEqual").reads(shape(3), 1, 2, 3).reads(shape(), 2).gives(shape(3), 1, 1, 0);
    of("Greater").reads(shape(3), 1, 2, 3).reads(shape(), 2).gives(shape(3), 0, 0, 1);
    of("GreaterOrEqual").reads(shape(3), 1, 2, 3).reads(shape(), 2).gives(shape(3), 0, 1, 1);
    of("Equal").reads(shape(3), 1, 2, 3).reads(shape(), 2).gives(shape(3), 0, 1, 0);
    of("Equal").reads(shape(1), 1).reads(shape(), 2).makes(ElementType.BOOL);
    pairs("And", 0, 0, 0, 1);
    pairs("Or", 0, 1, 1, 1);
    pairs("Xor", 0, 1, 1, 0);
  }

  private static void pairs(String operation, double... expected) {
    of(operation)
        .reads(ElementType.BOOL, shape(4), 0, 0, 1, 1)
        .reads(ElementType.BOOL, shape(4), 0, 1, 0, 1)
        .gives(shape(4), expected);
  }

  @Test
  void choicesKeepWhatIsNotANumberOnTheOtherSide() {
    of("Where")
        .reads(ElementType.BOOL, shape(2, 1), 1, 0)
        .reads(shape(2), 1, 2)
        .reads(shape(), Double.NaN)
        .gives(shape(2, 2), 1, 2, Double.NaN, Double.NaN);
    of("Where")
        .reads(ElementType.BOOL, shape(1), 1)
        .reads(shape(1), 1)
        .refuses("should have 3 inputs, but has 2");
  }
}
