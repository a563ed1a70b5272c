package dev.atrous.processor.graph;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.EdgeDeclaration;
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

  private static final Set<String> RESERVED = Set.of("forward", "forwardInto", "profile");
  private static final Set<String> RESERVED_FOR_INPUTS =
      Set.of(
          "layers",
          "summary",
          "threads",
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
      checkName(layer);
      boolean namesInput = layer.chain().stream().anyMatch(each -> each.is(BuiltIn.INPUT));
      if (!namesInput) {
        layers.add(layer);
      } else if (checkInput(layer)) {
        inputs.add(layer);
      }
    }
    ScopeBuilder builder = new ScopeBuilder(problems);
    Map<String, Node> sources = builder.inputs(inputs);
    if (inputs.isEmpty() && !network.broken() && !problems.hasErrors()) {
      reportNoInput(network, layers, sources);
    }
    Resolution resolution = builder.resolve(layers, sources, Naming.PLAIN, null);
    if (!network.broken() && !problems.hasErrors()) {
      builder.finish();
    }
    if (builder.isExhausted()) {
      problems.add(
          Problem.TOO_MANY_LAYERS, network.place(), network.name(), ScopeBuilder.MOST_OPERATIONS);
      Scope nothing =
          new Scope(Scope.Kind.NETWORK, network.name(), List.of(), List.of(), List.of());
      return new NetworkGraph(network, nothing, List.of()); // what was made of it is a part
    }
    List<Node> outputs = outputs(network, layers, resolution);
    Set<Node> needed = Needed.by(outputs);
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

  /** What layers read and nobody declares are then the inputs that were forgotten. */
  private void reportNoInput(
      NetworkDeclaration network, List<LayerDeclaration> layers, Map<String, Node> sources) {
    Set<String> declared = new HashSet<>();
    layers.forEach(layer -> declared.add(layer.name()));
    for (LayerDeclaration layer : layers) {
      for (EdgeDeclaration edge : layer.edges()) {
        if (!declared.contains(edge.name())) {
          Node unknown = new Node(edge.name(), List.of(), new Content.Unknown(), network.place());
          sources.putIfAbsent(edge.name(), unknown);
        }
      }
    }
    String name = sources.keySet().stream().findFirst().orElse("image");
    problems.add(Problem.NO_INPUT, network.place(), network.name(), name);
  }

  private void checkName(LayerDeclaration layer) {
    boolean clashes =
        RESERVED.contains(layer.name())
            || layer.edges().isEmpty() && RESERVED_FOR_INPUTS.contains(layer.name());
    if (clashes) {
      problems.add(Problem.RESERVED_NAME, layer.place(), layer.name());
    }
  }

  private boolean checkInput(LayerDeclaration layer) {
    if (layer.chain().size() > 1) {
      layer.chain().stream()
          .filter(operation -> operation.is(BuiltIn.INPUT))
          .forEach(
              input -> problems.add(Problem.INPUT_MUST_STAND_ALONE, input.place(), layer.name()));
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
      String input =
          network.layers().stream()
              .filter(LayerDeclaration::isInput)
              .map(LayerDeclaration::name)
              .findFirst()
              .orElse("image");
      problems.add(Problem.NO_LAYER, network.place(), network.name(), input);
    }
    return outputs;
  }
}
