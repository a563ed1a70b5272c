package dev.atrous.runtime.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * A graph as the processor writes it down in a network's class, a line for each thing, without the
 * values of the weights:
 *
 * <pre>
 * opset: 21
 * network: Segmenter
 * input: image 3 257 257
 * output: scores 21 257 257
 * weight: stem.weight 32 3 3 3
 * weight: stem.prelu.weight 32 as 32 1 1
 * /stem/Conv = Conv image stem.weight : kernel_shape=[3,3] strides=[2,2] pads=[0,0,1,1]
 * stem /stem/PRelu = PRelu /stem/Conv stem.prelu.weight
 * </pre>
 *
 * <p>Inputs and outputs have a batch of any size in front. A node's line begins with the value that
 * it makes, and the node's own name if that is another; its inputs follow, one that is left out as
 * {@code -}, and its attributes.
 */
public final class GraphText {

  /** ONNX's TensorProto.DataType. */
  static final int FLOAT = 1;

  private static final String BATCH = "batch";

  private final Message graph = new Message();
  private final List<StoredWeight> weights = new ArrayList<>();
  private int operatorSet;

  private GraphText() {}

  /** Reads the lines of a graph. */
  public static GraphText read(List<String> parts) {
    GraphText text = new GraphText();
    for (String part : parts) {
      part.lines().forEach(text::add);
    }
    return text;
  }

  /** The weights that it reads, in order. */
  public List<StoredWeight> weights() {
    return weights;
  }

  int operatorSet() {
    return operatorSet;
  }

  /** The GraphProto without its weights. */
  byte[] graph() {
    return graph.bytes();
  }

  private void add(String line) {
    List<String> words = List.of(line.split(" "));
    List<String> rest = words.subList(1, words.size());
    switch (words.get(0)) {
      case "opset:" -> operatorSet = Integer.parseInt(rest.get(0));
      case "network:" -> graph.put(2, rest.get(0));
      case "input:" -> graph.put(11, value(rest));
      case "output:" -> graph.put(12, value(rest));
      case "weight:" -> weights.add(weight(rest));
      default -> graph.put(1, NodeText.node(words));
    }
  }

  /** A ValueInfoProto. */
  private static Message value(List<String> words) {
    Message shape = new Message().put(1, new Message().put(2, BATCH));
    for (int size : numbers(words.subList(1, words.size()))) {
      shape.put(1, new Message().put(1, size));
    }
    Message tensor = new Message().put(1, FLOAT).put(2, shape);
    return new Message().put(1, words.get(0)).put(2, new Message().put(1, tensor));
  }

  private static StoredWeight weight(List<String> words) {
    int as = words.indexOf("as");
    int end = as > 0 ? as : words.size();
    int[] shape = numbers(words.subList(1, end));
    int[] dimensions = as > 0 ? numbers(words.subList(as + 1, words.size())) : shape;
    return new StoredWeight(words.get(0), shape, dimensions);
  }

  private static int[] numbers(List<String> words) {
    return words.stream().mapToInt(Integer::parseInt).toArray();
  }
}
