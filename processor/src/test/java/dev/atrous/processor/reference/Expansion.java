package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Attributes;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.ImpossibleShape;
import dev.atrous.processor.reference.operations.Operation;
import dev.atrous.processor.reference.operations.Operations;
import dev.atrous.processor.reference.operations.Pair;
import dev.atrous.processor.reference.operations.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Turns declared layers into single operations: blocks are opened, repeats and copies written out,
 * attributes bound, weights named, the output stride applied. Layers are added one by one, each
 * after those that it reads.
 */
public final class Expansion {

  /** Operations whose padding a network or block may give once. */
  private static final Set<String> NORMS =
      Set.of("BatchNorm", "LayerNorm", "GroupNorm", "InstanceNorm");

  private static final Set<String> PADDED =
      Set.of("Conv", "DepthwiseConv", "TransposedConv", "MaxPool", "AvgPool");

  private final Slowing slowing;
  private final Map<String, Block> blocks;
  private final Map<String, Object> conventions;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private long work;
  private long elements;

  /** All nodes, each behind those that it reads. */
  private final List<Node> nodes = new ArrayList<>();

  public Expansion(
      int outputStride, Map<String, Block> userBlocks, Map<String, Object> conventions) {
    this.slowing = new Slowing(outputStride);
    this.conventions = conventions;
    this.blocks = new HashMap<>(ShippedBlocks.ALL);
    this.blocks.putAll(userBlocks);
  }

