package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.Node;
import dev.atrous.examples.benchmark.graph.Operation;
import dev.atrous.examples.benchmark.graph.Operation.BatchNorm;
import dev.atrous.examples.benchmark.graph.Operation.Convolution;
import dev.atrous.examples.benchmark.graph.Operation.Linear;
import dev.atrous.examples.benchmark.graph.Operation.MaxPool;
import dev.atrous.examples.benchmark.graph.Operation.TransposedConvolution;
import dev.atrous.examples.benchmark.graph.Pads;
import dev.atrous.examples.benchmark.graph.Parameter;
import dev.atrous.examples.benchmark.graph.Sliding;
import dev.atrous.examples.benchmark.graph.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The operations as ONNX has them: NodeProto and its TensorProtos, inside one GraphProto. */
final class OnnxNodes {

  /** TensorProto.DataType. */
  static final int FLOAT = 1;

  static final int INT64 = 7;

  private static final int NODE = 1;
  private static final int INITIALIZER = 5;

  private final Message graph;
  private final Set<String> indices = new HashSet<>();
  private final Set<String> vectors = new HashSet<>();

  OnnxNodes(Message graph) {
    this.graph = graph;
  }

  /** Whether a value holds indices, and no floats. */
  boolean isIndex(Value value) {
    return indices.contains(value.name());
  }

  /** Whether a value has no rows and columns. */
  boolean isVector(Value value) {
    return vectors.contains(value.name());
  }

  void add(Node node) {
    Operation operation = node.operation();
    OnnxNode result = new OnnxNode(node);
    if (operation instanceof Convolution convolution) {
      weighted(result, convolution.weight(), convolution.bias());
      sliding(result.type("Conv"), convolution.sliding(), convolution.pads())
          .attribute("group", convolution.groups(node.input().channels()));
    } else if (operation instanceof TransposedConvolution convolution) {
      weighted(result, convolution.weight(), convolution.bias());
      sliding(result.type("ConvTranspose"), convolution.sliding(), convolution.pads());
    } else if (operation instanceof BatchNorm norm) {
      result.type("BatchNormalization").attribute("epsilon", (float) norm.epsilon());
      result.input(parameter(norm.scale())).input(parameter(norm.shift()));
      result.input(parameter(norm.mean())).input(parameter(norm.variance()));
    } else if (operation instanceof Operation.Relu) {
      result.type("Relu");
    } else if (operation instanceof Operation.Relu6) {
      result.type("Clip").input(number(result, "min", 0)).input(number(result, "max", 6));
    } else if (operation instanceof MaxPool pool) {
      sliding(result.type("MaxPool"), pool.sliding(), pool.pads())
          .attribute("kernel_shape", pool.kernel(), pool.kernel());
    } else if (operation instanceof Operation.GlobalAvgPool) {
      result.type("GlobalAveragePool");
    } else if (operation instanceof Linear linear) {
      String flat = result.name() + ".flat";
      graph.put(NODE, OnnxNode.flatten(node.input().name(), flat));
      result.onlyInput(flat).type("Gemm").attribute("transB", 1);
      result.input(parameter(linear.weight())).input(parameter(linear.bias()));
      vectors.add(node.output().name());
    } else if (operation instanceof Operation.Add) {
      result.type("Add");
    } else if (operation instanceof Operation.Concat) {
      result.type("Concat").attribute("axis", 1);
    } else if (operation instanceof Operation.Resize) {
      result.type("Resize").input("").input("").input(sizes(result, node.output()));
      result.attribute("mode", "linear");
      result.attribute("coordinate_transformation_mode", "align_corners");
    } else if (operation instanceof Operation.ArgMax) {
      result.type("ArgMax").attribute("axis", 1).attribute("keepdims", 1);
      indices.add(node.output().name());
    } else {
      throw new IllegalArgumentException(operation.toString());
    }
    graph.put(NODE, result.message());
  }

  private void weighted(OnnxNode node, Parameter weight, Optional<Parameter> bias) {
    node.input(parameter(weight));
    bias.ifPresent(given -> node.input(parameter(given)));
  }

  private static OnnxNode sliding(OnnxNode node, Sliding sliding, Pads pads) {
    return node.attribute("strides", sliding.stride(), sliding.stride())
        .attribute("dilations", sliding.rate(), sliding.rate())
        .attribute("pads", pads.top(), pads.left(), pads.bottom(), pads.right());
  }

  /** Adds learned numbers to the graph; gives their name. */
  private String parameter(Parameter parameter) {
    ByteBuffer bytes = buffer(Float.BYTES * parameter.values().length);
    bytes.asFloatBuffer().put(parameter.values());
    Message tensor = new Message();
    for (int size : parameter.shape()) {
      tensor.put(1, size);
    }
    return initializer(tensor.put(2, FLOAT), parameter.name(), bytes);
  }

  private String number(OnnxNode node, String name, float value) {
    ByteBuffer bytes = buffer(Float.BYTES).putFloat(0, value);
    return initializer(new Message().put(2, FLOAT), node.name() + "." + name, bytes);
  }

  private String sizes(OnnxNode node, Value output) {
    ByteBuffer bytes = buffer(4 * Long.BYTES);
    bytes.asLongBuffer().put(output.shape());
    return initializer(new Message().put(1, 4).put(2, INT64), node.name() + ".sizes", bytes);
  }

  private String initializer(Message tensor, String name, ByteBuffer bytes) {
    graph.put(INITIALIZER, tensor.put(8, name).put(9, bytes.array()));
    return name;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
