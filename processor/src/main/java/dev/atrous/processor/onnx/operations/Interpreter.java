package dev.atrous.processor.onnx.operations;

import dev.atrous.processor.onnx.file.GraphRecord;
import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.OnnxException;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Evaluates a graph, node by node, in the order of the file. */
public final class Interpreter {

  private final GraphRecord graph;
  private final int operatorSet;

  /** The names of the operations that it knows, in alphabetical order. */
  public static Set<String> operations() {
    return Operations.names();
  }

  public Interpreter(ModelRecord model) {
    this.graph = model.graph();
    this.operatorSet = model.operatorSet();
  }

  /**
   * A node that could not be evaluated.
   *
   * @param node the node
   * @param problem the end of a sentence that begins with the node
   */
  public record Failure(NodeRecord node, String problem) {}

  /**
   * What an evaluation found.
   *
   * @param arrays the tensors of the graph by name, without those that depend on a failure
   * @param failures the nodes that could not be evaluated; those that only read what such a node
   *     should have made are not among them
   */
  public record Evaluation(Map<String, Array> arrays, List<Failure> failures) {}

  /**
   * Finds the shapes of all tensors, and the numbers of those that do not depend on the inputs.
   *
   * @param inputs the graph's inputs by name, of which only the shapes need to be known
   */
  public Evaluation evaluate(Map<String, Array> inputs) {
    Map<String, Array> arrays = initial(inputs);
    List<Failure> failures = new ArrayList<>();
    for (NodeRecord node : graph.nodes()) {
      if (!node.inputs().stream().allMatch(name -> name.isEmpty() || arrays.containsKey(name))) {
        continue;
      }
      try {
        evaluate(node, arrays);
      } catch (OperationException e) {
        failures.add(new Failure(node, e.getMessage()));
      }
    }
    return new Evaluation(arrays, failures);
  }

  /**
   * Computes the whole graph and keeps of it no more than is still needed.
   *
   * @param inputs the graph's inputs by name, with their numbers
   * @param made takes each tensor that a node makes, with its name, in the order of the graph
   * @throws OnnxException if a node cannot be evaluated
   */
  public void run(Map<String, Array> inputs, BiConsumer<String, Array> made) throws OnnxException {
    Map<String, Array> arrays = initial(inputs);
    Map<String, Integer> lastReader = new HashMap<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      for (String name : graph.nodes().get(i).inputs()) {
        lastReader.put(name, i);
      }
    }
    for (int i = 0; i < graph.nodes().size(); i++) {
      NodeRecord node = graph.nodes().get(i);
      try {
        evaluate(node, arrays);
      } catch (OperationException e) {
        throw new OnnxException(
            "Node '" + node.name() + "', " + node.operation() + ": " + e.getMessage() + ".");
      }
      for (String output : node.outputs()) {
        if (arrays.containsKey(output)) {
          made.accept(output, arrays.get(output));
        }
      }
      for (String name : node.inputs()) {
        if (lastReader.get(name) == i) {
          arrays.remove(name);
        }
      }
    }
  }

  private Map<String, Array> initial(Map<String, Array> inputs) {
    Map<String, Array> arrays = new LinkedHashMap<>();
    graph.initializers().forEach((name, tensor) -> arrays.put(name, Array.of(tensor)));
    arrays.putAll(inputs);
    return arrays;
  }

  private void evaluate(NodeRecord node, Map<String, Array> arrays) {
    List<Array> inputs = new ArrayList<>();
    for (String name : node.inputs()) {
      Array input = name.isEmpty() ? null : arrays.get(name);
      if (input == null && !name.isEmpty()) {
        throw new OperationException("it reads '" + name + "', which no node before it makes");
      }
      inputs.add(input);
    }
    List<Array> outputs = Operations.evaluate(new Call(node, operatorSet, inputs));
    for (int i = 0; i < node.outputs().size(); i++) {
      String name = node.outputs().get(i);
      if (name.isEmpty()) {
        continue;
      }
      if (i >= outputs.size()) {
        throw new OperationException("it has no output " + i);
      }
      arrays.put(name, outputs.get(i));
    }
  }
}
