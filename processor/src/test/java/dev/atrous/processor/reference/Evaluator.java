package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.Parameter;
import dev.atrous.processor.reference.operations.Planes;
import dev.atrous.processor.reference.operations.RowSums;
import dev.atrous.runtime.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs an expanded network, or one layer of it, in double precision. */
public final class Evaluator {

  private final NetworkModel model;
  private final Expansion expansion;

  public Evaluator(NetworkModel model) {
    this.model = model;
    this.expansion = Expansion.of(model);
  }

  public Extent extent(String layer) {
    return expansion.extent(layer);
  }

  /** The layers that some output needs, inputs included. */
  public List<String> needed() {
    List<String> needed = new ArrayList<>(model.outputs());
    for (int place = 0; place < needed.size(); place++) {
      String name = needed.get(place);
      model.layers().stream()
          .filter(layer -> layer.name().equals(name))
          .flatMap(layer -> layer.reads().stream())
          .filter(read -> !needed.contains(read))
          .distinct()
          .forEach(needed::add);
    }
    return needed;
  }

  /** The weights that the outputs need, by name. */
  public Map<String, WeightTensor> weights() {
    Map<String, WeightTensor> weights = new LinkedHashMap<>();
    List<Node> outputs = model.outputs().stream().map(expansion::node).toList();
    for (Node node : expansion.needed(outputs, Set.of())) {
      List<Extent> inputs = node.reads().stream().map(Node::extent).toList();
      for (Parameter parameter : node.operation().parameters(inputs)) {
        String name = node.weights() + "." + parameter.suffix();
        WeightTensor tensor =
            new WeightTensor(
                name, parameter.suffix(), parameter.shape(), node.operation(), inputs.get(0));
        if (weights.put(name, tensor) != null) {
          throw new IllegalArgumentException("two tensors are called " + name);
        }
      }
    }
    return weights;
  }

  /** The values of all needed layers, by name, for the values of the inputs. */
  public Map<String, Planes> run(Map<String, Planes> inputs, Weights weights) {
    Map<Node, Planes> known = new HashMap<>();
    inputs.forEach((name, planes) -> known.put(expansion.node(name), planes));
    Map<String, Planes> values = new LinkedHashMap<>();
    for (String name : needed()) {
      values.put(name, value(expansion.node(name), known, weights));
    }
    return values;
  }

  /** The values of one layer for the values of what it reads. */
  public Planes layer(Layer layer, List<Planes> reads, Weights weights) {
    Map<Node, Planes> known = new HashMap<>();
    for (int place = 0; place < reads.size(); place++) {
      known.put(expansion.node(layer.reads().get(place)), reads.get(place));
    }
    return value(expansion.node(layer.name()), known, weights);
  }

  private Planes value(Node wanted, Map<Node, Planes> known, Weights weights) {
    for (Node node : expansion.needed(List.of(wanted), known.keySet())) {
      List<Planes> reads = node.reads().stream().map(known::get).toList();
      known.put(
          node,
          RowSums.apply(
              node.operation(), reads, suffix -> weights.values(node.weights() + "." + suffix)));
    }
    return known.get(wanted);
  }
}
