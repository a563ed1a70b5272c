package dev.atrous.processor.onnx.graph;

import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where a graph can end, if what comes last in it cannot be said: decoding of boxes,
 * suppression of those that overlap. A tensor that such an end reads becomes an output.
 */
public final class Tail {

  /** What moves numbers, and computes none: the map in front of it says as much. */
  private static final Set<String> MOVES =
      Set.of(
          "Reshape",
          "Flatten",
          "Squeeze",
          "Unsqueeze",
          "Transpose",
          "Identity",
          "Split",
          "Slice",
          "Gather");

  /** What has trained weights, which make it more than an end. */
  private static final Set<String> TRAINED =
      Set.of(
          "Conv",
          "ConvTranspose",
          "ConvInteger",
          "QLinearConv",
          "Gemm",
          "MatMul",
          "MatMulInteger",
          "QLinearMatMul",
          "LSTM",
          "GRU",
          "RNN");

  /**
   * An end may have one in so many of the trained weights, such as those with which detectors take
   * the mean of a distribution.
   */
  private static final int PART_OF_WEIGHTS = 100;

  private final GraphRecord graph;
  private final FoldedGraph folded;
  private final Set<String> said;
  private final Map<String, NodeRecord> makers = new HashMap<>();
  private final Set<String> outputs = new LinkedHashSet<>();
  private final Set<String> inputs = new LinkedHashSet<>();

  private Tail(GraphRecord graph, FoldedGraph folded, Set<String> said) {
    this.graph = graph;
    this.folded = folded;
    this.said = said;
    graph.nodes().forEach(node -> node.outputs().forEach(name -> makers.put(name, node)));
    graph.outputs().stream().map(ValueRecord::name).forEach(outputs::add);
    graph.inputs().stream().map(ValueRecord::name).forEach(inputs::add);
  }

  /**
   * The graph without an end that cannot be said; empty if that is no end.
   *
   * @param said the tensors that the language has words for
   */
  public static Optional<GraphRecord> cutOff(
      GraphRecord graph, FoldedGraph folded, Set<String> said) {
    Tail tail = new Tail(graph, folded, said);
    Set<String> ends = tail.ends();
    GraphRecord rest = endingAt(graph, ends);
    boolean shorter = rest.nodes().size() < graph.nodes().size();
    return ends.isEmpty() || !shorter || tail.isTrained(rest)
        ? Optional.empty()
        : Optional.of(rest);
  }

  /** The nodes of a graph that a part of it does without, except for those that make constants. */
  public static List<NodeRecord> behind(GraphRecord part, GraphRecord whole, FoldedGraph folded) {
    Set<NodeRecord> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    kept.addAll(part.nodes());
    Set<String> outputs =
        whole.outputs().stream().map(ValueRecord::name).collect(Collectors.toSet());
    return endingAt(whole, outputs).nodes().stream()
        .filter(node -> !kept.contains(node))
        .filter(node -> !node.outputs().stream().allMatch(folded::isConstant))
        .toList();
  }

  /** The nodes that tensors need, in the order of the file. */
  private static GraphRecord endingAt(GraphRecord graph, Set<String> ends) {
    Set<String> needed = new LinkedHashSet<>(ends);
    Deque<NodeRecord> kept = new ArrayDeque<>();
    for (int i = graph.nodes().size() - 1; i >= 0; i--) {
      NodeRecord node = graph.nodes().get(i);
      if (node.outputs().stream().anyMatch(needed::contains)) {
        kept.addFirst(node);
        needed.addAll(node.reads());
      }
    }
    return new GraphRecord(
        graph.name(),
        List.copyOf(kept),
        graph.initializers(),
        graph.inputs().stream().filter(input -> needed.contains(input.name())).toList(),
        ends.stream().map(end -> new ValueRecord(end, null, null)).toList());
  }

  /** The tensors where the graph can end, in the order in which it makes them. */
  private Set<String> ends() {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(outputs);
    while (!open.isEmpty()) {
      String tensor = open.pop();
      if (!seen.add(tensor) || folded.isConstant(tensor)) {
        continue;
      }
      if (said.contains(tensor)) {
        String source = outputs.contains(tensor) ? tensor : source(tensor);
        if (!inputs.contains(source) || outputs.contains(source)) {
          found.add(source);
        }
      } else if (makers.containsKey(tensor)) {
        open.addAll(makers.get(tensor).reads());
      }
    }
    Set<String> ordered = new LinkedHashSet<>(found);
    ordered.retainAll(inputs);
    graph
        .nodes()
        .forEach(node -> node.outputs().stream().filter(found::contains).forEach(ordered::add));
    return ordered;
  }

  /** The map whose numbers a tensor has. */
  private String source(String tensor) {
    NodeRecord maker = makers.get(tensor);
    if (maker == null || !MOVES.contains(maker.operation()) || maker.inputs().isEmpty()) {
      return tensor;
    }
    String before = maker.inputs().get(0);
    return said.contains(before) && !inputs.contains(before) ? source(before) : tensor;
  }

  /** Whether what is cut off has more of the trained weights than an end has. */
  private boolean isTrained(GraphRecord rest) {
    long all = weights(graph.nodes());
    return (all - weights(rest.nodes())) * PART_OF_WEIGHTS > all;
  }

  private long weights(List<NodeRecord> nodes) {
    List<String> read = new ArrayList<>();
    nodes.stream()
        .filter(node -> TRAINED.contains(node.operation()))
        .forEach(node -> read.addAll(node.inputs()));
    return read.stream()
        .filter(folded::isConstant)
        .mapToLong(name -> folded.array(name).map(Array::size).orElse(0))
        .sum();
  }
}
