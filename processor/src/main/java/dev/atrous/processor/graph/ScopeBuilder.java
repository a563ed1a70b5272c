package dev.atrous.processor.graph;

import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.InheritedNames;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves the parameters of the layers of one scope, a network or a block, into edges. */
final class ScopeBuilder {

  /** Beyond this, a compiler would choke on the generated class. */
  static final int MOST_OPERATIONS = 20_000;

  private final Problems problems;
  private final Set<String> unnamed = new HashSet<>();
  private final Map<InheritedNames, NamedParts> inherited = new IdentityHashMap<>();
  private int operations;

  ScopeBuilder(Problems problems) {
    this.problems = problems;
  }

  /** Counts an operation, the copies of repeated ones included. */
  void count() {
    operations++;
  }

  /** Whether there are too many operations, so that no more are made. */
  boolean isExhausted() {
    return operations > MOST_OPERATIONS;
  }

  /** Reports once for each class file that it has no names of parameters. */
  void reportUnnamed(LayerDeclaration layer, Place place) {
    if (unnamed.add(layer.owner())) {
      problems.add(Problem.MISSING_PARAMETER_NAMES, place, layer.owner());
    }
  }

  /** Reports what an interface's {@code @Named} names and no inherited layer has. */
  void finish() {
    inherited.values().forEach(each -> each.reportUnused(problems));
  }

  private NamedParts inherited(InheritedNames names) {
    return inherited.computeIfAbsent(
        names,
        each ->
            NameChoice.of(each.named(), null, problems)
                .map(named -> NamedParts.read(named, each.heir(), Set.of(), problems))
                .orElse(NamedParts.NONE));
  }

