package dev.atrous.processor.graph;

import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a network's graph of its declaration. */
public final class GraphBuilder {

  private static final Set<String> RESERVED = Set.of("forward", "forwardInto");
  private static final Set<String> RESERVED_FOR_INPUTS =
      Set.of(
          "layers",
          "summary",
          "clone",
          "finalize",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "notifyAll",
          "wait");

  private final Problems problems;

  public GraphBuilder(Problems problems) {
    this.problems = problems;
  }

  public NetworkGraph build(NetworkDeclaration network) {
    List<LayerDeclaration> inputs = new ArrayList<>();
    List<LayerDeclaration> layers = new ArrayList<>();
    for (LayerDeclaration layer : network.layers()) {
      if (!checkName(layer)) {
        continue;
      }
      boolean namesInput = layer.chain().stream().anyMatch(each -> each.name().equals("Input"));
      if (!namesInput) {
        layers.add(layer);
      } else if (checkInput(layer)) {
        inputs.add(layer);
      }
    }
    if (inputs.isEmpty() && !network.broken() && !problems.hasErrors()) {
      problems.add(Problem.NO_INPUT, network.place(), network.name());
    }

    ScopeBuilder builder = new ScopeBuilder(problems);
    Map<String, Node> sources = builder.inputs(inputs);
    Resolution resolution = builder.resolve(layers, sources, network.name(), "", null);
    List<Node> outputs = outputs(network, layers, resolution);
    Set<Node> needed = needed(outputs);
    List<LayerDeclaration> leftOut = new ArrayList<>();
    for (LayerDeclaration layer : network.layers()) {
      List<Node> nodes =
          sources.containsKey(layer.name())
              ? List.of(sources.get(layer.name()))
              : resolution.nodes(layer.name());
      if (!nodes.isEmpty() && nodes.stream().noneMatch(needed::contains) && !outputs.isEmpty()) {
        leftOut.add(layer);
      }
    }
    List<Node> used = resolution.order().stream().filter(needed::contains).toList();
    List<Node> read = sources.values().stream().filter(needed::contains).toList();
    return new NetworkGraph(
        network,
        new Scope(Scope.Kind.NETWORK, network.name(), read, used, outputs),
        List.copyOf(leftOut));
  }

  private boolean checkName(LayerDeclaration layer) {
    boolean clashes =
        RESERVED.contains(layer.name())
            || layer.edges().isEmpty() && RESERVED_FOR_INPUTS.contains(layer.name());
    if (clashes) {
      problems.add(Problem.RESERVED_NAME, layer.place(), layer.name());
    }
    return !clashes;
  }

  private boolean checkInput(LayerDeclaration layer) {
    if (layer.chain().size() > 1) {
      problems.add(Problem.INPUT_MUST_STAND_FIRST, layer.place(), layer.name());
    } else if (!layer.edges().isEmpty()) {
      problems.add(Problem.INPUT_READS_NOTHING, layer.edges().get(0).place(), layer.name());
    }
    return true;
  }

  private List<Node> outputs(
      NetworkDeclaration network, List<LayerDeclaration> layers, Resolution resolution) {
    for (LayerDeclaration layer : network.layers()) {
      if (layer.isInput() && layer.output()) {
        problems.add(Problem.OUTPUT_IS_INPUT, layer.place(), layer.name());
      }
    }
    boolean marked = layers.stream().anyMatch(LayerDeclaration::output);
    Set<String> read = new HashSet<>();
    for (LayerDeclaration layer : layers) {
      layer.edges().forEach(edge -> read.add(edge.name()));
    }
    List<Node> outputs = new ArrayList<>();
    for (LayerDeclaration layer : layers) {
      if (marked ? layer.output() : !read.contains(layer.name())) {
        outputs.addAll(resolution.nodes(layer.name()));
      }
    }
    if (outputs.isEmpty() && !network.broken() && !problems.hasErrors()) {
      problems.add(Problem.NO_OUTPUT, network.place(), network.name());
    }
    return outputs;
  }

  private static Set<Node> needed(List<Node> outputs) {
    Set<Node> needed = new HashSet<>();
    List<Node> open = new ArrayList<>(outputs);
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      if (needed.add(node)) {
        open.addAll(node.inputs());
      }
    }
    return needed;
  }
}
