package dev.atrous.processor.onnx.graph;

import dev.atrous.processor.onnx.file.AttributeRecord;
import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The nodes that compute something from the inputs, in the order of the file. */
public final class FoldedGraph {

  private final List<NodeRecord> nodes = new ArrayList<>();
  private final Map<String, Array> arrays;
  private final Set<String> outputs = new HashSet<>();
  private final Map<String, List<NodeRecord>> readers = new HashMap<>();
  private final Map<String, NodeRecord> makers = new HashMap<>();
  private final Map<NodeRecord, List<NodeRecord>> spelledOut = new IdentityHashMap<>();
  private final int folded;

  /**
   * @param arrays the tensors of the graph by name; those whose numbers are known are constant
   */
  public FoldedGraph(GraphRecord graph, Map<String, Array> arrays) {
    this.arrays = arrays;
    graph.outputs().stream().map(ValueRecord::name).forEach(outputs::add);
    for (NodeRecord node : graph.nodes()) {
      boolean constant =
          node.outputs().stream().allMatch(name -> name.isEmpty() || isConstant(name));
      if (!constant || node.outputs().isEmpty()) {
        nodes.add(node);
      }
    }
    folded = graph.nodes().size() - nodes.size();
    index();
    SpelledOut.recognize(this);
    SpelledOutNorms.recognize(this);
  }

  /** Its nodes. */
  public List<NodeRecord> nodes() {
    return Collections.unmodifiableList(nodes);
  }

  /** How many nodes of the file were constant. */
  public int folded() {
    return folded;
  }

  /** The nodes of the file that one of this graph stands for. */
  public List<NodeRecord> covered(NodeRecord node) {
    return spelledOut.getOrDefault(node, List.of(node));
  }

  /** A tensor, as far as it could be evaluated. */
  public Optional<Array> array(String tensor) {
    return Optional.ofNullable(arrays.get(tensor));
  }

  /** Whether a tensor's numbers are known. */
  public boolean isConstant(String tensor) {
    Array array = arrays.get(tensor);
    return array != null && array.isKnown();
  }

  /** Whether the network gives a tensor to its caller. */
  boolean isOutput(String tensor) {
    return outputs.contains(tensor);
  }

  /** Whether nothing but one input of one node reads a tensor. */
  public boolean isReadOnce(String tensor) {
    return !outputs.contains(tensor) && readers(tensor).size() == 1;
  }

  /** The node that makes a tensor, unless it is an input or a constant. */
  Optional<NodeRecord> maker(String tensor) {
    return Optional.ofNullable(makers.get(tensor));
  }

  /** The nodes that read a tensor, one for each input that does. */
  List<NodeRecord> readers(String tensor) {
    return readers.getOrDefault(tensor, List.of());
  }

  /** The only node that reads a node's output. */
  Optional<NodeRecord> onlyReader(NodeRecord node) {
    String output = node.outputs().get(0);
    return isReadOnce(output) ? Optional.of(readers(output).get(0)) : Optional.empty();
  }

  /** A constant of one number. */
  OptionalDouble number(String tensor) {
    Array array = arrays.get(tensor);
    return array != null && array.isKnown() && array.size() == 1
        ? OptionalDouble.of(array.numbers()[0])
        : OptionalDouble.empty();
  }

  /** Puts one operation in the place of nodes that spell it out, of which the last is given. */
  void replace(
      List<NodeRecord> gone,
      NodeRecord last,
      String operation,
      String input,
      Map<String, AttributeRecord> attributes) {
    NodeRecord whole =
        new NodeRecord(last.name(), operation, "", List.of(input), last.outputs(), attributes);
    List<NodeRecord> covered = new ArrayList<>();
    gone.forEach(node -> covered.addAll(covered(node)));
    covered.addAll(covered(last));
    spelledOut.put(whole, covered);
    nodes.replaceAll(node -> node == last ? whole : node);
    nodes.removeIf(node -> gone.stream().anyMatch(each -> each == node));
    index();
  }

  private void index() {
    readers.clear();
    makers.clear();
    for (NodeRecord node : nodes) {
      for (String input : node.reads()) {
        readers.computeIfAbsent(input, name -> new ArrayList<>()).add(node);
      }
      node.outputs().forEach(output -> makers.put(output, node));
    }
  }
}
