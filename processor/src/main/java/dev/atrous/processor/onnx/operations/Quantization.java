package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From numbers to small whole ones and back. Scale and zero point are single numbers, or those of
 * each position along an axis, or of each block of positions.
 */
final class Quantization {

  private Quantization() {}

  static void addTo(Map<String, Operation> all) {
    all.put("QuantizeLinear", Quantization::quantize);
    all.put("DequantizeLinear", Quantization::dequantize);
  }

  private static List<Array> quantize(Call call) {
    call.expectInputs(2, 3);
    Array x = call.input(0);
    ElementType type = call.has(2) ? call.input(2).type() : named(call, ElementType.UINT8);
    if (type.isReal() || type == ElementType.BOOL) {
      throw new OperationException("numbers of type " + type + " are not quantised");
    }
    Parameters parameters = Parameters.of(call);
    return call.output(
        type,
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          double[] scale = call.input(1).numbers();
          double[] zero = call.has(2) ? call.input(2).numbers() : new double[scale.length];
          for (int i = 0; i < out.length; i++) {
            int place = parameters.place(i);
            double whole = Math.rint(numbers[i] / scale[place]) + zero[place];
            out[i] = Elementwise.clipped(whole, Elements.least(type), Elements.most(type));
          }
        });
  }

  private static List<Array> dequantize(Call call) {
    call.expectInputs(2, 3);
    Array x = call.input(0);
    Parameters parameters = Parameters.of(call);
    return call.output(
        named(call, call.input(1).type()),
        x.shape(),
        out -> {
          double[] numbers = x.numbers();
          double[] scale = call.input(1).numbers();
          double[] zero = call.has(2) ? call.input(2).numbers() : new double[scale.length];
          for (int i = 0; i < out.length; i++) {
            int place = parameters.place(i);
            out[i] = (numbers[i] - zero[place]) * scale[place];
          }
        });
  }

  private static ElementType named(Call call, ElementType otherwise) {
    long code = call.number("output_dtype", 0);
    return code == 0 ? otherwise : Elements.type(code);
  }

  /**
   * Where the scale of an element stands.
   *
   * @param inner how many elements there are to one along the axis
   * @param extent the extent of the axis
   * @param block how many positions along it have a scale in common
   * @param scales how many scales there are along it
   * @param whole whether the other axes have scales of their own, as they do with blocks
   */
  private record Parameters(int inner, int extent, int block, int scales, boolean whole) {

    private static Parameters of(Call call) {
      int[] shape = call.input(0).shape();
      int[] scale = call.input(1).shape();
      if (call.has(2) && call.input(2).size() != call.input(1).size()) {
        throw new OperationException(
            "its scales are "
                + Shapes.text(scale)
                + ", but its zero points "
                + Shapes.text(call.input(2).shape()));
      }
      if (call.input(1).size() == 1) {
        return new Parameters(1, 1, 1, 1, false);
      }
      int axis = Call.axis(call.number("axis", 1), shape.length);
      int inner = Shapes.steps(shape)[axis];
      long block = call.number("block_size", 0);
      if (block == 0 && scale.length == 1 && scale[0] == shape[axis]) {
        return new Parameters(inner, shape[axis], 1, shape[axis], false);
      }
      int[] expected = shape.clone();
      if (block > 0) {
        expected[axis] = (int) ((shape[axis] + block - 1) / block);
      }
      if (block <= 0 || !Arrays.equals(scale, expected)) {
        throw new OperationException(
            "its scales of " + Shapes.text(scale) + " do not fit " + Shapes.text(shape));
      }
      int size = (int) Math.min(block, Integer.MAX_VALUE);
      return new Parameters(inner, shape[axis], size, expected[axis], true);
    }

    private int place(int element) {
      int along = element / inner % extent / block;
      return whole ? (element / inner / extent * scales + along) * inner + element % inner : along;
    }
  }
}
