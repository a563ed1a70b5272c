package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import org.junit.jupiter.api.Test;

/** Sampling at places between -1 and 1, of which the column comes first. */
final class GridSamplingTest {

  @Test
  void columnsComeFirst() {
    // Of 0 1 2 / 3 4 5, the corner at the right of the first row, and half way down at the left.
    at(true, "linear", "zeros", new double[] {1, -1, -1, 0}, 2, 1.5);
    // Without corners as centers, 1 is the outer side: half of the element there, a quarter in a
    // corner.
    at(false, "linear", "zeros", new double[] {0, 0, 1, 1}, 2.5, 1.25);
  }

  @Test
  void nearestRoundsHalvesToEven() {
    // Columns 0.5 and 1.5 of the first row, and one outside.
    at(true, "nearest", "zeros", new double[] {-0.5, -1, 0.5, -1}, 0, 2);
    at(true, "nearest", "zeros", new double[] {1.6, -1, -1, 1}, 0, 3);
  }

  @Test
  void whatLiesOutside() {
    at(true, "linear", "border", new double[] {3, -3, -9, 9}, 2, 3);
    // Column 1 + 2 = 3 is reflected to 1; without corners as centers, 3.5 to 1.5.
    at(true, "linear", "reflection", new double[] {2, -1, -3, -1}, 1, 2);
    at(false, "linear", "reflection", new double[] {5.0 / 3, -0.5, 0, -0.5}, 1.5, 1);
  }

  @Test
  void cubicCurves() {
    // Half way between columns 0 and 1 of a row of 0, 1, 2, whose left side is repeated.
    at(true, "cubic", "border", new double[] {-0.5, -1, 0, -1}, 0.59375 - 0.09375 * 2, 1);
  }

  private static void at(
      boolean corners, String mode, String padding, double[] places, double... expected) {
    sample(20, corners, mode, padding, places).gives(shape(1, 1, 1, 2), expected);
    String before = mode.equals("linear") ? "bilinear" : mode.equals("cubic") ? "bicubic" : mode;
    sample(16, corners, before, padding, places).gives(shape(1, 1, 1, 2), expected);
  }

  private static OperationCheck sample(
      int version, boolean corners, String mode, String padding, double... places) {
    return of("GridSample")
        .version(version)
        .text("mode", mode)
        .text("padding_mode", padding)
        .number("align_corners", corners ? 1 : 0)
        .counts(1, 1, 2, 3)
        .reads(shape(1, 1, places.length / 2, 2), places);
  }

  @Test
  void oneAndThreeSpatialAxes() {
    of("GridSample")
        .number("align_corners", 1)
        .counts(1, 2, 3)
        .reads(shape(1, 1, 1), 0.5)
        .gives(shape(1, 2, 1), 1.5, 4.5);
    of("GridSample")
        .number("align_corners", 1)
        .counts(1, 1, 2, 2, 2)
        .reads(shape(1, 1, 1, 1, 3), 1, -1, 0)
        .gives(shape(1, 1, 1, 1, 1), 3);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    of("GridSample").counts(1, 1, 2, 3).counts(1, 1, 1, 3).refuses("1×1×1×3 do not fit 1×1×2×3");
    sample(20, true, "odd", "zeros", 0, 0).refuses("its mode 'odd' is not known");
    sample(20, true, "linear", "odd", 0, 0).refuses("its padding_mode 'odd' is not known");
  }
}
