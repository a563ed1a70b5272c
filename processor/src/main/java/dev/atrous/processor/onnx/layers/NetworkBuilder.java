package dev.atrous.processor.onnx.layers;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.onnx.file.NodeRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The layers of a network while they are put together, each behind those that it reads. */
final class NetworkBuilder {

  private final List<Layer> layers = new ArrayList<>();

  List<Layer> layers() {
    return layers;
  }

  /** Adds an input. */
  Layer input(String tensor, Extents extents) {
    Part part =
        new Part(BuiltIn.INPUT)
            .with("channels", Integer.toString(extents.channels()))
            .with("height", Integer.toString(extents.height()))
            .with("width", Integer.toString(extents.width()));
    Layer layer = new Layer(part, List.of(), extents);
    layer.computes(tensor, View.map(layer));
    layers.add(layer);
    return layer;
  }

  /** Adds a layer of one operation that reads maps and makes a map. */
  View map(Part part, List<View> inputs, Extents extents) {
    return View.map(add(part, inputs, extents));
  }

  /** Adds a layer of one operation that reads a map and makes a map. */
  View map(Part part, View input, Extents extents) {
    return map(part, List.of(input), extents);
  }

  /** Adds a layer of one operation that changes each number by itself, however it is seen. */
  View elementwise(View input, Part part) {
    Layer layer = add(part, List.of(input), input.extents());
    return new View(layer, input.interleaved(), input.shape());
  }

  /** A copy of a view, as a layer that does nothing. */
  View copy(View input) {
    return elementwise(input, new Part(BuiltIn.DROPOUT));
  }

  /** Takes a layer away that nothing reads yet. */
  void remove(Layer layer) {
    layers.remove(layer);
  }

  /** What to call the weights in a node's input; empty if nothing says it. */
  String weightsName(NodeRecord node, int input) {
    String said = Scopes.weights(node.inputs().get(input));
    return said.isEmpty() ? Scopes.module(node) : said;
  }

  private Layer add(Part part, List<View> inputs, Extents extents) {
    List<Layer> read = new ArrayList<>();
    Set<Layer> seen = new HashSet<>();
    for (View input : inputs) {
      // A parameter's name is the layer that it reads, so a layer cannot read another one twice.
      read.add(seen.add(input.layer()) ? input.layer() : copy(View.map(input.layer())).layer());
    }
    Layer layer = new Layer(part, read, extents);
    layers.add(layer);
    return layer;
  }
}
