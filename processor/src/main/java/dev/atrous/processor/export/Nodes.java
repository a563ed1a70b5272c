package dev.atrous.processor.export;

import dev.atrous.processor.shape.WeightTensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The nodes of a graph under construction. A node is called after the layer that it is part of and
 * its type, {@code /body/0/expand/Conv}, as other exporters do, and so is the value that it makes,
 * until it is known to be a layer's.
 */
final class Nodes {

  /** An input that is left out. */
  static final String NONE = "-";

  private final List<OnnxNode> all = new ArrayList<>();
  private final Map<String, String> weights = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private String scope = "";

  /**
   * None yet.
   *
   * @param taken names that no value can have
   */
  Nodes(Set<String> taken) {
    this.taken.addAll(taken);
  }

  /** Says which layer the nodes that follow belong to. */
  void enter(String layer) {
    scope = "/" + layer.replace('.', '/') + "/";
  }

  /** Adds a node and returns the value that it makes. */
  String add(String type, List<String> inputs, String... attributes) {
    String name = free(scope + type);
    all.add(new OnnxNode(name, name, type, List.copyOf(inputs), List.of(attributes)));
    return name;
  }

  /** Adds a node of one input. */
  String add(String type, String input, String... attributes) {
    return add(type, List.of(input), attributes);
  }

  /** A constant list of whole numbers. */
  String integers(long... numbers) {
    return add("Constant", List.of(), Attributes.numbers("value_ints", numbers));
  }

  /** A constant number. */
  String number(float number) {
    return add("Constant", List.of(), Attributes.number("value_float", number));
  }

  /** Constant numbers, each a channel's. */
  String perChannel(List<Float> numbers) {
    return add("Constant", List.of(), Attributes.tensor("value", numbers, numbers.size(), 1, 1));
  }

  /** The same number for each of some channels. */
  String filled(int channels, float number) {
    return add(
        "ConstantOfShape", integers(channels), Attributes.tensor("value", List.of(number), 1));
  }

  /**
   * Weights, under their name in the file.
   *
   * @param dimensions as which a node reads them; none for those that they have
   */
  String weight(String name, WeightTensor tensor, long... dimensions) {
    String line = name + " " + words(tensor.shape());
    List<Long> as = LongStream.of(dimensions).boxed().toList();
    weights.put(name, as.isEmpty() ? line : line + " as " + words(as));
    return name;
  }

  /** Calls the value of the last node by a layer's name, if it is free. */
  String rename(String value, String layer) {
    OnnxNode last = all.get(all.size() - 1);
    if (layer.isEmpty() || !last.output().equals(value)) {
      return value;
    }
    String name = free(layer);
    all.set(all.size() - 1, last.withOutput(name));
    return name;
  }

  /** What is there, a line each: the weights, and the nodes in their order. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    weights.values().forEach(weight -> lines.add("weight: " + weight));
    all.forEach(node -> lines.add(node.line()));
    return lines;
  }

  private String free(String wish) {
    String name = wish;
    for (int number = 1; !taken.add(name); number++) {
      name = wish + "_" + number;
    }
    return name;
  }

  private static String words(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
