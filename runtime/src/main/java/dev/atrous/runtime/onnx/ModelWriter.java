package dev.atrous.runtime.onnx;

import dev.atrous.runtime.safetensors.SingleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Writes a model: the messages of onnx.proto without the classes that would be generated from it.
 * Weights are asked for one at a time, when their place comes.
 */
public final class ModelWriter {

  /** The version of the format that the first operator set with all that graphs use came with. */
  private static final int IR_VERSION = 10;

  private static final String PRODUCER = "Atrous";

  private final GraphText text;
  private final byte[] graph;
  private final List<byte[]> begins = new ArrayList<>();
  private final byte[] begin;

  /** Prepares a model of a graph. */
  public ModelWriter(GraphText text) {
    this.text = text;
    graph = text.graph();
    long length = graph.length;
    for (StoredWeight weight : text.weights()) {
      byte[] begin = begin(weight);
      begins.add(begin);
      length += begin.length + weight.bytes();
    }
    Message operators = new Message().put(1, "").put(2, text.operatorSet());
    begin =
        new Message()
            .put(1, IR_VERSION)
            .put(2, PRODUCER)
            .put(8, operators)
            .begin(7, length)
            .bytes();
  }

  /** A TensorProto up to its values, as a field of the graph. */
  private static byte[] begin(StoredWeight weight) {
    Message tensor = new Message();
    for (int size : weight.dimensions()) {
      tensor.put(1, size);
    }
    byte[] head =
        tensor.put(2, GraphText.FLOAT).put(8, weight.name()).begin(9, weight.bytes()).bytes();
    Message field = new Message().begin(5, head.length + weight.bytes());
    byte[] key = field.bytes();
    byte[] begin = new byte[key.length + head.length];
    System.arraycopy(key, 0, begin, 0, key.length);
    System.arraycopy(head, 0, begin, key.length, head.length);
    return begin;
  }

  /** How many bytes the model has. */
  public long length() {
    long length = begin.length + (long) graph.length;
    for (int at = 0; at < begins.size(); at++) {
      length += begins.get(at).length + text.weights().get(at).bytes();
    }
    return length;
  }

  /**
   * Writes the model. The stream is not closed.
   *
   * @param values of a tensor of weights, by its name
   */
  public void writeTo(OutputStream target, Function<String, float[]> values) throws IOException {
    target.write(begin);
    target.write(graph);
    for (int at = 0; at < begins.size(); at++) {
      target.write(begins.get(at));
      SingleWriter.write(values.apply(text.weights().get(at).name()), target);
    }
  }
}
