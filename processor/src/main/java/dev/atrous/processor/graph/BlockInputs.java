package dev.atrous.processor.graph;

import dev.atrous.processor.declare.BlockDeclaration;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a block reads, and which of its inputs each parameter of a use stands for: parameters of its
 * layers that name no layer, in the order in which the layers, as written, first mention them.
 *
 * @param names one at least, unless the block reads nothing
 */
record BlockInputs(List<String> names) {

  /** The usual name of the input of a block that has only one. */
  static final String ONLY = "input";

  /** The inputs of a block; where one is "input", any other unknown name is a mistake. */
  static BlockInputs of(BlockDeclaration block) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> layers = new LinkedHashSet<>();
    block.layers().forEach(layer -> layers.add(layer.name()));
    for (LayerDeclaration layer : block.layers()) {
      for (EdgeDeclaration edge : layer.edges()) {
        if (!layers.contains(edge.name())) {
          names.add(edge.name());
        }
      }
    }
    return new BlockInputs(names.contains(ONLY) ? List.of(ONLY) : List.copyOf(names));
  }

  /**
   * The inputs in the order of a use's parameters: one that is called as an input stands for it,
   * the others for those that remain, in their order.
   *
   * @param parameters as many as there are inputs
   */
  List<String> inOrderOf(List<String> parameters) {
    List<String> rest = new ArrayList<>(names);
    rest.removeAll(parameters);
    List<String> ordered = new ArrayList<>();
    for (String parameter : parameters) {
      ordered.add(names.contains(parameter) ? parameter : rest.remove(0));
    }
    return ordered;
  }

  /**
   * Reports a use that does not read as many tensors, at the first parameter too many.
   *
   * @param first whether the block stands first in the layer's chain
   */
  void reportCount(
      OperationDeclaration use, LayerDeclaration layer, int read, boolean first, Problems into) {
    String name = "@" + use.name();
    if (!first) {
      into.add(Problem.SECOND_INPUT_IN_CHAIN, use.place(), name, names.size());
      return;
    }
    List<String> parameters = layer.edges().stream().map(EdgeDeclaration::name).toList();
    List<String> free = parameters.stream().filter(each -> !names.contains(each)).toList();
    List<String> open = names.stream().filter(each -> !parameters.contains(each)).toList();
    Place place = use.place();
    if (free.size() > open.size()) {
      place = layer.edges().get(parameters.indexOf(free.get(open.size()))).place();
    }
    into.add(
        Problem.BLOCK_INPUT_COUNT,
        place,
        name,
        Words.count(names.size(), "tensor"),
        String.join(", ", names),
        layer.name(),
        read == parameters.size()
            ? Words.count(read, "parameter")
            : "parameters that stand for " + Words.count(read, "tensor"));
  }
}
