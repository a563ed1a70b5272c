package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Operations that see numbers with other extents, or put them to other places. */
final class ArrangementsTest {

  @Test
  void reshaping() {
    of("Reshape").counts(2, 3, 4).constant(0, -1).gives(shape(2, 12), counted(24));
    of("Reshape").counts(2, 3).constant(3, 2).gives(shape(3, 2), counted(6));
    of("Reshape").counts(2, 3).constant().refuses("see 2×3 as []");
    of("Reshape").counts(1, 1).constant().gives(shape(), 0);
    of("Reshape").number("allowzero", 1).counts(0, 3).constant(3, 0).gives(shape(3, 0));
    of("Reshape").counts(0, 3).constant(0, 3).gives(shape(0, 3));
    of("Reshape").counts(2, 3).constant(4, -1).refuses("see 2×3 as [4, -1]");
    of("Reshape").counts(2, 3).constant(-1, -1).refuses("[-1, -1]");
    of("Reshape").counts(2, 3).constant(2, 3, 0).refuses("[2, 3, 0]");
    of("Reshape").counts(2, 3).constant(1L << 40, 1).refuses("an extent of 1099511627776");
  }

  @Test
  void reshapingByAnInputOfTheNetworkIsNotKnown() {
    of("Reshape")
        .counts(2, 3)
        .reads(ElementType.INT64, shape(1), 6)
        .refusesShapes("its input 1 is computed from the network's input");
  }

  @Test
  void flattening() {
    of("Flatten").counts(2, 3, 4).gives(shape(2, 12), counted(24));
    of("Flatten").number("axis", 0).counts(2, 3).gives(shape(1, 6), counted(6));
    of("Flatten").number("axis", 2).counts(2, 3).gives(shape(6, 1), counted(6));
    of("Flatten").number("axis", -1).counts(2, 3, 4).gives(shape(6, 4), counted(24));
    of("Flatten").number("axis", 4).counts(2, 3).refuses("it names axis 4 of 2");
  }

  @Test
  void axesOfOneComeAndGo() {
    of("Squeeze").counts(1, 3, 1).gives(shape(3), counted(3));
    of("Squeeze").version(11).with("axes", -1).counts(1, 3, 1).gives(shape(1, 3), counted(3));
    of("Squeeze").counts(1, 3, 1).constant(0).gives(shape(3, 1), counted(3));
    of("Squeeze").counts(1, 3, 1).constant(1).refuses("removes axis 1 of 1×3×1");
    of("Unsqueeze")
        .version(11)
        .with("axes", 0, 3)
        .counts(2, 3)
        .gives(shape(1, 2, 3, 1), counted(6));
    of("Unsqueeze").counts(2).constant(-1, 0).gives(shape(1, 2, 1), counted(2));
    of("Unsqueeze").counts(2).constant(0, 0).refuses("names axis 0 twice");
  }

  @Test
  void shapesAreKnownWhereNumbersAreNot() {
    of("Shape").counts(2, 3, 4).gives(shape(3), 2, 3, 4);
    of("Shape").number("start", -2).number("end", -1).counts(2, 3, 4).gives(shape(1), 3);
    of("Shape").number("start", 2).number("end", 1).counts(2, 3, 4).gives(shape(0));
    of("Shape").number("end", 9).counts(2, 3).gives(shape(2), 2, 3);
    of("Size").counts(2, 3).gives(shape(), 6);
  }

  @Test
  void dropoutDropsNothing() {
    of("Dropout")
        .version(7)
        .outputs(2)
        .real("ratio", 0.5)
        .counts(2)
        .gives(0, shape(2), 0, 1)
        .gives(1, shape(2), 1, 1);
    of("Dropout")
        .counts(2)
        .constant(ElementType.FLOAT, shape(), 0.5)
        .constant(ElementType.BOOL, shape(), 0)
        .gives(shape(2), 0, 1);
    of("Dropout").counts(2).none().constant(ElementType.BOOL, shape(), 1).refuses("training mode");
  }

