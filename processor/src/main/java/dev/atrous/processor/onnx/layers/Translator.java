package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.onnx.file.ModelRecord;
import dev.atrous.processor.onnx.file.NodeRecord;
import dev.atrous.processor.onnx.file.ValueRecord;
import dev.atrous.processor.onnx.graph.FoldedGraph;
import dev.atrous.processor.onnx.operations.Call;
import dev.atrous.processor.onnx.operations.OperationException;
import dev.atrous.processor.onnx.values.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the nodes of a graph into layers, one after the other. */
final class Translator {

  private final ModelRecord model;
  private final FoldedGraph graph;
  private final NetworkBuilder network = new NetworkBuilder();
  private final Map<String, View> views = new HashMap<>();
  private final List<Unsaid> unsaid = new ArrayList<>();

  Translator(ModelRecord model, FoldedGraph graph) {
    this.model = model;
    this.graph = graph;
  }

  /** The tensors that could be translated so far. */
  Set<String> said() {
    return Collections.unmodifiableSet(views.keySet());
  }

  /** What could not be translated so far. */
  List<Unsaid> unsaid() {
    return unsaid;
  }

  /**
   * Translates the graph.
   *
   * @param inputs the inputs of the network by name, with the size of each image
   * @return the layers that the outputs need and all inputs, each behind those that it reads
   */
  List<Layer> translate(Map<String, Array> inputs) {
    inputs.forEach(this::input);
    for (NodeRecord node : graph.nodes()) {
      if (node.inputs().stream().allMatch(this::isReady)) {
        translate(node);
      }
    }
    for (ValueRecord output : model.graph().outputs()) {
      View view = views.get(output.name());
      if (view != null) {
        Layer layer = view.layer();
        if (layer.inputs().isEmpty()) {
          layer = network.copy(view).layer(); // An input is no output.
        }
        layer.computes(output.name(), new View(layer, view.interleaved(), view.shape()));
        layer.markOutput();
      }
    }
    List<Layer> layers = Chains.needed(network.layers());
    Names.place(layers);
    GrowingJoins.nest(layers);
    return Chains.merged(layers);
  }

  private boolean isReady(String input) {
    return input.isEmpty() || views.containsKey(input) || graph.isConstant(input);
  }

  private void input(String name, Array array) {
    int[] shape = array.shape();
    boolean last = isReadWithChannelsLast(name);
    int axes = shape.length;
    boolean vector = axes == 2;
    int channels = vector ? shape[1] : shape[last ? axes - 1 : axes - 3];
    int height = vector ? 1 : shape[last ? axes - 3 : axes - 2];
    int width = vector ? 1 : shape[last ? axes - 2 : axes - 1];
    Layer layer = network.input(name, new Extents(channels, height, width));
    View view = new View(layer, last, shape);
    layer.computes(name, view);
    views.put(name, view);
  }

  /** Whether all that is done to an input first is to move its channels to the front. */
  private boolean isReadWithChannelsLast(String input) {
    List<NodeRecord> readers =
        graph.nodes().stream().filter(node -> node.inputs().contains(input)).toList();
    return !readers.isEmpty() && readers.stream().allMatch(Translator::movesChannelsToFront);
  }

  private static boolean movesChannelsToFront(NodeRecord node) {
    return node.operation().equals("Transpose")
        && node.attributes().containsKey("perm")
        && Arrays.equals(node.attributes().get("perm").numbers(), new long[] {0, 3, 1, 2});
  }

  private void translate(NodeRecord node) {
    Translation translation = node.domain().isEmpty() ? Translations.of(node.operation()) : null;
    List<Optional<Array>> outputs = node.outputs().stream().map(graph::array).toList();
    if (outputs.stream().anyMatch(Optional::isEmpty) && translation != null) {
      return; // The interpreter has said why.
    }
    try {
      if (translation == null) {
        throw new Inexpressible("there is no word for " + node.operation());
      }
      List<Array> read = new ArrayList<>();
      List<View> viewed = new ArrayList<>();
      for (String input : node.inputs()) {
        read.add(graph.array(input).orElse(null));
        viewed.add(graph.isConstant(input) ? null : views.get(input));
      }
      Call call = new Call(node, model.operatorSet(), read);
      List<Array> made = outputs.stream().map(Optional::orElseThrow).toList();
      record(node, translation.translate(new Reading(network, graph, call, viewed, made)));
    } catch (Inexpressible | OperationException e) {
      unsaid.add(new Unsaid(node, e.getMessage()));
    }
  }

  private void record(NodeRecord node, List<View> made) {
    for (int output = 0; output < Math.min(made.size(), node.outputs().size()); output++) {
      String name = node.outputs().get(output);
      View view = made.get(output);
      views.put(name, view);
      if (!view.layer().inputs().isEmpty()) {
        view.layer().computes(name, view);
        view.layer().nodes().addAll(graph.covered(node));
      }
    }
  }
}
