package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Resizing along one axis, in each mode of coordinates, rounding and interpolation. */
final class ResizingTest {

  @Test
  void coordinatesOfEachMode() {
    // 0, 10, 20 to five: places are (x + 0.5) · 0.6 - 0.5 = -0.2, 0.4, 1, 1.6, 2.2.
    linear("half_pixel", 3, 5, 0, 4, 10, 16, 20);
    linear("pytorch_half_pixel", 3, 5, 0, 4, 10, 16, 20);
    linear("half_pixel_symmetric", 3, 5, 0, 4, 10, 16, 20);
    linear("align_corners", 3, 5, 0, 5, 10, 15, 20);
    linear("asymmetric", 3, 5, 0, 6, 12, 18, 20);
    linear("tf_half_pixel_for_nn", 3, 5, 3, 9, 15, 20, 20);
    linear("pytorch_half_pixel", 3, 1, 0);
    linear("half_pixel", 3, 1, 10);
    linear("align_corners", 3, 1, 0);
    of("Resize")
        .text("mode", "linear")
        .text("coordinate_transformation_mode", "odd")
        .counts(3)
        .none()
        .none()
        .constant(2)
        .refuses("'odd' are not known");
  }

  private static void linear(String coordinates, int from, int to, double... expected) {
    double[] numbers = new double[from];
    Arrays.setAll(numbers, i -> 10 * i);
    of("Resize")
        .text("mode", "linear")
        .text("coordinate_transformation_mode", coordinates)
        .reads(shape(from), numbers)
        .none()
        .none()
        .constant(to)
        .gives(shape(to), expected);
  }

  @Test
  void factorsThatAreNoRatios() {
    // ⌊5 · 0.5⌋ = 2, but the factor stays 0.5: places 0.5 and 2.5.
    of("Resize")
        .text("mode", "linear")
        .counts(5)
        .none()
        .constant(ElementType.FLOAT, shape(1), 0.5)
        .gives(shape(2), 0.5, 2.5);
    // The symmetric form moves them to the middle: by 2.5 · (1 - 2 / 2.5) = 0.5.
    of("Resize")
        .text("mode", "linear")
        .text("coordinate_transformation_mode", "half_pixel_symmetric")
        .counts(5)
        .none()
        .constant(ElementType.FLOAT, shape(1), 0.5)
        .gives(shape(2), 1, 3);
  }

