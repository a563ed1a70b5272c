package dev.atrous.processor.graph;

import dev.atrous.processor.declare.BlockDeclaration;
import dev.atrous.processor.declare.BuiltIn;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Expands one layer: its chain of operations, its repeats, the blocks that it uses. */
final class ChainBuilder {

  /** Ten times the deepest stage of any published network that we know (ResNet-1001). */
  private static final int MOST_COPIES = 1000;

  private final Problems problems;
  private final ScopeBuilder scopes;
  private final WeightNames names;

  /**
   * @param use of the block whose layer it is; null for a network
   */
  ChainBuilder(Problems problems, ScopeBuilder scopes, BlockUse use) {
    this.problems = problems;
    this.scopes = scopes;
    this.names = new WeightNames(problems, use);
  }

  /** The node of a layer; its content is a scope if it is repeated or has several operations. */
  Node node(
      LayerDeclaration layer,
      List<OperationDeclaration> chain,
      List<Node> inputs,
      Naming naming,
      boolean narrowed) {
    if (layer.repeat().isEmpty()) {
      Content content = content(layer, chain, inputs.size(), naming, -1, narrowed);
      return new Node(
          layer.name(), inputs, content, layer.place(), narrowed, layer.ratesAsWritten());
    }
    Value repeat = layer.repeat().get();
    int count = (Integer) repeat.raw();
    if (count < 1) {
      problems.add(Problem.NUMBER_TOO_SMALL, repeat.place(), "@Repeat", count, 1);
      return new Node(layer.name(), inputs, new Content.Unknown(), layer.place());
    }
    if (count > MOST_COPIES) {
      problems.add(Problem.NUMBER_TOO_LARGE, repeat.place(), "@Repeat", count, MOST_COPIES);
      return new Node(layer.name(), inputs, new Content.Unknown(), layer.place());
    }
    if (inputs.size() > 1 && count > 1) {
      problems.add(Problem.REPEAT_OF_SEVERAL_INPUTS, repeat.place(), layer.name(), inputs.size());
      return new Node(layer.name(), inputs, new Content.Unknown(), layer.place());
    }
    List<Node> placeholders = placeholders(layer, inputs.size());
    List<Node> nodes = new ArrayList<>();
    List<Node> read = placeholders;
    for (int copy = 0; copy < count; copy++) {
      Content content = content(layer, chain, read.size(), naming, copy, narrowed);
      Node node = new Node("copy" + copy, read, content, layer.place(), narrowed, false);
      nodes.add(node);
      read = List.of(node);
      if (content instanceof Content.Unknown) {
        break; // what is wrong with one copy is wrong with all
      }
    }
    Scope scope = new Scope(Scope.Kind.REPEAT, layer.name(), placeholders, nodes, read);
    return new Node(
        layer.name(),
        inputs,
        new Content.Nested(scope),
        layer.place(),
        false,
        layer.ratesAsWritten());
  }

  /** One of the copies that {@code @Each} makes. */
  Node copy(
      LayerDeclaration layer,
      List<OperationDeclaration> chain,
      List<Node> inputs,
      Naming naming,
      int copy,
      boolean narrowed) {
    Content content = content(layer, chain, inputs.size(), naming, copy, narrowed);
    return new Node(
        layer.name() + copy, inputs, content, layer.place(), narrowed, layer.ratesAsWritten());
  }

  /** Reports what the layers' {@code @Named} name and the layers do not have. */
  void finish() {
    names.finish();
  }

  private Content content(
      LayerDeclaration layer,
      List<OperationDeclaration> chain,
      int inputs,
      Naming naming,
      int copy,
      boolean narrowed) {
    List<Naming> all = names.of(layer, chain, naming, copy);
    if (gathersLater(chain)) {
      return new Content.Unknown();
    }
    List<OperationDeclaration> effective = new ArrayList<>();
    List<Naming> weights = new ArrayList<>();
    for (int at = 0; at < chain.size(); at++) {
      if (chain.size() == 1 || !isIdentity(chain.get(at))) {
        effective.add(chain.get(at));
        weights.add(all.get(at));
      }
    }
    return content(layer, effective, weights, inputs, narrowed);
  }

  /** {@code @Activate(NONE)}, which blocks use where their attributes say so. */
  private static boolean isIdentity(OperationDeclaration operation) {
    return operation.is(BuiltIn.ACTIVATE) && operation.attributes().text("value").equals("NONE");
  }

