package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;

import dev.atrous.processor.onnx.file.ElementType;
import org.junit.jupiter.api.Test;

/** Normalisations, with an epsilon that is large enough to be seen, and quantisation. */
final class NormalizationsTest {

  @Test
  void batchNormalisation() {
    of("BatchNormalization")
        .real("epsilon", 1)
        .reads(shape(1, 2, 1, 2), 1, 2, 3, 4)
        .reads(shape(2), 2, 10)
        .reads(shape(2), 0.5, -1)
        .reads(shape(2), 1, 5)
        .reads(shape(2), 3, 0)
        .gives(shape(1, 2, 1, 2), 0.5, 1.5, -21, -11);
    // Of 1, 5, 5, 1 the mean is 3 and the variance 4; with 5 more, the deviation is 3.
    of("BatchNormalization")
        .number("training_mode", 1)
        .real("epsilon", 5)
        .real("momentum", 0.5)
        .reads(shape(2, 1, 2), 1, 5, 5, 1)
        .reads(shape(1), 3)
        .reads(shape(1), 1)
        .reads(shape(1), 7)
        .reads(shape(1), 2)
        .outputs(3)
        .gives(0, shape(2, 1, 2), -1, 3, 3, -1)
        .gives(1, shape(1), 5)
        .gives(2, shape(1), 3);
    batch().outputs(3).refuses("training mode");
    batch().version(7).number("spatial", 0).refuses("a mean for each pixel");
    of("BatchNormalization")
        .counts(1, 2)
        .counts(2)
        .counts(1)
        .counts(2)
        .counts(2)
        .refuses("input 2 should have 2 numbers, but is 1");
  }

  private static OperationCheck batch() {
    return of("BatchNormalization").counts(1, 1).counts(1).counts(1).counts(1).counts(1);
  }

  @Test
  void normalisationByTheImageItself() {
    // Of 1, 5 the mean is 3 and the variance 4; with 5 more, the deviation is 3.
    of("InstanceNormalization")
        .real("epsilon", 5)
        .reads(shape(1, 2, 2), 1, 5, 2, 2)
        .reads(shape(2), 3, 1)
        .reads(shape(2), 1, 7)
        .gives(shape(1, 2, 2), -1, 3, 7, 7);
    double[] four = {1, 5, 5, 1};
    of("GroupNormalization")
        .version(21)
        .number("num_groups", 1)
        .real("epsilon", 5)
        .reads(shape(1, 2, 2), four)
        .reads(shape(2), 3, 6)
        .reads(shape(2), 0, 1)
        .gives(shape(1, 2, 2), -2, 2, 5, -3);
    of("GroupNormalization")
        .version(18)
        .number("num_groups", 1)
        .real("epsilon", 5)
        .reads(shape(1, 2, 2), four)
        .reads(shape(1), 3)
        .reads(shape(1), 1)
        .gives(shape(1, 2, 2), -1, 3, 3, -1);
    of("GroupNormalization")
        .number("num_groups", 2)
        .counts(1, 3, 1)
        .counts(3)
        .counts(3)
        .refuses("2 groups do not divide 3 channels");
  }

  @Test
  void normalisationOfLayers() {
    of("LayerNormalization")
        .outputs(3)
        .real("epsilon", 5)
        .reads(shape(2, 2), 1, 5, 2, 2)
        .reads(shape(2), 3, 6)
        .reads(shape(2), 0, 1)
        .gives(0, shape(2, 2), -2, 5, 0, 1)
        .gives(1, shape(2, 1), 3, 2)
        .gives(2, shape(2, 1), 1.0 / 3, 1 / Math.sqrt(5));
    of("LayerNormalization")
        .number("axis", 0)
        .real("epsilon", 5)
        .reads(shape(2, 1), 1, 5)
        .reads(shape(2, 1), 3, 6)
        .gives(shape(2, 1), -2, 4);
    // The mean of the squares is 25, and 11 more make 36.
    of("RMSNormalization")
        .version(23)
        .real("epsilon", 11)
        .reads(shape(1, 2), 1, 7)
        .reads(shape(2), 6, 12)
        .gives(shape(1, 2), 1, 14);
    of("LayerNormalization").counts(2, 2).counts(3).refuses("input 1 of 3 does not fit 2×2");
  }

  @Test
  void normalisationByNeighbours() {
    // Two of the three around: bias 1, alpha / 3 = 1 for the sums 1 + 4, 1 + 4 + 9, 4 + 9.
    of("LRN")
        .number("size", 3)
        .real("alpha", 3)
        .real("beta", 1)
        .reads(shape(1, 3, 1), 1, 2, 3)
        .gives(shape(1, 3, 1), 1 / 6.0, 2 / 15.0, 3 / 14.0);
    // An even size reaches further behind than in front.
    of("LRN")
        .number("size", 2)
        .real("alpha", 2)
        .real("beta", 1)
        .reads(shape(1, 3, 1), 1, 2, 3)
        .gives(shape(1, 3, 1), 1 / 6.0, 2 / 14.0, 3 / 10.0);
    of("LRN").counts(1, 3, 1).refuses("its 'size' is 0");
  }

  @Test
  void lengthsAndDeviations() {
    of("LpNormalization").reads(shape(1, 2), 3, -4).gives(shape(1, 2), 0.6, -0.8);
    of("LpNormalization")
        .number("p", 1)
        .number("axis", 0)
        .reads(shape(2, 2), 1, 0, -3, 0)
        .gives(shape(2, 2), 0.25, 0, -0.75, 0);
    of("LpNormalization").number("p", 3).counts(2).refuses("its norm 3 is not known");
    of("MeanVarianceNormalization").reads(shape(1, 1, 1, 2), 1, 5).gives(shape(1, 1, 1, 2), -1, 1);
    of("MeanVarianceNormalization")
        .with("axes", 1)
        .reads(shape(2, 2), 1, 5, 2, 8)
        .gives(shape(2, 2), -1, 1, -1, 1);
  }

  @Test
  void quantisation() {
    of("QuantizeLinear")
        .reads(shape(5), 0.5, 1.5, -9, 700, 5)
        .reads(shape(), 1)
        .reads(ElementType.UINT8, shape(), 3)
        .gives(shape(5), 3, 5, 0, 255, 8);
    of("QuantizeLinear")
        .number("axis", 0)
        .reads(shape(2, 1), 4, 4)
        .reads(shape(2), 2, 4)
        .reads(ElementType.INT8, shape(2), 0, 1)
        .gives(shape(2, 1), 2, 2);
    of("QuantizeLinear").reads(shape(1), 1).reads(shape(), 1).makes(ElementType.UINT8);
    of("DequantizeLinear")
        .reads(ElementType.UINT8, shape(1, 2), 3, 5)
        .reads(shape(2), 0.5, 2)
        .reads(ElementType.UINT8, shape(2), 1, 1)
        .gives(shape(1, 2), 1, 8);
    of("DequantizeLinear")
        .number("axis", 1)
        .number("block_size", 2)
        .reads(ElementType.INT8, shape(2, 3), 1, 2, 3, 4, 5, 6)
        .reads(shape(2, 2), 1, 10, 100, 1000)
        .gives(shape(2, 3), 1, 2, 30, 400, 500, 6000);
    of("DequantizeLinear")
        .reads(ElementType.INT8, shape(1, 3), 1, 2, 3)
        .reads(shape(2), 1, 2)
        .refuses("its scales of 2 do not fit 1×3");
  }
}
