package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import org.junit.jupiter.api.Test;

/** Operations that take some numbers out of an array, and paddings, which put some around it. */
final class SelectionsTest {

  @Test
  void slicesOfBothForms() {
    of("Slice")
        .version(9)
        .with("starts", 1, 0)
        .with("ends", 2, -1)
        .counts(2, 3)
        .gives(shape(1, 2), 3, 4);
    of("Slice")
        .version(9)
        .with("starts", 1)
        .with("ends", 1000)
        .with("axes", 1)
        .counts(2, 3)
        .gives(shape(2, 2), 1, 2, 4, 5);
    of("Slice")
        .counts(2, 3)
        .constant(-1)
        .constant(Long.MIN_VALUE)
        .constant(-1)
        .constant(-2)
        .gives(shape(2, 2), 2, 0, 5, 3);
    of("Slice").counts(6).constant(4).constant(0).constant(0).constant(-3).gives(shape(2), 4, 1);
    of("Slice")
        .counts(6)
        .constant(1)
        .constant(Long.MAX_VALUE)
        .constant(0)
        .constant(Long.MAX_VALUE)
        .gives(shape(1), 1);
    of("Slice").counts(6).constant(5).constant(2).gives(shape(0));
    of("Slice").counts(6).constant(-100).constant(2).gives(shape(2), 0, 1);
  }

  @Test
  void slicesThatMakeNoSense() {
    of("Slice").counts(6).constant(0).constant(2).constant(0).constant(0).refuses("steps of zero");
    of("Slice").counts(6).constant(0).constant(2).constant(1).refuses("names axis 1 of 1");
    of("Slice").counts(6).constant(0, 1).constant(2).refuses("do not fit together");
    of("Slice")
        .counts(2, 2)
        .constant(0, 0)
        .constant(1, 1)
        .constant(0, -2)
        .refuses("do not fit together");
  }

  @Test
  void gathering() {
    of("Gather")
        .number("axis", 1)
        .counts(2, 3)
        .constant(ElementType.INT64, shape(1, 2), 2, -3)
        .gives(shape(2, 1, 2), 2, 0, 5, 3);
    of("Gather").counts(3).constant(ElementType.INT64, shape(), 1).gives(shape(), 1);
    of("Gather").counts(3).constant(3).refuses("it names element 3 of 3");
    of("GatherElements")
        .number("axis", 1)
        .counts(2, 2)
        .reads(ElementType.INT64, shape(2, 3), 0, 1, -1, 1, 0, 0)
        .gives(shape(2, 3), 0, 1, 1, 3, 2, 2);
    of("GatherND")
        .counts(2, 2, 2)
        .reads(ElementType.INT64, shape(2, 2), 0, 1, 1, 0)
        .gives(shape(2, 2), 2, 3, 4, 5);
    of("GatherND")
        .number("batch_dims", 1)
        .counts(2, 2, 2)
        .reads(ElementType.INT64, shape(2, 1), 1, 0)
        .gives(shape(2, 2), 2, 3, 4, 5);
    of("GatherElements")
        .counts(2, 2)
        .reads(ElementType.INT64, shape(2, 3), 0, 0, 0, 0, 0, 0)
        .refuses("2×3 do not fit 2×2");
  }

  @Test
  void scattering() {
    of("ScatterElements")
        .number("axis", 1)
        .counts(1, 4)
        .constant(ElementType.INT64, shape(1, 2), 1, -1)
        .reads(shape(1, 2), 8, 9)
        .gives(shape(1, 4), 0, 8, 2, 9);
    of("ScatterElements")
        .text("reduction", "add")
        .counts(2, 2)
        .constant(ElementType.INT64, shape(2, 1), 1, 1)
        .reads(shape(2, 1), 10, 20)
        .gives(shape(2, 2), 0, 1, 32, 3);
    of("ScatterND")
        .counts(2, 3)
        .constant(ElementType.INT64, shape(1, 1), 1)
        .reads(shape(1, 3), 7, 8, 9)
        .gives(shape(2, 3), 0, 1, 2, 7, 8, 9);
    of("ScatterND")
        .text("reduction", "max")
        .counts(4)
        .constant(ElementType.INT64, shape(2, 1), 0, -1)
        .reads(shape(2), 5, 1)
        .gives(shape(4), 5, 1, 2, 3);
    of("ScatterND")
        .counts(4)
        .constant(ElementType.INT64, shape(1, 1), 4)
        .reads(shape(1), 1)
        .refuses("it names element 4 of 4");
    of("ScatterND")
        .counts(4)
        .constant(ElementType.INT64, shape(1, 1), 0)
        .reads(shape(2), 1, 2)
        .refuses("indices of 1×1 and updates of 2 do not fit 4");
  }

  @Test
  void triangles() {
    of("Trilu").counts(2, 3).gives(shape(2, 3), 0, 1, 2, 0, 4, 5);
    of("Trilu").number("upper", 0).counts(2, 3).gives(shape(2, 3), 0, 0, 0, 3, 4, 0);
    of("Trilu")
        .counts(2, 3)
        .constant(ElementType.INT64, shape(), 1)
        .gives(shape(2, 3), 0, 1, 2, 0, 0, 5);
  }

  @Test
  void placesOfWhatIsNotZero() {
    of("NonZero")
        .constant(ElementType.FLOAT, shape(2, 2), 0, 3, 4, 0)
        .gives(shape(2, 2), 0, 1, 1, 0);
    of("NonZero").counts(2).refusesShapes("has to be constant");
  }

  @Test
  void paddingsOfEachMode() {
    pad("constant", 0, 0, 1, 2, 3, 0);
    pad("edge", 1, 1, 1, 2, 3, 3);
    pad("reflect", 3, 2, 1, 2, 3, 2);
    pad("wrap", 2, 3, 1, 2, 3, 1);
    of("Pad")
        .version(7)
        .text("mode", "around")
        .with("pads", 1, 1)
        .counts(3)
        .refuses("'around' is not known");
  }

  private static void pad(String mode, double... expected) {
    of("Pad")
        .version(7)
        .text("mode", mode)
        .with("pads", 2, 1)
        .reads(shape(3), 1, 2, 3)
        .gives(shape(6), expected);
    of("Pad")
        .version(19)
        .text("mode", mode)
        .reads(shape(1, 3), 1, 2, 3)
        .constant(2, 1)
        .none()
        .constant(-1)
        .gives(shape(1, 6), expected);
  }

  @Test
  void paddingsThatCut() {
    of("Pad")
        .version(7)
        .with("pads", 0, -1, 1, 1)
        .real("value", 9)
        .counts(1, 3)
        .gives(shape(2, 3), 1, 2, 9, 9, 9, 9);
    of("Pad")
        .reads(shape(2), 1, 2)
        .constant(1, 0)
        .constant(ElementType.FLOAT, shape(), 7)
        .gives(shape(3), 7, 1, 2);
    of("Pad").counts(2).constant(-2, -2).refuses("an extent of -2");
    of("Pad").counts(2).constant(1).refuses("[1] do not fit 2");
    of("Pad").text("mode", "edge").counts(0).constant(1, 1).refuses("nothing to pad 0 with");
    // What was cut off in front does not come back behind.
    of("Pad")
        .version(19)
        .text("mode", "wrap")
        .counts(4)
        .constant(-1, 2)
        .gives(shape(5), 1, 2, 3, 1, 2);
    // Beyond its own size a reflection goes on.
    of("Pad")
        .text("mode", "reflect")
        .reads(shape(2), 1, 2)
        .constant(3, 0)
        .gives(shape(5), 2, 1, 2, 1, 2);
  }
}