  @Test
  void transposing() {
    of("Transpose").counts(2, 3).gives(shape(3, 2), 0, 3, 1, 4, 2, 5);
    of("Transpose").with("perm", 1, 2, 0).counts(2, 1, 3).gives(shape(1, 3, 2), 0, 3, 1, 4, 2, 5);
    of("Transpose").with("perm", 0, 0).counts(2, 3).refuses("its order [0, 0] does not fit 2×3");
    of("Transpose").with("perm", 0, 1, 2).counts(2, 3).refuses("[0, 1, 2]");
  }

  @Test
  void repeating() {
    of("Expand").counts(2, 1).constant(1, 3).gives(shape(2, 3), 0, 0, 0, 1, 1, 1);
    of("Expand").counts(2).constant(2, 1).gives(shape(2, 2), 0, 1, 0, 1);
    of("Expand").counts(2).constant(3).refuses("2 cannot be repeated to 3");
    of("Tile").counts(2, 2).constant(1, 2).gives(shape(2, 4), 0, 1, 0, 1, 2, 3, 2, 3);
    of("Tile").counts(2).constant(0).gives(shape(0));
    of("Tile").counts(2).constant(1, 1).refuses("[1, 1] do not fit 2");
  }

  @Test
  void joining() {
    of("Concat")
        .number("axis", 1)
        .counts(2, 1)
        .reads(shape(2, 2), 5, 6, 7, 8)
        .gives(shape(2, 3), 0, 5, 6, 1, 7, 8);
    of("Concat").number("axis", -2).counts(1, 2).counts(2, 2).gives(shape(3, 2), 0, 1, 0, 1, 2, 3);
    of("Concat")
        .number("axis", 0)
        .counts(1, 2)
        .counts(1, 3)
        .refuses("do not fit along axis 0: 1×2 and 1×3");
    of("Concat").counts(1, 2).refuses("'axis' is missing");
  }

  @Test
  void splitting() {
    of("Split")
        .version(11)
        .outputs(2)
        .number("axis", 1)
        .with("split", 1, 2)
        .counts(2, 3)
        .gives(0, shape(2, 1), 0, 3)
        .gives(1, shape(2, 2), 1, 2, 4, 5);
    of("Split").version(13).outputs(2).counts(3).constant(1, 2).gives(1, shape(2), 1, 2);
    of("Split").version(13).outputs(2).counts(4).gives(1, shape(2), 2, 3);
    of("Split").version(13).outputs(2).counts(3).refuses("3 does not make 2 equal parts");
    of("Split")
        .version(18)
        .outputs(3)
        .number("num_outputs", 3)
        .counts(7)
        .gives(0, shape(3), 0, 1, 2)
        .gives(2, shape(1), 6);
    of("Split").outputs(2).counts(3).constant(1, 1).refuses("[1, 1] do not make 3");
    of("Split").outputs(2).counts(3).constant(4, -1).refuses("an extent of -1");
  }

  @Test
  void depthAndSpace() {
    of("DepthToSpace")
        .number("blocksize", 2)
        .counts(1, 8, 1, 1)
        .gives(shape(1, 2, 2, 2), 0, 2, 4, 6, 1, 3, 5, 7);
    of("DepthToSpace")
        .number("blocksize", 2)
        .text("mode", "CRD")
        .counts(1, 8, 1, 1)
        .gives(shape(1, 2, 2, 2), 0, 1, 2, 3, 4, 5, 6, 7);
    of("DepthToSpace")
        .number("blocksize", 2)
        .counts(1, 4, 1, 2)
        .gives(shape(1, 1, 2, 4), 0, 2, 1, 3, 4, 6, 5, 7);
    of("SpaceToDepth")
        .number("blocksize", 2)
        .reads(shape(1, 2, 2, 2), 0, 2, 4, 6, 1, 3, 5, 7)
        .gives(shape(1, 8, 1, 1), counted(8));
    of("DepthToSpace").number("blocksize", 3).counts(1, 8, 1, 1).refuses("do not divide 8");
    of("SpaceToDepth").number("blocksize", 0).counts(1, 1, 2, 2).refuses("an extent of 0");
  }

  static double[] counted(int count) {
    double[] numbers = new double[count];
    Arrays.setAll(numbers, i -> i);
    return numbers;
  }
}