  private Content content(
      LayerDeclaration layer,
      List<OperationDeclaration> chain,
      List<Naming> weights,
      int inputs,
      boolean narrowed) {
    if (chain.size() == 1) {
      return link(chain, 0, weights, inputs, layer);
    }
    List<Node> placeholders = placeholders(layer, inputs);
    List<Node> nodes = new ArrayList<>();
    List<Node> read = placeholders;
    for (int at = 0; at < chain.size(); at++) {
      Content content = link(chain, at, weights, read.size(), layer);
      String operation = chain.get(at).name();
      String name = operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1);
      Node node = new Node(name, read, content, chain.get(at).place(), narrowed && at == 0, false);
      nodes.add(node);
      read = List.of(node);
    }
    return new Content.Nested(new Scope(Scope.Kind.CHAIN, layer.name(), placeholders, nodes, read));
  }

  /** Whether an operation that reads several tensors stands behind another, which is reported. */
  private boolean gathersLater(List<OperationDeclaration> chain) {
    for (OperationDeclaration operation : chain.subList(1, chain.size())) {
      if (operation.builtIn().filter(BuiltIn::gathers).isPresent()) {
        String name = "@" + operation.name();
        problems.add(Problem.SECOND_INPUT_IN_CHAIN, operation.place(), name, "at least 2");
        return true;
      }
    }
    return false;
  }

  private static List<Node> placeholders(LayerDeclaration layer, int count) {
    List<Node> placeholders = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      String name = index < layer.edges().size() ? layer.edges().get(index).name() : "input";
      placeholders.add(new Node(name, List.of(), new Content.Unknown(), layer.place()));
    }
    return placeholders;
  }

  private Content link(
      List<OperationDeclaration> chain,
      int at,
      List<Naming> weights,
      int inputs,
      LayerDeclaration layer) {
    OperationDeclaration operation = chain.get(at);
    if (operation.is(BuiltIn.INPUT) || scopes.isExhausted()) {
      return new Content.Unknown(); // reported where the network is put together
    }
    if (operation.block().isEmpty()) {
      scopes.count();
      return new Content.Single(operation, weights.get(at).of(""), normFollows(chain, at));
    }
    return block(operation, operation.block().get(), weights.get(at), inputs, layer, at);
  }

  private static boolean normFollows(List<OperationDeclaration> chain, int at) {
    return at + 1 < chain.size() && chain.get(at + 1).is(BuiltIn.BATCH_NORM);
  }

  private Content block(
      OperationDeclaration operation,
      BlockDeclaration block,
      Naming weights,
      int inputs,
      LayerDeclaration layer,
      int at) {
    Place place = operation.place();
    Optional<LayerDeclaration> unnamed =
        block.layers().stream().filter(LayerDeclaration::isUnnamed).findFirst();
    if (unnamed.isPresent()) {
      scopes.reportUnnamed(unnamed.get(), place);
      return new Content.Unknown();
    }
    List<String> missing = operation.attributes().missing();
    if (!missing.isEmpty()) {
      String first = missing.get(0);
      String all = String.join(" and its ", missing);
      problems.add(Problem.ATTRIBUTE_MISSING, place, block.name(), all, first);
      return new Content.Unknown();
    }
    BlockInputs read = BlockInputs.of(block);
    if (read.names().isEmpty()) {
      problems.add(Problem.BLOCK_WITHOUT_INPUT, block.place(), block.name());
      return new Content.Unknown();
    }
    if (read.names().size() != inputs) {
      read.reportCount(operation, layer, inputs, at == 0, problems);
      return new Content.Unknown();
    }
    // Copies that @Each makes have one parameter, which names none of them.
    List<EdgeDeclaration> edges = inputs == layer.edges().size() ? layer.edges() : List.of();
    List<String> names =
        edges.isEmpty()
            ? read.names()
            : read.inOrderOf(edges.stream().map(EdgeDeclaration::name).toList());
    Map<String, Node> sources = new LinkedHashMap<>();
    for (String name : names) {
      sources.put(name, new Node(name, List.of(), new Content.Unknown(), place));
    }
    BlockUse use = new BlockUse(block.name(), operation.attributes(), place);
    int before = problems.errors();
    Resolution resolution = scopes.resolve(block.layers(), sources, weights, use);
    List<Node> outputs = outputs(block, resolution);
    if (outputs.size() != 1 && problems.errors() > before) {
      return new Content.Unknown(); // whatever is wrong with the layers is wrong with their outputs
    }
    if (outputs.size() != 1) {
      String count = outputs.isEmpty() ? "no output" : outputs.size() + " outputs";
      String list = String.join(", ", outputs.stream().map(Node::name).toList());
      problems.add(Problem.BLOCK_OUTPUTS, block.place(), block.name(), count, list);
      return new Content.Unknown();
    }
    List<Node> placeholders = List.copyOf(sources.values());
    return new Content.Nested(
        new Scope(
            Scope.Kind.BLOCK,
            block.name(),
            placeholders,
            Needed.of(resolution.order(), outputs),
            outputs));
  }

  /** The layers marked as outputs, or those whose name no other layer of the block reads. */
  private static List<Node> outputs(BlockDeclaration block, Resolution resolution) {
    boolean marked = block.layers().stream().anyMatch(LayerDeclaration::output);
    Set<String> read = new LinkedHashSet<>();
    for (LayerDeclaration layer : block.layers()) {
      layer.edges().forEach(edge -> read.add(edge.name()));
    }
    List<Node> outputs = new ArrayList<>();
    for (LayerDeclaration layer : block.layers()) {
      if (marked ? layer.output() : !read.contains(layer.name())) {
        outputs.addAll(resolution.nodesOrStandIns(layer.name()));
      }
    }
    return outputs;
  }
}
