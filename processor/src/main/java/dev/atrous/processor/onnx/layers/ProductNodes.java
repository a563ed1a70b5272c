package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.List;
import java.util.Map;

/** Products of matrices: linear layers, and 1×1 convolutions of maps whose channels lie last. */
final class ProductNodes {

  private ProductNodes() {}

  static void addTo(Map<String, Translation> all) {
    all.put("Gemm", ProductNodes::gemm);
    all.put("MatMul", ProductNodes::matrixProduct);
  }

  private static List<View> gemm(Reading reading) {
    if (reading.call().number("transA", 0) != 0) {
      throw new Inexpressible("Gemm of a transposed map");
    }
    Array matrix = reading.constant(1);
    double alpha = reading.call().real("alpha", 1);
    double beta = reading.call().real("beta", 1);
    boolean outputsFirst = reading.call().number("transB", 0) != 0;
    Part part = linear(reading, matrix, outputsFirst, alpha);
    if (reading.call().has(2)) {
      int outputs = part.weights().get("weight").shape()[0];
      part.with("bias", bias(reading.constant(2), outputs, beta));
    }
    return List.of(product(reading, part));
  }

  private static List<View> matrixProduct(Reading reading) {
    Array matrix = reading.constant(1);
    View input = reading.view(0);
    if (matrix.axes() != 2) {
      throw new Inexpressible("MatMul by an array of " + Shapes.text(matrix.shape()));
    }
    int last = input.shape().length - 1;
    if (last > 1 && Channels.isAxis(input, last)) {
      return List.of(pointwise(reading, matrix, input));
    }
    return List.of(product(reading, linear(reading, matrix, false, 1)));
  }

  /** A product with each pixel's channels. */
  private static View pointwise(Reading reading, Array matrix, View input) {
    int inputs = matrix.extent(0);
    int outputs = matrix.extent(1);
    Weight weight =
        Weight.of(matrix)
            .changed(
                new int[] {outputs, inputs, 1, 1},
                numbers -> transposed(numbers, inputs, outputs, 1));
    Part part =
        new Part(BuiltIn.CONV)
            .with("kernel", "1")
            .with("channels", Integer.toString(outputs))
            .with("weight", weight)
            .named(reading.weightsName(1));
    Extents extents = input.extents();
    View map =
        reading
            .network()
            .map(
                part,
                View.map(input.layer()),
                new Extents(outputs, extents.height(), extents.width()));
    return new View(map.layer(), true, reading.outputShape());
  }

  private static Part linear(Reading reading, Array matrix, boolean outputsFirst, double factor) {
    if (matrix.axes() != 2) {
      throw new Inexpressible("a product with an array of " + Shapes.text(matrix.shape()));
    }
    int outputs = matrix.extent(outputsFirst ? 0 : 1);
    int inputs = matrix.extent(outputsFirst ? 1 : 0);
    Weight weight = Weight.of(matrix);
    if (!outputsFirst || factor != 1) {
      weight =
          weight.changed(
              new int[] {outputs, inputs},
              numbers ->
                  outputsFirst
                      ? scaled(numbers, factor)
                      : transposed(numbers, inputs, outputs, factor));
    }
    return new Part(BuiltIn.LINEAR)
        .with("channels", Integer.toString(outputs))
        .with("weight", weight)
        .named(reading.weightsName(1));
  }

  private static View product(Reading reading, Part part) {
    View input = reading.view(0);
    Extents extents = input.extents();
    int[] shape = input.shape();
    if (shape.length != 2 || shape[0] != 1) {
      throw new Inexpressible(
          reading.node().operation()
              + " over a part of the map "
              + extents
              + ", seen as "
              + Shapes.text(shape));
    }
    Weight weight = part.weights().get("weight");
    if (!input.isPlanar()) {
      int outputs = weight.shape()[0];
      part.with(
          "weight", weight.changed(weight.shape(), numbers -> planar(numbers, outputs, extents)));
    }
    View result =
        reading.network().map(part, View.map(input.layer()), new Extents(weight.shape()[0], 1, 1));
    return result.reshaped(reading.outputShape());
  }

  private static Weight bias(Array addend, int outputs, double factor) {
    double[] numbers = addend.numbers();
    if (numbers.length != outputs && numbers.length != 1) {
      throw new Inexpressible("Gemm with an addend of " + Shapes.text(addend.shape()));
    }
    double[] bias = new double[outputs];
    for (int output = 0; output < outputs; output++) {
      bias[output] = numbers[numbers.length == 1 ? 0 : output] * factor;
    }
    return Weight.perChannel(bias);
  }

  private static double[] scaled(double[] numbers, double factor) {
    double[] scaled = numbers.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  /** From [inputs, outputs] to [outputs, inputs]. */
  private static double[] transposed(double[] numbers, int inputs, int outputs, double factor) {
    double[] transposed = new double[numbers.length];
    for (int input = 0; input < inputs; input++) {
      for (int output = 0; output < outputs; output++) {
        transposed[output * inputs + input] = numbers[input * outputs + output] * factor;
      }
    }
    return transposed;
  }

  /** Weights of pixels' channels, sorted as weights of channels' pixels. */
  private static double[] planar(double[] numbers, int outputs, Extents extents) {
    int channels = extents.channels();
    int pixels = extents.height() * extents.width();
    double[] planar = new double[numbers.length];
    for (int output = 0; output < outputs; output++) {
      int at = output * channels * pixels;
      for (int channel = 0; channel < channels; channel++) {
        for (int pixel = 0; pixel < pixels; pixel++) {
          planar[at + channel * pixels + pixel] = numbers[at + pixel * channels + channel];
        }
      }
    }
    return planar;
  }
}
