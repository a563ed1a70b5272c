package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations that make arrays of nothing, or of a shape. */
final class Constants {

  private Constants() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Constant", call -> List.of(constant(call)));
    all.put("ConstantOfShape", Constants::filled);
    all.put("Range", Constants::range);
    all.put("EyeLike", Constants::eye);
    all.put("OneHot", Constants::oneHot);
  }

  private static Array constant(Call call) {
    Map<String, AttributeRecord> attributes = call.node().attributes();
    for (AttributeRecord value : attributes.values()) {
      switch (value.name()) {
        case "value" -> {
          return tensor(value);
        }
        case "value_float" -> {
          return Array.known(ElementType.FLOAT, new int[0], new double[] {value.real()});
        }
        case "value_floats" -> {
          return Array.known(ElementType.FLOAT, new int[] {value.reals().length}, value.reals());
        }
        case "value_int" -> {
          return Array.integers(value.number()).reshaped();
        }
        case "value_ints" -> {
          return Array.integers(value.numbers());
        }
        default -> {}
      }
    }
    throw new OperationException("a constant of the form " + attributes.keySet() + " is not known");
  }

  private static Array tensor(AttributeRecord attribute) {
    if (attribute.tensor() == null) {
      throw new OperationException("its attribute '" + attribute.name() + "' holds no tensor");
    }
    return Array.of(attribute.tensor());
  }

  private static List<Array> filled(Call call) {
    int[] shape = Arrays.stream(call.constant(0).integers()).mapToInt(Call::extent).toArray();
    AttributeRecord attribute = call.node().attributes().get("value");
    if (attribute == null) {
      return call.output(ElementType.FLOAT, shape, out -> {});
    }
    Array value = tensor(attribute);
    if (value.size() != 1) {
      throw new OperationException(
          "its value should be one number, but is " + Shapes.text(value.shape()));
    }
    double number = value.numbers()[0];
    return call.output(value.type(), shape, out -> Arrays.fill(out, number));
  }

  private static List<Array> range(Call call) {
    call.expectInputs(3, 3);
    double start = call.scalar(0);
    double delta = call.scalar(2);
    if (delta == 0) {
      throw new OperationException("it counts in steps of zero");
    }
    double count = Math.max(0, Math.ceil((call.scalar(1) - start) / delta));
    if (!(count <= Integer.MAX_VALUE)) {
      throw new OperationException("it counts " + count + " numbers");
    }
    return call.output(
        call.input(0).type(),
        new int[] {(int) count},
        out -> Arrays.setAll(out, i -> start + i * delta));
  }

  private static List<Array> eye(Call call) {
    Array like = call.input(0);
    if (like.axes() != 2) {
      throw new OperationException(
          "it should read a matrix, but reads " + Shapes.text(like.shape()));
    }
    ElementType type = call.has("dtype") ? Elements.type(call.number("dtype", 1)) : like.type();
    long diagonal = call.number("k", 0);
    int columns = like.extent(1);
    return new Call(call.node(), call.operatorSet(), List.of())
        .output(
            type,
            like.shape(),
            out -> {
              for (int row = 0; row < like.extent(0); row++) {
                if (row + diagonal >= 0 && row + diagonal < columns) {
                  out[(int) (row * (long) columns + row + diagonal)] = 1;
                }
              }
            });
  }

  private static List<Array> oneHot(Call call) {
    call.expectInputs(3, 3);
    Array indices = call.input(0);
    int depth = Call.extent((long) call.scalar(1));
    int axis = Call.axis(call.number("axis", -1), indices.axes() + 1);
    int[] shape = new int[indices.axes() + 1];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = i == axis ? depth : indices.extent(i < axis ? i : i - 1);
    }
    if (call.input(2).size() != 2) {
      throw new OperationException(
          "its values should be two, but are " + Shapes.text(call.input(2).shape()));
    }
    int inner = Shapes.count(Arrays.copyOfRange(shape, axis + 1, shape.length));
    return call.output(
        call.input(2).type(),
        shape,
        out -> {
          double[] values = call.input(2).numbers();
          double[] hot = indices.numbers();
          Arrays.fill(out, values[0]);
          for (int i = 0; i < hot.length; i++) {
            double place = Math.floor(hot[i] < 0 ? hot[i] + depth : hot[i]);
            // An index outside marks nothing.
            if (place >= 0 && place < depth) {
              out[(i / inner * depth + (int) place) * inner + i % inner] = values[1];
            }
          }
        });
  }
}
