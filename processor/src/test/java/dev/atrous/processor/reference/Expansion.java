package dev.atrous.processor.reference;

import dev.atrous.processor.reference.operations.Attributes;
import dev.atrous.processor.reference.operations.Extent;
import dev.atrous.processor.reference.operations.ImpossibleShape;
import dev.atrous.processor.reference.operations.Operation;
import dev.atrous.processor.reference.operations.Operations;
import dev.atrous.processor.reference.operations.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns declared layers into single operations: blocks are opened, repeats and copies written out,
 * attributes bound, weights named, the output stride applied. Layers are added one by one, each
 * after those that it reads; a layer that cannot be is refused and leaves nothing behind.
 */
public final class Expansion {

  private final int outputStride;
  private final Map<String, Block> blocks;
  private final Map<String, Node> values = new LinkedHashMap<>();

  /** All nodes, each behind those that it reads. */
  private final List<Node> nodes = new ArrayList<>();

  public Expansion(int outputStride, Map<String, Block> userBlocks) {
    this.outputStride = outputStride;
    this.blocks = new HashMap<>(ShippedBlocks.ALL);
    this.blocks.putAll(userBlocks);
  }

  /** The expansion of a whole network, its layers in any order. */
  public static Expansion of(NetworkModel model) {
    Expansion expansion = new Expansion(model.outputStride(), model.blocks());
    model.inputs().forEach(expansion::addInput);
    List<Layer> left = new ArrayList<>(model.layers());
    while (!left.isEmpty()) {
      Layer ready =
          left.stream()
              .filter(layer -> expansion.values.keySet().containsAll(layer.reads()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("a cycle among " + left));
      expansion.add(ready);
      left.remove(ready);
    }
    return expansion;
  }

  public void addInput(String name, Extent extent) {
    values.put(name, Node.input(extent));
  }

  /** Adds a layer and gives its output's extent, or throws {@link ImpossibleShape}. */
  public Extent add(Layer layer) {
    List<Node> inputs = layer.reads().stream().map(this::node).toList();
    Node output = copies(layer, "", -1, inputs, new Attributes(Map.of()));
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

  private Node copies(
      Layer layer, String prefix, int copy, List<Node> inputs, Attributes enclosing) {
    if (layer.repeat() == 0) {
      return chain(layer, prefix, copy, inputs, enclosing);
    }
    List<Node> current = inputs;
    for (int turn = 0; turn < layer.repeat(); turn++) {
      current = List.of(chain(layer, prefix, turn, current, enclosing));
    }
    return current.get(0);
  }

  private Node chain(
      Layer layer, String prefix, int copy, List<Node> inputs, Attributes enclosing) {
    List<String> names = WeightNames.of(layer, blocks, prefix, copy);
    List<Node> current = inputs;
    for (int place = 0; place < layer.chain().size(); place++) {
      Use use = layer.chain().get(place);
      Attributes attributes = bound(use, layer, enclosing, copy);
      Block block = blocks.get(use.annotation());
      boolean normNext =
          place + 1 < layer.chain().size()
              && layer.chain().get(place + 1).annotation().equals("BatchNorm");
      Node next =
          block != null
              ? open(block, attributes, current, names.get(place) + ".")
              : single(
                  Operations.of(use.annotation(), attributes, !normNext),
                  current,
                  names.get(place));
      current = List.of(next);
    }
    return current.get(0);
  }

  private static Attributes bound(Use use, Layer layer, Attributes enclosing, int copy) {
    Map<String, Object> attributes = new HashMap<>(use.written());
    use.bound()
        .forEach(
            (attribute, ofBlock) ->
                attributes.put(
                    attribute,
                    ofBlock.equals(layer.each())
                        ? enclosing.numbers(ofBlock).get(copy)
                        : enclosing.values().get(ofBlock)));
    return new Attributes(attributes);
  }

  private Node single(Operation declared, List<Node> reads, String weights) {
    Node first = reads.get(0);
    Pair written = declared.stride();
    Pair kept =
        new Pair(
            kept(first.strides().height(), written.height()),
            kept(first.strides().width(), written.width()));
    Operation operation = declared.slowed(kept, first.rateFactor());
    Extent extent = operation.output(reads.stream().map(Node::extent).toList());
    Node node =
        new Node(
            operation,
            reads,
            extent,
            weights,
            strides(first, operation, extent, kept),
            rateFactor(first, operation, extent, written, kept));
    nodes.add(node);
    return node;
  }

  private static Pair strides(Node first, Operation operation, Extent output, Pair kept) {
    Pair strides = first.strides().times(kept);
    if (!operation.makesNewGrid()) {
      return strides;
    }
    return new Pair(
        resampled(strides.height(), first.extent().height(), output.height()),
        resampled(strides.width(), first.extent().width(), output.width()));
  }

  /** Input pixels per output pixel behind an operation that makes a new grid. */
  private static int resampled(int strides, int input, int output) {
    return (int) Math.max(1, Math.round((double) strides * input / output));
  }

  /** Removed strides widen the rates behind, up to where an operation makes a new grid. */
  private static Pair rateFactor(
      Node first, Operation operation, Extent output, Pair written, Pair kept) {
    Pair factor = first.rateFactor();
    if (operation.makesNewGrid()) {
      return new Pair(
          first.extent().height() == output.height() ? factor.height() : 1,
          first.extent().width() == output.width() ? factor.width() : 1);
    }
    return factor.times(new Pair(written.height() / kept.height(), written.width() / kept.width()));
  }

  /** The stride that is left of a written one behind so many strides. */
  private int kept(int strides, int written) {
    return outputStride > 0 && strides >= outputStride ? 1 : written;
  }

  private Node open(Block block, Attributes written, List<Node> inputs, String prefix) {
    Map<String, Object> attributes = new HashMap<>();
    for (Block.Attribute attribute : block.attributes()) {
      Object value = written.values().getOrDefault(attribute.name(), attribute.otherwise());
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
    Attributes bound = new Attributes(attributes);
    String last = block.output().name();
    List<Node> output = inside(block, last, inside, bound, prefix);
    return (output.isEmpty() ? standIn(block, last, inside, bound, prefix) : output).get(0);
  }

  /** The copies of a block's layer, which of a left-out layer are none. */
  private List<Node> inside(
      Block block, String name, Map<String, List<Node>> known, Attributes bound, String prefix) {
    if (known.containsKey(name)) {
      return known.get(name);
    }
    Layer layer = block.layer(name);
    List<Node> result = new ArrayList<>();
    if (layer.when() == null || Condition.holds(layer.when(), bound)) {
      List<Node> reads = new ArrayList<>();
      for (String read : layer.reads()) {
        List<Node> nodes = inside(block, read, known, bound, prefix);
        if (nodes.isEmpty() && !layer.joins()) {
          nodes = standIn(block, read, known, bound, prefix);
        }
        reads.addAll(nodes);
      }
      if (layer.each() == null) {
        result.add(copies(layer, prefix, -1, reads, bound));
      } else {
        for (int copy = 0; copy < bound.numbers(layer.each()).size(); copy++) {
          result.add(copies(layer, prefix, copy, reads, bound));
        }
      }
    }
    known.put(name, result);
    return result;
  }

  /** What a reader of a left-out layer reads: the first input of that layer. */
  private List<Node> standIn(
      Block block, String name, Map<String, List<Node>> known, Attributes bound, String prefix) {
    String first = block.layer(name).reads().get(0);
    List<Node> nodes = inside(block, first, known, bound, prefix);
    return nodes.isEmpty() && block.declares(first)
        ? standIn(block, first, known, bound, prefix)
        : nodes;
  }
}
