package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import org.junit.jupiter.api.Test;

/** Sums, extremes and order along axes. */
final class ReductionsTest {

  private static final double[] NUMBERS = {1, -2, 3, -4, 5, -6};

  @Test
  void everyReduction() {
    along("ReduceSum", 2, -5);
    along("ReduceMean", 2.0 / 3, -5.0 / 3);
    along("ReduceProd", -6, 120);
    along("ReduceMax", 3, 5);
    along("ReduceMin", -2, -6);
    along("ReduceL1", 6, 15);
    along("ReduceL2", Math.sqrt(14), Math.sqrt(77));
    along("ReduceSumSquare", 14, 77);
    along("ReduceLogSum", Math.log(2), Double.NaN);
    along(
        "ReduceLogSumExp",
        Math.log(Math.exp(1) + Math.exp(-2) + Math.exp(3)),
        Math.log(Math.exp(-4) + Math.exp(5) + Math.exp(-6)));
  }

  /** The axes are an attribute before version 18, of the sum before 13, and an input since. */
  private static void along(String operation, double... expected) {
    of(operation)
        .version(11)
        .with("axes", 1)
        .reads(shape(2, 3), NUMBERS)
        .gives(shape(2, 1), expected);
    of(operation)
        .version(18)
        .number("keepdims", 0)
        .reads(shape(2, 3), NUMBERS)
        .constant(-1)
        .gives(shape(2), expected);
  }

  @Test
  void noAxesAreAllOrNone() {
    of("ReduceSum").reads(shape(2, 3), NUMBERS).gives(shape(1, 1), -3);
    of("ReduceSum").number("keepdims", 0).reads(shape(2, 3), NUMBERS).constant().gives(shape(), -3);
    of("ReduceSum").number("noop_with_empty_axes", 1).reads(shape(2), 3, -4).gives(shape(2), 3, -4);
    // What is done with each number is done all the same.
    of("ReduceSumSquare")
        .number("noop_with_empty_axes", 1)
        .reads(shape(2), 3, -4)
        .gives(shape(2), 9, 16);
    of("ReduceSum").reads(shape(), 4).gives(shape(), 4);
  }

  @Test
  void severalAxesAndNothing() {
    of("ReduceSum").counts(2, 2, 2).constant(0, -1).gives(shape(1, 2, 1), 10, 18);
    of("ReduceSum").counts(2, 0).constant(1).gives(shape(2, 1), 0, 0);
    of("ReduceMax").counts(1, 0).constant(1).gives(shape(1, 1), Double.NEGATIVE_INFINITY);
    of("ReduceMax").reads(ElementType.INT8, shape(0)).constant(0).gives(shape(1), -128);
    of("ReduceMin").reads(ElementType.UINT8, shape(0)).constant(0).gives(shape(1), 255);
    of("ReduceMean").reads(ElementType.INT32, shape(2), 1, 2).gives(shape(1), 1);
    of("ReduceSum").counts(2).constant(1).refuses("it names axis 1 of 1");
    of("ReduceLogSumExp").reads(shape(2), 1000, 1000).gives(shape(1), 1000 + Math.log(2));
  }

  @Test
  void placesOfExtremes() {
    double[] numbers = {3, 7, 7, 1, 0, 0};
    of("ArgMax").reads(shape(2, 3), numbers).gives(shape(1, 3), 0, 0, 0);
    of("ArgMax")
        .number("axis", 1)
        .number("keepdims", 0)
        .reads(shape(2, 3), numbers)
        .gives(shape(2), 1, 0);
    of("ArgMax")
        .number("axis", -1)
        .number("select_last_index", 1)
        .reads(shape(2, 3), numbers)
        .gives(shape(2, 1), 2, 0);
    of("ArgMin").number("axis", 1).reads(shape(2, 3), numbers).gives(shape(2, 1), 0, 1);
    of("ArgMin").reads(shape(1), 1).makes(ElementType.INT64);
    of("ArgMax").counts(0).refuses("largest of no numbers");
  }

  @Test
  void theLargestInOrder() {
    double[] numbers = {3, 9, 9, 1};
    of("TopK")
        .outputs(2)
        .version(9)
        .number("k", 3)
        .reads(shape(4), numbers)
        .gives(0, shape(3), 9, 9, 3)
        .gives(1, shape(3), 1, 2, 0);
    of("TopK")
        .outputs(2)
        .number("largest", 0)
        .reads(shape(1, 4), numbers)
        .constant(2)
        .gives(0, shape(1, 2), 1, 3)
        .gives(1, shape(1, 2), 3, 0);
    of("TopK")
        .outputs(2)
        .number("axis", 0)
        .reads(shape(2, 2), numbers)
        .constant(1)
        .gives(0, shape(1, 2), 9, 9)
        .gives(1, shape(1, 2), 1, 0);
    of("TopK").counts(4).constant(5).refuses("it takes 5 of 4 numbers");
  }

  @Test
  void sumsOnTheWay() {
    of("CumSum").counts(2, 3).constant(1).gives(shape(2, 3), 0, 1, 3, 3, 7, 12);
    of("CumSum").counts(3).constant(0).gives(shape(3), 0, 1, 3);
    of("CumSum")
        .number("exclusive", 1)
        .number("reverse", 1)
        .counts(4)
        .constant(-1)
        .gives(shape(4), 6, 5, 3, 0);
  }

  @Test
  void softmaxOverOneAxisOrTheRest() {
    double two = Math.log(2);
    of("Softmax").reads(shape(1, 2), 0, two).gives(shape(1, 2), 1.0 / 3, 2.0 / 3);
    of("Softmax")
        .number("axis", 0)
        .reads(shape(2, 2), 0, 5, two, 5)
        .gives(shape(2, 2), 1.0 / 3, 0.5, 2.0 / 3, 0.5);
    of("Softmax")
        .version(11)
        .reads(shape(1, 2, 2), 0, 0, two, 0)
        .gives(shape(1, 2, 2), 0.2, 0.2, 0.4, 0.2);
    of("Softmax").version(11).reads(shape(2, 1), 4, 5).gives(shape(2, 1), 1, 1);
    of("Softmax").reads(shape(2), 1000, -1000).gives(shape(2), 1, 0);
    of("LogSoftmax").reads(shape(2), 0, two).gives(shape(2), -Math.log(3), two - Math.log(3));
    of("LogSoftmax").reads(shape(2), 1000, 0).gives(shape(2), 0, -1000);
    of("Hardmax").reads(shape(2, 3), 1, 4, 4, 2, 1, 0).gives(shape(2, 3), 0, 1, 0, 1, 0, 0);
    of("Softmax").number("axis", 2).counts(2, 2).refuses("it names axis 2 of 2");
  }
}