  /** The expansion of a whole network, its layers in any order. */
  public static Expansion of(NetworkModel model) {
    Expansion expansion = new Expansion(model.outputStride(), model.blocks(), model.conventions());
    model.inputs().forEach(expansion::addInput);
    List<Layer> left = new ArrayList<>(model.layers());
    while (!left.isEmpty()) {
      Layer ready =
          left.stream()
              .filter(layer -> expansion.values.keySet().containsAll(layer.reads()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("a cycle among " + left));
      String front = model.fronts().get(ready.name());
      expansion.add(ready, part -> front == null ? part : front + "." + part);
      left.remove(ready);
    }
    return expansion;
  }

  public void addInput(String name, Extent extent) {
    values.put(name, Node.input(extent));
  }

  /**
   * Adds a layer that is in order.
   *
   * @param inOrder whether what it makes may be added; {@link #work} and {@link #elements} count it
   * @return its output's extent; empty if its shape is impossible or it is not in order, which
   *     leaves nothing behind
   */
  public Optional<Extent> addIf(Layer layer, Predicate<Extent> inOrder) {
    int nodesBefore = nodes.size();
    long workBefore = work;
    long elementsBefore = elements;
    try {
      Extent extent = add(layer, part -> part);
      if (inOrder.test(extent)) {
        return Optional.of(extent);
      }
    } catch (ImpossibleShape impossible) {
      // As one that is not in order.
    }
    nodes.subList(nodesBefore, nodes.size()).clear();
    work = workBefore;
    elements = elementsBefore;
    values.remove(layer.name());
    return Optional.empty();
  }

  private Extent add(Layer layer, UnaryOperator<String> naming) {
    List<Node> inputs = layer.reads().stream().map(this::node).toList();
    Scope scope = new Scope(naming, new Attributes(Map.of()), conventions);
    Node output = copies(layer, scope, -1, inputs);
    values.put(layer.name(), output);
    return output.extent();
  }

  public Extent extent(String layer) {
    return node(layer).extent();
  }

  /** The product of strides and the factor on rates, which must agree where layers are joined. */
  public List<Pair> strideState(String layer) {
    return List.of(node(layer).strides(), node(layer).rateFactor());
  }

  /**
   * The nodes that some node needs, itself included, each behind those that it reads.
   *
   * @param given nodes whose values are known, behind which nothing more is needed
   */
  List<Node> needed(List<Node> wanted, Set<Node> given) {
    Set<Node> needed = new HashSet<>(wanted);
    for (int place = nodes.size() - 1; place >= 0; place--) {
      if (needed.contains(nodes.get(place)) && !given.contains(nodes.get(place))) {
        needed.addAll(nodes.get(place).reads());
      }
    }
    return nodes.stream().filter(needed::contains).filter(node -> !given.contains(node)).toList();
  }

  Node node(String layer) {
    return values.get(layer);
  }

  private Node copies(Layer layer, Scope scope, int copy, List<Node> inputs) {
    List<Node> current =
        layer.ratesAsWritten() ? inputs.stream().map(this::asWritten).toList() : inputs;
    if (layer.repeat() == 0) {
      return chain(layer, scope, copy, current);
    }
    for (int turn = 0; turn < layer.repeat(); turn++) {
      current = List.of(chain(layer, scope, turn, current));
    }
    return current.get(0);
  }

  /** The same map, behind which rates are as written. */
  private Node asWritten(Node input) {
    Operation same = Operations.of("Dropout", new Attributes(Map.of()), false);
    Node node = new Node(same, List.of(input), input.extent(), "", input.strides(), new Pair(1, 1));
    nodes.add(node);
    return node;
  }

  private Node chain(Layer layer, Scope scope, int copy, List<Node> inputs) {
    List<UnaryOperator<String>> names = WeightNames.of(layer, blocks, scope.naming(), copy);
    List<Node> current = inputs;
    for (int place = 0; place < layer.chain().size(); place++) {
      Use use = layer.chain().get(place);
      Attributes attributes = bound(use, layer, scope, copy);
      Block block = blocks.get(use.annotation());
      boolean normNext =
          place + 1 < layer.chain().size()
              && layer.chain().get(place + 1).annotation().equals("BatchNorm");
      Node next =
          block != null
              ? open(block, attributes, current, names.get(place), scope.conventions())
              : single(
                  Operations.of(use.annotation(), attributes, !normNext),
                  current,
                  names.get(place).apply(""));
      current = List.of(next);
    }
    return current.get(0);
  }

  private static Attributes bound(Use use, Layer layer, Scope scope, int copy) {
    Attributes enclosing = scope.attributes();
    Map<String, Object> attributes = new HashMap<>(use.written());
    use.bound()
        .forEach(
            (attribute, ofBlock) ->
                attributes.put(
                    attribute,
                    ofBlock.equals(layer.each())
                        ? enclosing.numbers(ofBlock).get(copy)
                        : enclosing.values().get(ofBlock)));
    Object padding = scope.conventions().get("padding");
    if (padding != null && PADDED.contains(use.annotation()) && !attributes.containsKey("pad")) {
      attributes.putIfAbsent("padding", padding);
    }
    Object epsilon = scope.conventions().get("epsilon");
    if (epsilon != null && NORMS.contains(use.annotation())) {
      attributes.putIfAbsent("epsilon", epsilon);
    }
    return new Attributes(attributes);
  }

  private Node single(Operation declared, List<Node> reads, String weights) {
    Node first = reads.get(0);
    Pair written = declared.stride();
    Pair kept =
        new Pair(
            slowing.kept(first.strides().height(), written.height()),
            slowing.kept(first.strides().width(), written.width()));
    Operation operation = declared.slowed(kept, first.rateFactor());
    Extent extent = operation.output(reads.stream().map(Node::extent).toList());
    Node node =
        new Node(
            operation,
            reads,
            extent,
            weights,
            Slowing.strides(first, operation, extent, kept),
            Slowing.rateFactor(first, operation, extent, written, kept));
    nodes.add(node);
    work += Work.of(operation, reads.stream().map(Node::extent).toList(), extent);
    elements += extent.elements();
    return node;
  }

  /** What the reference has to do for all that was added. */
  public long work() {
    return work;
  }

  /** Elements of all maps that were added. */
  public long elements() {
    return elements;
  }

  private Node open(
      Block block,
      Attributes written,
      List<Node> inputs,
      UnaryOperator<String> naming,
      Map<String, Object> around) {
    Map<String, Object> given = new HashMap<>(around);
    given.keySet().removeAll(block.conventions().keySet());
    Map<String, Object> attributes = new HashMap<>();
    for (Block.Attribute attribute : block.attributes()) {
      Object otherwise = given.getOrDefault(attribute.name(), attribute.otherwise());
      Object value = written.values().getOrDefault(attribute.name(), otherwise);
      if (value == null) {
        throw new IllegalArgumentException(attribute.name() + " of @" + block.name());
      }
      attributes.put(attribute.name(), value);
    }
    Map<String, List<Node>> inside = new HashMap<>();
    List<String> names = block.inputs();
    if (names.size() != inputs.size()) {
      throw new ImpossibleShape("@" + block.name() + " reads " + names);
    }
    for (int place = 0; place < names.size(); place++) {
      inside.put(names.get(place), List.of(inputs.get(place)));
    }
    given.putAll(block.conventions());
    Scope scope = new Scope(naming, new Attributes(attributes), given);
    String last = block.output().name();
    List<Node> output = inside(block, last, inside, scope);
    return (output.isEmpty() ? standIn(block, last, inside, scope) : output).get(0);
  }

  /** The copies of a block's layer, which of a left-out layer are none. */
  private List<Node> inside(Block block, String name, Map<String, List<Node>> known, Scope scope) {
    if (known.containsKey(name)) {
      return known.get(name);
    }
    Layer layer = block.layer(name);
    List<Node> result = new ArrayList<>();
    if (layer.when() == null || Condition.holds(layer.when(), scope.attributes())) {
      List<Node> reads = new ArrayList<>();
      for (String read : layer.reads()) {
        List<Node> nodes = inside(block, read, known, scope);
        if (nodes.isEmpty() && !layer.joins()) {
          nodes = standIn(block, read, known, scope);
        }
        reads.addAll(nodes);
      }
      if (layer.each() == null) {
        result.add(copies(layer, scope, -1, reads));
      } else {
        for (int copy = 0; copy < scope.attributes().numbers(layer.each()).size(); copy++) {
          result.add(copies(layer, scope, copy, reads));
        }
      }
    }
    known.put(name, result);
    return result;
  }

  /** What a reader of a left-out layer reads: the first input of that layer. */
  private List<Node> standIn(Block block, String name, Map<String, List<Node>> known, Scope scope) {
    String first = block.layer(name).reads().get(0);
    List<Node> nodes = inside(block, first, known, scope);
    return nodes.isEmpty() && block.declares(first) ? standIn(block, first, known, scope) : nodes;
  }
}
