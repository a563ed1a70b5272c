package dev.atrous.processor.onnx;

import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.operations.Interpreter;
import dev.atrous.processor.onnx.values.Array;
import dev.atrous.processor.testing.onnx.ModelWriter;
import dev.atrous.processor.testing.onnx.NodeWriter;
import dev.atrous.processor.testing.onnx.TensorWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A graph in the making, of one input: each node's output has a name and a shape as soon as it is
 * there, and weights are random numbers.
 */
final class GraphSketch {

  private final ModelWriter model;
  private final int operatorSet;
  private final Map<String, Array> input = new LinkedHashMap<>();
  private final SplittableRandom random;
  private String scope = "";
  private int count;

  /** A graph with an input {@code image} of one size. */
  GraphSketch(int operatorSet, long seed, int channels, int height, int width) {
    this.operatorSet = operatorSet;
    model = ModelWriter.model(operatorSet).producer("a test", "1");
    model.input("image", ElementType.FLOAT, "batch", channels, height, width);
    input.put("image", Array.unknown(ElementType.FLOAT, 1, channels, height, width));
    random = new SplittableRandom(seed);
  }

  /** From now on nodes are in a module, as PyTorch's exporter would say it; or in none. */
  GraphSketch in(String newScope) {
    scope = newScope;
    return this;
  }

  /** Adds a node that reads tensors and constants, and gives its first output's name. */
  String node(String operation, String... reads) {
    return add(NodeWriter.node(operation), operation, reads);
  }

  /** Adds a node that has its attributes already. */
  String add(NodeWriter node, String operation, String... reads) {
    String output = "/" + operation + "_" + count++ + "_output_0";
    String name = scope.isEmpty() ? "" : scope + "/" + operation;
    model.node(node.named(name).reads(reads).makes(output));
    return output;
  }

  /** Splits channels into two parts. */
  List<String> split(String map, int first) {
    int channels = shape(map)[1];
    List<String> parts = List.of("/Split_" + count + "_0", "/Split_" + count++ + "_1");
    NodeWriter node = NodeWriter.node("Split").withNumber("axis", 1);
    model.node(
        node.reads(map, integers(first, channels - first)).makes(parts.toArray(new String[0])));
    return parts;
  }

  /** A constant of random numbers. */
  String weights(String name, double least, double most, int... shape) {
    double[] numbers = new double[shape.length == 0 ? 1 : size(shape)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = least + (most - least) * random.nextDouble();
    }
    return constant(name, shape, numbers);
  }

  /** A constant. */
  String constant(String name, int[] shape, double... numbers) {
    String free = name.isEmpty() ? "onnx::constant_" + count++ : name;
    long[] extents = new long[shape.length];
    for (int axis = 0; axis < extents.length; axis++) {
      extents[axis] = shape[axis];
    }
    model.initializer(TensorWriter.floats(free, extents, numbers));
    return free;
  }

  /** A constant of whole numbers. */
  String integers(long... numbers) {
    String name = "onnx::constant_" + count++;
    model.initializer(TensorWriter.integers(name, numbers));
    return name;
  }

  /** A convolution with a bias, padded so that stride 1 keeps the size. */
  String convolution(
      String weights, String input, int channels, int kernel, int stride, int groups) {
    return convolution(weights, input, channels, kernel, stride, 1, groups);
  }

  /** A convolution with a bias and a rate, padded so that stride 1 keeps the size. */
  String convolution(
      String weights, String input, int channels, int kernel, int stride, int rate, int groups) {
    int pad = rate * (kernel - 1) / 2;
    NodeWriter node =
        NodeWriter.node("Conv")
            .with("kernel_shape", kernel, kernel)
            .with("strides", stride, stride)
            .with("dilations", rate, rate)
            .with("pads", pad, pad, pad, pad)
            .withNumber("group", groups);
    int read = shape(input)[1] / groups;
    double scale = Math.sqrt(6.0 / (read * kernel * kernel));
    String name = weights.isEmpty() ? "onnx::Conv_" + count++ : weights + ".weight";
    String bias = weights.isEmpty() ? "onnx::Conv_" + count++ : weights + ".bias";
    return add(
        node,
        "Conv",
        input,
        weights(name, -scale, scale, channels, read, kernel, kernel),
        weights(bias, -0.1, 0.1, channels));
  }

  /** Whether the graph's operator set comes before another one. */
  boolean isBefore(int version) {
    return operatorSet < version;
  }

  /** The mean of each channel. */
  String mean(String input) {
    return mean(input, 2, 3);
  }

  /** The mean along some axes. */
  String mean(String input, long... axes) {
    return reduced("ReduceMean", input, axes);
  }

  /** A reduction over axes, which stay as extents of 1; an attribute before version 18. */
  String reduced(String operation, String input, long... axes) {
    NodeWriter node = NodeWriter.node(operation).withNumber("keepdims", 1);
    return operatorSet < 18
        ? add(node.with("axes", axes), operation, input)
        : add(node, operation, input, integers(axes));
  }

  /** A batch norm. */
  String batchNorm(String weights, String input) {
    int channels = shape(input)[1];
    return add(
        NodeWriter.node("BatchNormalization"),
        "BatchNormalization",
        input,
        weights(weights + ".weight", 0.5, 1.5, channels),
        weights(weights + ".bias", -0.1, 0.1, channels),
        weights(weights + ".running_mean", -0.1, 0.1, channels),
        weights(weights + ".running_var", 0.5, 1.5, channels));
  }

  /** The shape of a tensor, found by the interpreter. */
  int[] shape(String tensor) {
    try {
      Array array = new Interpreter(model.read()).evaluate(input).arrays().get(tensor);
      if (array == null) {
        throw new IllegalStateException("no shape of " + tensor);
      }
      return array.shape();
    } catch (OnnxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole, with its outputs. */
  ModelRecord finish(String... outputs) throws OnnxException {
    for (String output : outputs) {
      model.output(output, ElementType.FLOAT);
    }
    return model.read();
  }

  private static int size(int[] shape) {
    int size = 1;
    for (int extent : shape) {
      size *= extent;
    }
    return size;
  }
}
