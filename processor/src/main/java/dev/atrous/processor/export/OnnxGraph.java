package dev.atrous.processor.export;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.MapShape;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a network and writes down its graph; the runtime's {@code GraphText} reads it. */
public final class OnnxGraph {

  /** The first with all that is used: group norms with a factor for each channel. */
  private static final int OPERATOR_SET = 21;

  private final CheckedScope network;
  private final Nodes nodes;
  private final Map<CheckedNode, String> values = new HashMap<>();

  private OnnxGraph(CheckedScope network) {
    this.network = network;
    Set<String> weights = new HashSet<>();
    addWeights(network, weights);
    nodes = new Nodes(weights);
  }

  /** The lines of a network's graph. */
  public static List<String> lines(CheckedScope network) {
    return new OnnxGraph(network).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("opset: " + OPERATOR_SET);
    lines.add("network: " + network.title());
    for (CheckedNode input : network.inputs()) {
      values.put(input, input.name());
      lines.add("input: " + sized(input));
    }
    network.outputs().forEach(output -> lines.add("output: " + sized(output)));
    add(network, "", "");
    for (CheckedNode output : network.outputs()) {
      if (!values.get(output).equals(output.name())) { // what it passes on is another layer's
        nodes.enter(output.name());
        nodes.rename(nodes.add("Identity", values.get(output)), output.name());
      }
    }
    lines.addAll(nodes.lines());
    return lines;
  }

  private static String sized(CheckedNode node) {
    MapShape map = node.output();
    return node.name() + " " + map.channels() + " " + map.height() + " " + map.width();
  }

  /**
   * Adds the nodes of a scope.
   *
   * @param path of the layer that it is
   * @param result what its value is to be called
   */
  private void add(CheckedScope scope, String path, String result) {
    for (CheckedNode node : scope.nodes()) {
      String own = scope.kind().path(path, node.name());
      boolean isResult = scope.kind() != Scope.Kind.NETWORK && node.equals(scope.outputs().get(0));
      String unsaid = scope.kind() == Scope.Kind.CHAIN ? "" : own;
      add(node, own, isResult ? result : unsaid);
    }
  }

  private void add(CheckedNode node, String path, String result) {
    if (node.content() instanceof CheckedNode.Content.Nested nested) {
      for (CheckedNode read : nested.scope().inputs()) {
        values.put(read, values.get(read.inputs().get(0)));
      }
      add(nested.scope(), path, result);
      values.put(node, values.get(nested.scope().outputs().get(0)));
    } else if (node.content() instanceof CheckedNode.Content.Single single) {
      values.put(node, value(node, single, path, result));
    }
  }

  private String value(
      CheckedNode node, CheckedNode.Content.Single single, String path, String result) {
    Operation operation = single.operation();
    List<String> inputs = node.inputs().stream().map(values::get).toList();
    List<MapShape> shapes = node.inputShapes();
    if (operation.passesOn(shapes)) {
      return inputs.get(0);
    }
    nodes.enter(path);
    Use use = new Use(nodes, operation, inputs, shapes, node.output(), single.weights());
    return nodes.rename(operation.accept(new Translation(use)), result);
  }

  /** The names of all weights, which no value can have. */
  private static void addWeights(CheckedScope scope, Set<String> names) {
    for (CheckedNode node : scope.nodes()) {
      if (node.content() instanceof CheckedNode.Content.Nested nested) {
        addWeights(nested.scope(), names);
      } else if (node.content() instanceof CheckedNode.Content.Single single) {
        single
            .operation()
            .tensors(node.inputShapes())
            .forEach(tensor -> names.add(single.weights() + "." + tensor.name()));
      }
    }
  }
}