  /** The nodes of a network's inputs. */
  Map<String, Node> inputs(List<LayerDeclaration> inputs) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (LayerDeclaration input : inputs) {
      Content content =
          input.broken() || input.chain().size() > 1
              ? new Content.Unknown()
              : new Content.Single(input.chain().get(0), "", false);
      nodes.put(input.name(), new Node(input.name(), List.of(), content, input.place()));
    }
    return nodes;
  }

  /**
   * Makes the nodes of all layers.
   *
   * @param sources what the scope reads, by name
   * @param naming of its weights
   * @param use of the block whose layers these are; null for a network
   */
  Resolution resolve(
      List<LayerDeclaration> layers, Map<String, Node> sources, Naming naming, BlockUse use) {
    Map<String, LayerDeclaration> declared = new LinkedHashMap<>();
    layers.forEach(layer -> declared.put(layer.name(), layer));
    Map<String, LayerDeclaration> readable = new HashMap<>(declared);
    readable.keySet().removeAll(sources.keySet());
    LayerOrder ordered = new LayerOrder(layers, readable, problems);
    Resolver resolver = new Resolver(ordered, declared, sources, naming, use);
    ordered.order().forEach(resolver::make);
    return new Resolution(resolver.resolved, resolver.leftOut, resolver.order);
  }

  /** Makes the nodes of one scope, one layer after the other. */
  private final class Resolver {

    private final Map<String, LayerDeclaration> declared;
    private final Map<String, Node> sources;
    private final Naming naming;
    private final BlockUse use;
    private final Map<String, List<Node>> resolved = new LinkedHashMap<>();
    private final Map<String, List<Node>> leftOut = new LinkedHashMap<>();
    private final List<Node> order = new ArrayList<>();
    private final Set<String> uncounted = new HashSet<>();
    private final LayerOrder layers;

    Resolver(
        LayerOrder layers,
        Map<String, LayerDeclaration> declared,
        Map<String, Node> sources,
        Naming naming,
        BlockUse use) {
      this.layers = layers;
      this.declared = declared;
      this.sources = sources;
      this.naming = naming;
      this.use = use;
    }

    /** Makes a layer's node when those that it reads are there. */
    void make(LayerDeclaration layer) {
      boolean doesWithout =
          layer.chain().stream()
              .limit(1)
              .flatMap(first -> first.builtIn().stream())
              .anyMatch(BuiltIn::doesWithout);
      List<Node> inputs = new ArrayList<>();
      boolean known = !layer.broken();
      for (EdgeDeclaration edge : layer.edges()) {
        known &= addSources(layer, edge, doesWithout, inputs);
      }
      if (layer.edges().isEmpty() && known) {
        OperationDeclaration operation = layer.chain().get(0);
        problems.add(
            Problem.INPUT_COUNT,
            operation.place(),
            "@" + operation.name(),
            operation.builtIn().filter(BuiltIn::gathers).isPresent()
                ? "at least 2 tensors"
                : "1 tensor",
            layer.name(),
            "no parameter");
        known = false;
      }
      boolean narrowed = inputs.size() != layer.edges().size();
      if (layer.when().isPresent() && !Condition.holds("When", layer.when().get(), use, problems)) {
        resolved.put(layer.name(), List.of());
        leftOut.put(layer.name(), inputs.isEmpty() ? List.of() : inputs.subList(0, 1));
        return;
      }
      List<Node> nodes =
          known
              ? copies(layer, inputs, narrowed)
              : List.of(new Node(layer.name(), inputs, new Content.Unknown(), layer.place()));
      resolved.put(layer.name(), nodes);
      order.addAll(nodes);
    }

    /** Adds what an edge reads; false if it reads nothing that exists. */
    private boolean addSources(
        LayerDeclaration layer, EdgeDeclaration edge, boolean doesWithout, List<Node> inputs) {
      String name = edge.name();
      if (sources.containsKey(name)) {
        inputs.add(sources.get(name));
        return true;
      }
      LayerDeclaration read = declared.get(name);
      if (read == null) {
        reportUnknown(layer, edge);
        return false;
      }
      if (layers.isCircular(edge)) {
        return false;
      }
      List<Node> nodes = resolved.get(name);
      if (nodes.isEmpty() && !doesWithout) {
        nodes = leftOut.getOrDefault(name, List.of());
      }
      inputs.addAll(nodes);
      return true;
    }

    private void reportUnknown(LayerDeclaration layer, EdgeDeclaration edge) {
      if (layer.isUnnamed()) {
        reportUnnamed(layer, edge.place());
      } else {
        UnknownLayer.report(layer, edge, sources.keySet(), declared.keySet(), use, problems);
      }
    }

    /** What the layer's own name stands in. */
    private Naming scope(LayerDeclaration layer) {
      Naming scope = naming;
      for (int at = layer.inheritedNames().size() - 1; at >= 0; at--) {
        scope = inherited(layer.inheritedNames().get(at)).inherited(scope);
      }
      return scope;
    }

    /** The layer's node, or its nodes if it has {@code @Each}. */
    private List<Node> copies(LayerDeclaration layer, List<Node> inputs, boolean narrowed) {
      int before = problems.errors();
      ChainBuilder chains = new ChainBuilder(problems, ScopeBuilder.this, use);
      List<Node> nodes = copies(layer, inputs, narrowed, chains);
      if (problems.errors() == before) {
        chains.finish();
      }
      return nodes;
    }

    private List<Node> copies(
        LayerDeclaration layer, List<Node> inputs, boolean narrowed, ChainBuilder chains) {
      if (layer.each().isEmpty()) {
        Optional<List<OperationDeclaration>> chain = chain(layer, null, null);
        return chain.isEmpty() || readsUncounted(layer)
            ? unknown(layer, inputs)
            : List.of(chains.node(layer, chain.get(), inputs, scope(layer), narrowed));
      }
      if (layer.repeat().isPresent()) {
        problems.add(Problem.EACH_WITH_REPEAT, layer.place(), layer.name());
        return uncounted(layer, inputs);
      }
      return copies(layer, layer.each().get(), inputs, narrowed, chains);
    }

    private Optional<List<OperationDeclaration>> chain(
        LayerDeclaration layer, String each, Value element) {
      return new Surroundings(layer).chain(use, each, element, problems);
    }

    private List<Node> unknown(LayerDeclaration layer, List<Node> inputs) {
      return List.of(new Node(layer.name(), inputs, new Content.Unknown(), layer.place()));
    }

    private boolean readsUncounted(LayerDeclaration layer) {
      return layer.edges().stream().map(EdgeDeclaration::name).anyMatch(uncounted::contains);
    }

    /** Nobody knows how many there would be, so that none is counted where they are read. */
    private List<Node> uncounted(LayerDeclaration layer, List<Node> inputs) {
      uncounted.add(layer.name());
      return unknown(layer, inputs);
    }

    private List<Node> copies(
        LayerDeclaration layer,
        Value each,
        List<Node> inputs,
        boolean narrowed,
        ChainBuilder chains) {
      String attribute = (String) each.raw();
      Value array = Binding.source("Each", attribute, attribute, use, each.place(), problems);
      if (array != null && !array.isArray()) {
        String type = array.type();
        problems.add(
            Problem.BIND_TYPE,
            each.place(),
            "Each",
            attribute,
            attribute,
            use.name(),
            type,
            "an array");
      }
      if (array == null || !array.isArray()) {
        return uncounted(layer, inputs);
      }
      List<Node> nodes = new ArrayList<>();
      List<Value> elements = array.elements();
      for (int copy = 0; copy < elements.size(); copy++) {
        Optional<List<OperationDeclaration>> chain = chain(layer, attribute, elements.get(copy));
        if (chain.isEmpty()) {
          return uncounted(layer, inputs);
        }
        nodes.add(chains.copy(layer, chain.get(), inputs, scope(layer), copy, narrowed));
      }
      return nodes;
    }
  }
}
