package dev.atrous.processor.onnx.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.NodeWriter;
import dev.atrous.processor.testing.onnx.TensorWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Evaluates one node and says what should come out. Each check is made twice, with numbers and with
 * shapes alone, which have to agree.
 */
final class OperationCheck {

  private final NodeWriter node;
  private final List<Array> inputs = new ArrayList<>();
  private final List<Boolean> constant = new ArrayList<>();
  private int operatorSet = 22;
  private int outputs = 1;

  private OperationCheck(String operation) {
    node = NodeWriter.node(operation);
  }

  static int[] shape(int... extents) {
    return extents;
  }

  static OperationCheck of(String operation) {
    return new OperationCheck(operation);
  }

  OperationCheck version(int version) {
    operatorSet = version;
    return this;
  }

  OperationCheck outputs(int count) {
    outputs = count;
    return this;
  }

  OperationCheck with(String name, long... numbers) {
    node.with(name, numbers);
    return this;
  }

  OperationCheck number(String name, long number) {
    node.withNumber(name, number);
    return this;
  }

  OperationCheck real(String name, double real) {
    node.withReal(name, real);
    return this;
  }

  OperationCheck reals(String name, double... reals) {
    node.withReals(name, reals);
    return this;
  }

  OperationCheck text(String name, String text) {
    node.with(name, text);
    return this;
  }

  OperationCheck tensor(String name, TensorWriter tensor) {
    node.with(name, tensor);
    return this;
  }

  /** An input that is computed from the network's. */
  OperationCheck reads(int[] shape, double... numbers) {
    return reads(ElementType.FLOAT, shape, numbers);
  }

  OperationCheck reads(ElementType type, int[] shape, double... numbers) {
    return add(Array.known(type, shape, numbers), false);
  }

  /** An input that counts up from 0. */
  OperationCheck counts(int... shape) {
    int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
    return reads(shape, IntStream.range(0, size).asDoubleStream().toArray());
  }

  /** An input of whole numbers that is constant. */
  OperationCheck constant(long... numbers) {
    return add(Array.integers(numbers), true);
  }

  OperationCheck constant(ElementType type, int[] shape, double... numbers) {
    return add(Array.known(type, shape, numbers), true);
  }

  /** An input that is left out. */
  OperationCheck none() {
    return add(null, true);
  }

  private OperationCheck add(Array input, boolean isConstant) {
    inputs.add(input);
    constant.add(isConstant);
    return this;
  }

  /** Says the first output. */
  void gives(int[] shape, double... numbers) {
    gives(0, shape, numbers);
  }

  /** Says one of the outputs. */
  OperationCheck gives(int output, int[] shape, double... numbers) {
    Array found = evaluated().get(output);
    assertThat(found.shape()).as("%s", found).isEqualTo(shape);
    double[] all = found.numbers();
    assertThat(all).hasSameSizeAs(numbers);
    for (int i = 0; i < all.length; i++) {
      // Attributes are of 32 bits in the file.
      double tolerance = 1e-7 * Math.max(1, Math.abs(numbers[i]));
      boolean same =
          Double.compare(all[i] + 0.0, numbers[i] + 0.0) == 0
              || Math.abs(all[i] - numbers[i]) <= tolerance;
      assertThat(same).as("number %s: %s where %s is right", i, all[i], numbers[i]).isTrue();
    }
    return this;
  }

  /** Says the type of the first output. */
  void makes(ElementType type) {
    assertThat(evaluated().get(0).type()).isEqualTo(type);
  }

  /** Says what the error is about. */
  void refuses(String... words) {
    refuses(evaluate(false), words);
  }

  /** Says what the error is about where only shapes are known. */
  void refusesShapes(String... words) {
    refuses(evaluate(true), words);
  }

  private static void refuses(Interpreter.Evaluation evaluation, String... words) {
    assertThat(evaluation.failures()).hasSize(1);
    String problem = evaluation.failures().get(0).problem();
    assertThat(problem).contains(words);
    // That is said of what no operation foresaw.
    assertThat(problem).doesNotContain("do not fit together (");
  }

  private List<Array> evaluated() {
    Interpreter.Evaluation known = evaluate(false);
    Interpreter.Evaluation shapes = evaluate(true);
    assertThat(known.failures()).isEmpty();
    assertThat(shapes.failures()).isEmpty();
    List<Array> found = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      Array array = known.arrays().get("y" + i);
      assertThat(shapes.arrays().get("y" + i).shape()).isEqualTo(array.shape());
      assertThat(shapes.arrays().get("y" + i).type()).isEqualTo(array.type());
      found.add(array);
    }
    return found;
  }

  private Interpreter.Evaluation evaluate(boolean shapesOnly) {
    Map<String, Array> arrays = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Array input = inputs.get(i);
      if (input != null) {
        boolean unknown = shapesOnly && !constant.get(i);
        arrays.put("x" + i, unknown ? Array.unknown(input.type(), input.shape()) : input);
      }
    }
    return new Interpreter(model()).evaluate(arrays);
  }

  private ModelRecord model() {
    NodeWriter whole = node.copy();
    for (int i = 0; i < inputs.size(); i++) {
      whole.reads(inputs.get(i) == null ? "" : "x" + i);
    }
    for (int i = 0; i < outputs; i++) {
      whole.makes("y" + i);
    }
    try {
      return ModelWriter.model(operatorSet).node(whole).read();
    } catch (OnnxException e) {
      throw new AssertionError(e);
    }
  }
}
