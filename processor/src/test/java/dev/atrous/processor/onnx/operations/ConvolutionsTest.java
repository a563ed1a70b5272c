package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Convolutions and their transposes, with kernels that tell left from right and up from down. */
final class ConvolutionsTest {

  @Test
  void kernelIsNotTurned() {
    // 0 1 2 / 3 4 5 / 6 7 8 with 1 10 / 100 1000.
    of("Conv")
        .counts(1, 1, 3, 3)
        .reads(shape(1, 1, 2, 2), 1, 10, 100, 1000)
        .gives(shape(1, 1, 2, 2), 4310, 5421, 7643, 8754);
  }

  @Test
  void groupsChannelsAndBias() {
    // Two groups of two channels each, of which each makes one.
    of("Conv")
        .number("group", 2)
        .reads(shape(1, 4, 1, 2), 1, 2, 3, 4, 5, 6, 7, 8)
        .reads(shape(2, 2, 1, 1), 1, 10, 100, 1000)
        .reads(shape(2), 0.5, -0.5)
        .gives(shape(1, 2, 1, 2), 31.5, 42.5, 7499.5, 8599.5);
  }

  @Test
  void paddingStandsInFrontOrBehind() {
    double[] kernel = {1, 10, 100};
    of("Conv")
        .with("pads", 1, 0)
        .reads(shape(1, 1, 3), 1, 2, 3)
        .reads(shape(1, 1, 3), kernel)
        .gives(shape(1, 1, 2), 210, 321);
    of("Conv")
        .with("pads", 0, 2)
        .reads(shape(1, 1, 3), 1, 2, 3)
        .reads(shape(1, 1, 3), kernel)
        .gives(shape(1, 1, 3), 321, 32, 3);
    // A kernel of 2 needs one element of padding, behind or in front.
    of("Conv")
        .text("auto_pad", "SAME_UPPER")
        .with("strides", 1)
        .reads(shape(1, 1, 3), 1, 2, 3)
        .reads(shape(1, 1, 2), 1, 10)
        .gives(shape(1, 1, 3), 21, 32, 3);
    of("Conv")
        .text("auto_pad", "SAME_LOWER")
        .with("strides", 1)
        .reads(shape(1, 1, 3), 1, 2, 3)
        .reads(shape(1, 1, 2), 1, 10)
        .gives(shape(1, 1, 3), 10, 21, 32);
    of("Conv")
        .text("auto_pad", "VALID")
        .with("strides", 2)
        .reads(shape(1, 1, 5), 1, 2, 3, 4, 5)
        .reads(shape(1, 1, 2), 1, 10)
        .gives(shape(1, 1, 2), 21, 43);
  }

  @Test
  void stridesAndDilations() {
    of("Conv")
        .with("strides", 2)
        .with("dilations", 3)
        .with("pads", 2, 2)
        .reads(shape(1, 1, 5), 1, 2, 3, 4, 5)
        .reads(shape(1, 1, 2), 1, 10)
        .gives(shape(1, 1, 3), 20, 41, 3);
    of("Conv")
        .with("dilations", 2, 1)
        .counts(1, 1, 3, 2)
        .reads(shape(1, 1, 2, 2), 1, 10, 100, 1000)
        .gives(shape(1, 1, 1, 1), 5410);
  }

  @Test
  void threeSpatialAxes() {
    of("Conv")
        .counts(1, 1, 2, 2, 2)
        .reads(shape(1, 1, 2, 1, 2), 1, 10, 100, 1000)
        .gives(shape(1, 1, 1, 2, 1), 5410, 7632);
    of("Conv")
        .counts(1, 1, 1, 1, 1, 1)
        .counts(1, 1, 1, 1, 1, 1)
        .refuses("one to three spatial axes, but reads 1×1×1×1×1×1");
  }

  @Test
  void manyTilesAreOneSum() {
    // 70 channels of ones, 17 × 19 positions: more than a tile in each direction.
    int positions = 17 * 19;
    double[] ones = new double[70 * positions];
    Arrays.fill(ones, 1);
    double[] weights = new double[66 * 70];
    Arrays.setAll(weights, i -> i / 70);
    double[] expected = new double[66 * positions];
    Arrays.setAll(expected, i -> i / positions * 70);
    of("Conv")
        .reads(shape(1, 70, 17, 19), ones)
        .reads(shape(66, 70, 1, 1), weights)
        .gives(shape(1, 66, 17, 19), expected);
  }

