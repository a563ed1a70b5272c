package dev.atrous.processor.onnx.operations;

import static dev.atrous.processor.onnx.operations.OperationCheck.of;
import static dev.atrous.processor.onnx.operations.OperationCheck.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.testing.onnx.TensorWriter;
import org.junit.jupiter.api.Test;

/** Values of each function of one number, worked out by hand or taken from tables. */
final class ElementwiseTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void halvesAreRoundedToEven() {
    each("Round", new double[] {0.5, 1.5, 2.5, -0.5, -1.5, -2.3}, 0, 2, 2, 0, -2, -2);
  }

  @Test
  void functions() {
    each("Abs", new double[] {-2, 3}, 2, 3);
    each("Neg", new double[] {-2, 3}, 2, -3);
    each("Sign", new double[] {-2, 0, 3}, -1, 0, 1);
    each("Floor", new double[] {-1.5, 1.5}, -2, 1);
    each("Ceil", new double[] {-1.5, 1.5}, -1, 2);
    each("Reciprocal", new double[] {4, -0.5}, 0.25, -2);
    each("Sqrt", new double[] {9, 2}, 3, Math.sqrt(2));
    each("Exp", new double[] {0, 1}, 1, Math.E);
    each("Log", new double[] {1, Math.E}, 0, 1);
    each("Sin", new double[] {Math.PI / 6}, 0.5);
    each("Cos", new double[] {Math.PI / 3}, 0.5);
    each("Tanh", new double[] {0, Math.log(2)}, 0, 0.6);
    // sinh(ln 2) = 3/4, cosh(ln 2) = 5/4, tanh(ln 2) = 3/5.
    each("Asinh", new double[] {0.75, -0.75, 1e-20}, Math.log(2), -Math.log(2), 1e-20);
    each("Acosh", new double[] {1.25, 1}, Math.log(2), 0);
    each("Atanh", new double[] {0.6, -0.6}, Math.log(2), -Math.log(2));
    each("Identity", new double[] {7, -1}, 7, -1);
  }

  @Test
  void activations() {
    each("Relu", new double[] {-2, 3, Double.NaN}, 0, 3, Double.NaN);
    each("Sigmoid", new double[] {Math.log(3), -1000, 1000}, 0.75, 0, 1);
    each("Softplus", new double[] {0, 1000, -1000}, Math.log(2), 1000, 0);
    each("Softsign", new double[] {-3, 1}, -0.75, 0.5);
    // softplus(ln 3) = ln 4, and tanh(ln 4) = (16 - 1) / (16 + 1).
    each("Mish", new double[] {Math.log(3)}, Math.log(3) * 15 / 17);
    each("HardSwish", new double[] {-4, -3, 0, 1, 3, 5}, 0, 0, 0, 2.0 / 3, 3, 5);
    of("LeakyRelu").reads(shape(2), -3, 5).gives(shape(2), -0.03, 5);
    of("LeakyRelu").real("alpha", 0.5).reads(shape(2), -3, 5).gives(shape(2), -1.5, 5);
    of("ThresholdedRelu").real("alpha", 2).reads(shape(3), 1, 2, 3).gives(shape(3), 0, 0, 3);
    of("Shrink").reads(shape(4), -0.6, -0.5, 0.5, 0.6).gives(shape(4), -0.6, 0, 0, 0.6);
    of("Shrink")
        .real("lambd", 1)
        .real("bias", 0.25)
        .reads(shape(2), -2, 2)
        .gives(shape(2), -1.75, 1.75);
    of("Elu").real("alpha", 2).reads(shape(2), -Math.log(2), 3).gives(shape(2), -1, 3);
    of("Celu").real("alpha", 2).reads(shape(2), -2 * Math.log(2), 3).gives(shape(2), -1, 3);
    of("Selu")
        .real("alpha", 2)
        .real("gamma", 3)
        .reads(shape(2), -Math.log(2), 1)
        .gives(shape(2), -3, 3);
    of("HardSigmoid").reads(shape(3), -3, 1, 3).gives(shape(3), 0, 0.7, 1);
    of("Swish")
        .version(24)
        .real("alpha", 2)
        .reads(shape(1), Math.log(3))
        .gives(shape(1), Math.log(3) * 0.9);
    of("PRelu")
        .reads(shape(1, 2, 2), -1, 2, -3, 4)
        .reads(shape(2, 1), 0.5, 0.25)
        .gives(shape(1, 2, 2), -0.5, 2, -0.75, 4);
  }

  @Test
  void geluInBothForms() {
    of("Gelu")
        .reads(shape(3), 0, 1, -1)
        .gives(shape(3), 0, 0.8413447460685429, -0.15865525393145707);
    of("Gelu")
        .text("approximate", "tanh")
        .reads(shape(2), 1, -1)
        .gives(shape(2), 0.8411919906082768, -0.15880800939172324);
    of("Gelu").text("approximate", "about").reads(shape(1), 1).refuses("'about' is not known");
  }

  @Test
  void errorFunctionIsExact() {
    assertThat(ErrorFunction.of(0)).isZero();
    assertThat(ErrorFunction.of(0.5)).isEqualTo(0.5204998778130465, within(2e-16));
    assertThat(ErrorFunction.of(-1)).isEqualTo(-0.8427007929497149, within(2e-16));
    // Where the series and the continued fraction meet.
    assertThat(ErrorFunction.of(2.4999999)).isEqualTo(0.999593047764727, within(2e-16));
    assertThat(ErrorFunction.of(2.5)).isEqualTo(0.9995930479825550, within(2e-16));
    assertThat(ErrorFunction.of(3)).isEqualTo(0.9999779095030014, within(2e-16));
    assertThat(ErrorFunction.of(INFINITY)).isEqualTo(1);
    assertThat(ErrorFunction.of(Double.NaN)).isNaN();
  }

  @Test
  void limitsAreAttributesOrInputs() {
    of("Clip")
        .version(7)
        .real("min", -1)
        .real("max", 2)
        .reads(shape(3), -5, 1, 5)
        .gives(shape(3), -1, 1, 2);
    of("Clip").version(7).real("max", 2).reads(shape(2), -5, 5).gives(shape(2), -5, 2);
    of("Clip")
        .reads(shape(2), -5, 5)
        .none()
        .constant(ElementType.FLOAT, shape(), 2)
        .gives(shape(2), -5, 2);
    of("Clip")
        .reads(shape(2), -5, 5)
        .constant(ElementType.FLOAT, shape(1), 3)
        .constant(ElementType.FLOAT, shape(), 1)
        .gives(shape(2), 1, 1);
    of("Clip")
        .reads(shape(2), -5, 5)
        .constant(ElementType.FLOAT, shape(2), 3, 4)
        .refuses("input 1 should be one number, but is 2");
  }

  @Test
  void castsCutFractionsAndWrap() {
    double[] numbers = {-1.7, 300.9, 0, 1e300};
    cast(ElementType.INT32, numbers, -1, 300, 0, -1);
    cast(ElementType.UINT8, new double[] {-1.7, 300.9, 255}, 255, 44, 255);
    cast(ElementType.INT8, new double[] {200, -128}, -56, -128);
    cast(ElementType.BOOL, new double[] {0, -0.0, 0.5, Double.NaN}, 0, 0, 1, 1);
    cast(ElementType.DOUBLE, new double[] {-1.7}, -1.7);
    of("Cast").number("to", 8).reads(shape(1), 1).refuses("STRING cannot be read");
    of("CastLike").reads(shape(2), 1.5, -1.5).constant(3).gives(shape(2), 1, -1);
    of("CastLike").reads(shape(1), 1.5).constant(3).makes(ElementType.INT64);
  }

  private static void cast(ElementType type, double[] numbers, double... expected) {
    int code = TensorWriter.code(type);
    of("Cast")
        .number("to", code)
        .reads(shape(numbers.length), numbers)
        .gives(shape(numbers.length), expected);
    of("Cast").number("to", code).reads(shape(numbers.length), numbers).makes(type);
  }

  @Test
  void questionsHaveAnswersOfTheirOwnType() {
    each("IsNaN", new double[] {Double.NaN, 1, INFINITY}, 1, 0, 0);
    each("IsInf", new double[] {Double.NaN, -INFINITY, INFINITY}, 0, 1, 1);
    of("IsInf")
        .number("detect_negative", 0)
        .reads(shape(2), -INFINITY, INFINITY)
        .gives(shape(2), 0, 1);
    of("IsNaN").reads(shape(1), 1).makes(ElementType.BOOL);
    of("Not").reads(ElementType.BOOL, shape(2), 1, 0).gives(shape(2), 0, 1);
  }

  @Test
  void whatIsMissingIsNamed() {
    of("Relu").refuses("input 0 is missing");
    of("Bessel").reads(shape(1), 1).refuses("the operation Bessel is not known");
    of("LeakyRelu")
        .number("alpha", 3)
        .reads(shape(1), 1)
        .refuses("attribute 'alpha' should be of type REAL, but is NUMBER");
  }

  private static void each(String operation, double[] numbers, double... expected) {
    of(operation).reads(shape(numbers.length), numbers).gives(shape(numbers.length), expected);
  }
}
