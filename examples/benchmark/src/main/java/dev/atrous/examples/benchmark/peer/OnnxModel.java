package dev.atrous.examples.benchmark.peer;

import dev.atrous.examples.benchmark.graph.Node;
import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.graph.Value;

/**
 * Writes a graph as an ONNX model: the messages of onnx.proto, field by field, without the classes
 * that would be generated from it.
 */
final class OnnxModel {

  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;

  private OnnxModel() {}

  static byte[] write(PeerGraph graph) {
    Message content = new Message();
    OnnxNodes nodes = new OnnxNodes(content);
    for (Node node : graph.nodes()) {
      nodes.add(node);
    }
    content.put(2, "atrous");
    content.put(11, value(graph.input(), nodes));
    for (Value output : graph.outputs()) {
      content.put(12, value(output, nodes));
    }
    return new Message()
        .put(1, IR_VERSION)
        .put(7, content)
        .put(8, new Message().put(1, "").put(2, OPERATOR_SET))
        .bytes();
  }

  /** A ValueInfoProto. */
  private static Message value(Value value, OnnxNodes nodes) {
    Message shape = new Message();
    long[] sizes = value.shape();
    for (int dimension = 0; dimension < (nodes.isVector(value) ? 2 : 4); dimension++) {
      shape.put(1, new Message().put(1, sizes[dimension]));
    }
    int type = nodes.isIndex(value) ? OnnxNodes.INT64 : OnnxNodes.FLOAT;
    Message tensor = new Message().put(1, type).put(2, shape);
    return new Message().put(1, value.name()).put(2, new Message().put(1, tensor));
  }
}