  @Test
  void whatDoesNotFitIsSaid() {
    of("Conv").counts(1, 3, 4, 4).counts(2, 2, 1, 1).refuses("2×2×1×1 do not fit 1×3×4×4");
    of("Conv").counts(1, 1, 2, 2).counts(1, 1, 3, 1).refuses("reaches over 3", "only 2");
    of("Conv")
        .with("strides", 0, 1)
        .counts(1, 1, 2, 2)
        .counts(1, 1, 1, 1)
        .refuses("'strides' has 0");
    of("Conv")
        .with("pads", 1, 1)
        .counts(1, 1, 2, 2)
        .counts(1, 1, 1, 1)
        .refuses("'pads' should have 4 numbers, but has 2");
    of("Conv")
        .with("kernel_shape", 3, 3)
        .counts(1, 1, 5, 5)
        .counts(1, 1, 2, 2)
        .refuses("its kernel is [3, 3], but its weights are 1×1×2×2");
    of("Conv")
        .number("group", 0)
        .counts(1, 1, 2, 2)
        .counts(1, 1, 1, 1)
        .refuses("it has 0 groups of 1 channels");
    of("Conv")
        .counts(1, 1, 2, 2)
        .counts(2, 1, 1, 1)
        .reads(shape(1), 1)
        .refuses("its bias should have 2 numbers, but is 1");
    of("Conv")
        .text("auto_pad", "SOME")
        .counts(1, 1, 2, 2)
        .counts(1, 1, 1, 1)
        .refuses("'SOME' is not known");
    of("Conv").counts(1, 1, 2, 2).counts(1, 1, 0, 1).refuses("its kernel is 0×1");
  }

  @Test
  void transposedWritesWhatAConvolutionReads() {
    of("ConvTranspose")
        .with("strides", 2)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 3), 1, 10, 100)
        .gives(shape(1, 1, 5), 1, 10, 102, 20, 200);
    of("ConvTranspose")
        .with("dilations", 2)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 2), 1, 10)
        .gives(shape(1, 1, 4), 1, 2, 10, 20);
  }

  @Test
  void transposedWithPaddings() {
    of("ConvTranspose")
        .with("strides", 2)
        .with("pads", 1, 0)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 3), 1, 10, 100)
        .gives(shape(1, 1, 4), 10, 102, 20, 200);
    of("ConvTranspose")
        .with("strides", 2)
        .with("output_padding", 1)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 3), 1, 10, 100)
        .gives(shape(1, 1, 6), 1, 10, 102, 20, 200, 0);
    of("ConvTranspose")
        .with("strides", 2)
        .with("output_shape", 4)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 3), 1, 10, 100)
        .gives(shape(1, 1, 4), 10, 102, 20, 200);
    of("ConvTranspose")
        .text("auto_pad", "SAME_UPPER")
        .with("strides", 2)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 3), 1, 10, 100)
        .gives(shape(1, 1, 4), 1, 10, 102, 20);
    of("ConvTranspose")
        .text("auto_pad", "SAME_LOWER")
        .with("strides", 2)
        .reads(shape(1, 1, 2), 1, 2)
        .reads(shape(1, 1, 3), 1, 10, 100)
        .gives(shape(1, 1, 4), 10, 102, 20, 200);
    of("ConvTranspose")
        .with("pads", 9, 9)
        .reads(shape(1, 1, 2), 1, 2)
        .counts(1, 1, 3)
        .refuses("an extent of -14");
  }

  @Test
  void transposedInGroups() {
    of("ConvTranspose")
        .number("group", 2)
        .reads(shape(1, 2, 1, 1), 3, 5)
        .reads(shape(2, 2, 1, 2), 1, 2, 3, 4, 5, 6, 7, 8)
        .reads(shape(4), 0, 0, 100, 0)
        .gives(shape(1, 4, 1, 2), 3, 6, 9, 12, 125, 130, 35, 40);
  }
}
