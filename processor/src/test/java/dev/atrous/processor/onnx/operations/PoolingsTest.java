package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import org.junit.jupiter.api.Test;

/** Poolings at the edges: padding that counts and that does not, last windows, ties. */
final class PoolingsTest {

  @Test
  void paddingCountsOnlyWhereItIsAsked() {
    of("AveragePool")
        .with("kernel_shape", 3)
        .with("pads", 1, 1)
        .reads(shape(1, 1, 3), 1, 2, 6)
        .gives(shape(1, 1, 3), 1.5, 3, 4);
    of("AveragePool")
        .with("kernel_shape", 3)
        .with("pads", 1, 1)
        .number("count_include_pad", 1)
        .reads(shape(1, 1, 3), 1, 2, 6)
        .gives(shape(1, 1, 3), 1, 3, 8.0 / 3);
  }

  @Test
  void lastWindowThatIsPartlyThere() {
    of("AveragePool")
        .with("kernel_shape", 3)
        .with("strides", 2)
        .number("ceil_mode", 1)
        .reads(shape(1, 1, 4), 1, 2, 3, 4)
        .gives(shape(1, 1, 2), 2, 3.5);
    // What lies behind the padding is never counted.
    of("AveragePool")
        .with("kernel_shape", 3)
        .with("strides", 2)
        .with("pads", 0, 1)
        .number("ceil_mode", 1)
        .number("count_include_pad", 1)
        .reads(shape(1, 1, 5), 1, 2, 3, 4, 5)
        .gives(shape(1, 1, 3), 2, 4, 2.5);
    // A window that would begin in the padding behind is dropped.
    of("MaxPool")
        .with("kernel_shape", 2)
        .with("strides", 3)
        .with("pads", 0, 2)
        .number("ceil_mode", 1)
        .reads(shape(1, 1, 3), 1, 2, 3)
        .gives(shape(1, 1, 1), 2);
  }

  @Test
  void dilatedWindows() {
    of("AveragePool")
        .with("kernel_shape", 2)
        .with("dilations", 2)
        .reads(shape(1, 1, 4), 1, 2, 4, 8)
        .gives(shape(1, 1, 2), 2.5, 5);
    of("MaxPool")
        .with("kernel_shape", 2, 2)
        .with("dilations", 2, 1)
        .counts(1, 1, 3, 2)
        .gives(shape(1, 1, 1, 1), 5);
  }

  @Test
  void placesOfTheLargest() {
    of("MaxPool")
        .outputs(2)
        .with("kernel_shape", 2, 2)
        .counts(2, 1, 2, 3)
        .gives(0, shape(2, 1, 1, 2), 4, 5, 10, 11)
        .gives(1, shape(2, 1, 1, 2), 4, 5, 10, 11);
    of("MaxPool")
        .outputs(2)
        .with("kernel_shape", 2, 2)
        .number("storage_order", 1)
        .counts(2, 1, 2, 3)
        .gives(1, shape(2, 1, 1, 2), 3, 5, 9, 11);
    of("MaxPool")
        .outputs(2)
        .with("kernel_shape", 3)
        .reads(shape(1, 1, 4), 7, 7, -1, 7)
        .gives(1, shape(1, 1, 2), 0, 1);
    of("MaxPool")
        .with("kernel_shape", 2)
        .with("pads", 1, 1)
        .reads(shape(1, 1, 1), -3)
        .gives(shape(1, 1, 2), -3, -3);
  }

  @Test
  void placesAreFilledAgain() {
    of("MaxUnpool")
        .with("kernel_shape", 2, 2)
        .with("strides", 2, 2)
        .reads(shape(1, 1, 1, 2), 5, 6)
        .constant(ElementType.INT64, shape(1, 1, 1, 2), 5, 2)
        .gives(shape(1, 1, 2, 4), 0, 0, 6, 0, 0, 5, 0, 0);
    of("MaxUnpool")
        .with("kernel_shape", 2, 2)
        .with("strides", 2, 2)
        .reads(shape(1, 1, 1, 1), 5)
        .constant(ElementType.INT64, shape(1, 1, 1, 1), 4)
        .constant(1, 1, 3, 3)
        .gives(shape(1, 1, 3, 3), 0, 0, 0, 0, 5, 0, 0, 0, 0);
    of("MaxUnpool")
        .with("kernel_shape", 2)
        .reads(shape(1, 1, 1), 5)
        .reads(ElementType.INT64, shape(1, 1, 1), 2)
        .refuses("place 2 of 2");
  }

  @Test
  void norms() {
    of("LpPool")
        .with("kernel_shape", 2)
        .reads(shape(1, 1, 3), 3, -4, 0)
        .gives(shape(1, 1, 2), 5, 4);
    of("LpPool")
        .with("kernel_shape", 2)
        .number("p", 1)
        .reads(shape(1, 1, 3), 3, -4, 0)
        .gives(shape(1, 1, 2), 7, 4);
    of("GlobalLpPool")
        .number("p", 3)
        .reads(shape(1, 1, 2), 2, -2)
        .gives(shape(1, 1, 1), Math.cbrt(16));
  }

  @Test
  void wholeMaps() {
    of("GlobalAveragePool").counts(1, 2, 2, 2).gives(shape(1, 2, 1, 1), 1.5, 5.5);
    of("GlobalMaxPool").reads(shape(1, 2, 2), -5, -7, 1, 0).gives(shape(1, 2, 1), -5, 1);
    of("GlobalAveragePool").counts(4).refuses("it should read images, but reads 4");
  }

  @Test
  void whatDoesNotFitIsSaid() {
    of("MaxPool").counts(1, 1, 2, 2).refuses("'kernel_shape' is missing");
    of("MaxPool").with("kernel_shape", 0, 1).counts(1, 1, 2, 2).refuses("'kernel_shape' has 0");
    of("AveragePool")
        .with("kernel_shape", 2)
        .counts(1, 1, 2, 2)
        .refuses("'kernel_shape' should have 2 numbers, but has 1");
    of("AveragePool").with("kernel_shape", 3, 3).counts(1, 1, 2, 2).refuses("reaches over 3");
  }
}
