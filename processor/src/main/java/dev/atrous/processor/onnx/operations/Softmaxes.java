package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.onnx.values.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Operations on the numbers along an axis as one vector. Before version 13 all axes from the given
 * one on are taken together.
 */
final class Softmaxes {

  private Softmaxes() {}

  static void addTo(Map<String, Operation> all) {
    all.put("Softmax", call -> vectors(call, Softmaxes::softmax));
    all.put("LogSoftmax", call -> vectors(call, Softmaxes::logSoftmax));
    all.put("Hardmax", call -> vectors(call, Softmaxes::hardmax));
  }

  /** Replaces the numbers of a vector. */
  @FunctionalInterface
  private interface Formula {
    void apply(double[] vector);
  }

  private static List<Array> vectors(Call call, Formula formula) {
    Array x = call.input(0);
    int[] shape = x.shape();
    boolean flat = call.operatorSet() < 13;
    int axis = Call.axis(call.number("axis", flat ? 1 : -1), shape.length);
    int inner = flat ? 1 : Shapes.count(Arrays.copyOfRange(shape, axis + 1, shape.length));
    int length = flat ? Shapes.count(Arrays.copyOfRange(shape, axis, shape.length)) : shape[axis];
    return call.output(
        x.type(),
        shape,
        out -> {
          double[] numbers = x.numbers();
          double[] vector = new double[length];
          for (int i = 0; i < out.length / Math.max(1, length); i++) {
            int start = i / inner * inner * length + i % inner;
            for (int j = 0; j < length; j++) {
              vector[j] = numbers[start + j * inner];
            }
            formula.apply(vector);
            for (int j = 0; j < length; j++) {
              out[start + j * inner] = vector[j];
            }
          }
        });
  }

  private static double largest(double[] vector) {
    return Arrays.stream(vector).max().orElse(0);
  }

  private static double exponentials(double[] vector, double largest) {
    return Arrays.stream(vector).map(x -> Math.exp(x - largest)).sum();
  }

  private static void softmax(double[] vector) {
    double largest = largest(vector);
    double sum = exponentials(vector, largest);
    Arrays.setAll(vector, i -> Math.exp(vector[i] - largest) / sum);
  }

  private static void logSoftmax(double[] vector) {
    double largest = largest(vector);
    double sum = Math.log(exponentials(vector, largest));
    Arrays.setAll(vector, i -> vector[i] - largest - sum);
  }

  /** 1 for the first of the largest numbers. */
  private static void hardmax(double[] vector) {
    int hot = 0;
    for (int i = 1; i < vector.length; i++) {
      hot = vector[i] > vector[hot] ? i : hot;
    }
    Arrays.fill(vector, 0);
    vector[hot] = 1;
  }
}
