package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.file.ElementType;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.graph.FoldedGraph;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayList;
import java.util.List;

/** A node with the views that it reads, and the network under construction that it adds to. */
final class Reading {

  private final NetworkBuilder network;
  private final FoldedGraph graph;
  private final Call call;
  private final List<View> views;
  private final List<Array> outputs;

  /**
   * @param views what each input is a view of; null for constants and those left out
   * @param outputs the arrays of its outputs
   */
  Reading(
      NetworkBuilder network, FoldedGraph graph, Call call, List<View> views, List<Array> outputs) {
    this.network = network;
    this.graph = graph;
    this.call = call;
    this.views = views;
    this.outputs = outputs;
  }

  Call call() {
    return call;
  }

  NodeRecord node() {
    return call.node();
  }

  NetworkBuilder network() {
    return network;
  }

  /** Whether an input is computed from the network's input. */
  boolean isComputed(int input) {
    return input < views.size() && views.get(input) != null;
  }

  /** An input that has to be computed. */
  View view(int input) {
    if (!isComputed(input)) {
      throw new Inexpressible(node().operation() + " of a constant");
    }
    return views.get(input);
  }

  /** Whether nothing else reads an input, and it is no output of the network. */
  boolean isReadOnce(int input) {
    return graph.isReadOnce(node().inputs().get(input));
  }

  /** All inputs, which have to be computed. */
  List<View> views() {
    List<View> all = new ArrayList<>();
    for (int input = 0; input < views.size(); input++) {
      all.add(view(input));
    }
    return all;
  }

  /** An input that has to be constant. */
  Array constant(int input) {
    if (isComputed(input)) {
      throw new Inexpressible(
          node().operation()
              + " whose input '"
              + node().inputs().get(input)
              + "' is computed, where only constants can be weights");
    }
    return call.constant(input);
  }

  /** A constant of one number. */
  double scalar(int input) {
    Array array = constant(input);
    if (array.size() != 1) {
      throw new Inexpressible(node().operation() + " by a constant of " + array);
    }
    return array.numbers()[0];
  }

  /** The extents of an output. */
  int[] outputShape(int output) {
    return outputs.get(output).shape();
  }

  /** The type of the output's elements. */
  ElementType outputType() {
    return outputs.get(0).type();
  }

  int[] outputShape() {
    return outputShape(0);
  }

  /** What the file calls the weights in an input, without {@code .weight}. */
  String weightsName(int input) {
    return network.weightsName(node(), input);
  }

  /** Adds a layer of one operation that keeps the shape of what it reads. */
  List<View> elementwise(BuiltIn operation) {
    return List.of(network.elementwise(view(0), new Part(operation)));
  }
}