  @Test
  void factorsAreFloats() {
    // 2.6 as a float is a little less, and makes 13 of 5 all the same.
    of("Resize")
        .text("coordinate_transformation_mode", "asymmetric")
        .counts(5)
        .none()
        .constant(ElementType.FLOAT, shape(1), 2.6f)
        .gives(shape(13), 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
  }

  @Test
  void nearestInFourRoundings() {
    // ⌊4 · 0.8⌋ = 3, and the places are 0, 1.25 and 2.5.
    nearest("round_prefer_floor", 0, 1, 2);
    nearest("round_prefer_ceil", 0, 1, 3);
    nearest("floor", 0, 1, 2);
    nearest("ceil", 0, 2, 3);
    of("Resize")
        .text("nearest_mode", "odd")
        .counts(4)
        .none()
        .none()
        .constant(2)
        .refuses("'odd' is not known");
  }

  private static void nearest(String rounding, double... expected) {
    of("Resize")
        .text("nearest_mode", rounding)
        .text("coordinate_transformation_mode", "asymmetric")
        .counts(4)
        .none()
        .constant(ElementType.DOUBLE, shape(1), 0.8)
        .gives(shape(3), expected);
  }

  @Test
  void cubicCurves() {
    // Between the second and third of 0, 1, 8, 27 at one half with a = -0.75: weights
    // -0.09375, 0.59375, 0.59375, -0.09375.
    double middle = 0.59375 * 9 - 0.09375 * 27;
    of("Resize")
        .text("mode", "cubic")
        .text("coordinate_transformation_mode", "align_corners")
        .reads(shape(4), 0, 1, 8, 27)
        .none()
        .none()
        .constant(7)
        .gives(shape(7), 0, 0.59375 - 0.09375 * 8, 1, middle, 8, edge(27), 27);
    // With a = -0.5 the weights are -1/16 and 9/16.
    of("Resize")
        .text("mode", "cubic")
        .real("cubic_coeff_a", -0.5)
        .text("coordinate_transformation_mode", "align_corners")
        .reads(shape(4), 0, 16, 32, 80)
        .none()
        .none()
        .constant(7)
        .gives(shape(7), 0, 9 - 2, 16, 27 - 5, 32, 63 - 6, 80);
  }

  /** The last one counts twice, since the edge is repeated. */
  private static double edge(double last) {
    return -0.09375 * 1 + 0.59375 * 8 + (0.59375 - 0.09375) * last;
  }

  @Test
  void outsideCanBeExcluded() {
    // The first place is -0.25: of its taps -2, -1, 0 and 1, two lie outside.
    double first = weight(0.25);
    double second = weight(1.25);
    double expected = (8 * first + 16 * second) / (first + second);
    of("Resize")
        .text("mode", "cubic")
        .number("exclude_outside", 1)
        .reads(shape(2), 8, 16)
        .none()
        .none()
        .constant(4)
        .gives(0, shape(4), expected, expectedInside(), 24 - expectedInside(), 24 - expected);
  }

  /** Place 0.25 sees -1, which is outside, and 0, 1; 2 is outside as well. */
  private static double expectedInside() {
    double first = weight(0.25);
    double second = weight(0.75);
    return (8 * first + 16 * second) / (first + second);
  }

  private static double weight(double x) {
    double a = -0.75;
    return x <= 1
        ? (a + 2) * x * x * x - (a + 3) * x * x + 1
        : a * x * x * x - 5 * a * x * x + 8 * a * x - 4 * a;
  }

  @Test
  void smallerOutputsCanBeSmooth() {
    // Factor 1/2, place 0.5: triangles of twice the width, 1/8, 3/8, 3/8, 1/8; the edge repeats.
    of("Resize")
        .version(18)
        .text("mode", "linear")
        .number("antialias", 1)
        .reads(shape(4), 0, 8, 16, 32)
        .none()
        .none()
        .constant(2)
        .gives(shape(2), (3 * 8 + 16) / 8.0, (8 + 3 * 16 + 3 * 32 + 32) / 8.0);
  }

  @Test
  void croppedRegions() {
    of("Resize")
        .text("mode", "linear")
        .text("coordinate_transformation_mode", "tf_crop_and_resize")
        .real("extrapolation_value", -5)
        .reads(shape(3), 0, 10, 20)
        .constant(ElementType.FLOAT, shape(2), 0.25, 1.25)
        .none()
        .constant(3)
        .gives(shape(3), 5, 15, -5);
  }

  @Test
  void axesAndPolicies() {
    of("Resize")
        .version(18)
        .with("axes", 1)
        .counts(2, 2)
        .none()
        .constant(ElementType.FLOAT, shape(1), 2)
        .gives(shape(2, 4), 0, 0, 1, 1, 2, 2, 3, 3);
    of("Resize")
        .version(18)
        .text("keep_aspect_ratio_policy", "not_larger")
        .counts(2, 4)
        .none()
        .none()
        .constant(4, 6)
        .gives(shape(3, 6), 0, 0, 1, 2, 2, 3, 0, 0, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7);
    of("Resize")
        .version(18)
        .text("keep_aspect_ratio_policy", "not_smaller")
        .counts(1, 2)
        .none()
        .none()
        .constant(2, 2)
        .gives(shape(2, 4), 0, 0, 1, 1, 0, 0, 1, 1);
    of("Resize").counts(2, 2).none().none().constant(4).refuses("its sizes [4] do not fit 2×2");
    of("Resize").counts(2).none().none().none().refuses("either factors or sizes");
    of("Resize")
        .counts(2)
        .none()
        .constant(ElementType.FLOAT, shape(1), -1)
        .refuses("by a factor of -1");
    of("Resize")
        .text("mode", "quintic")
        .counts(2)
        .none()
        .none()
        .constant(4)
        .refuses("'quintic' is not known");
  }

  @Test
  void versionsBefore() {
    of("Upsample").version(7).reals("scales", 2).counts(2).gives(shape(4), 0, 0, 1, 1);
    of("Upsample")
        .version(9)
        .text("mode", "linear")
        .counts(2)
        .constant(ElementType.FLOAT, shape(1), 2)
        .gives(shape(4), 0, 0.5, 1, 1);
    of("Resize")
        .version(10)
        .counts(4)
        .constant(ElementType.DOUBLE, shape(1), 0.6)
        .gives(shape(2), 0, 2);
    of("Resize")
        .version(10)
        .counts(2)
        .constant(ElementType.FLOAT, shape(1), 2)
        .gives(shape(4), 0, 0, 1, 1);
  }
}
