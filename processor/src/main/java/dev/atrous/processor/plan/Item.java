package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of a scope before it is known where its maps lie.
 *
 * @param node what it computes
 * @param name the layer that its weights belong to
 * @param inputs what it reads
 * @param groups its operations: several only if it is a chain with a scope of its own
 * @param onto whether it is a convolution that is added to its second input
 */
record Item(
    CheckedNode node,
    String name,
    List<CheckedNode> inputs,
    List<Fusion.Group> groups,
    boolean onto) {

  static Item of(CheckedNode node) {
    return new Item(node, node.name(), node.inputs(), Fusion.groups(node), false);
  }

  /** The groups of a chain, each reading the one before. */
  static List<Item> chain(CheckedScope chain, List<Fusion.Group> groups) {
    List<Item> items = new ArrayList<>();
    List<CheckedNode> read = chain.inputs();
    for (Fusion.Group group : groups) {
      items.add(new Item(group.main(), group.main().name(), read, List.of(group), false));
      read = List.of(group.main());
    }
    return List.copyOf(items);
  }

  Item reading(List<CheckedNode> others) {
    return new Item(node, name, others, groups, onto);
  }

  Fusion.Group group() {
    return groups.get(0);
  }

  /** Whether it is computed by steps of its scope, not by a scope of its own. */
  boolean isOperation() {
    return groups.size() == 1 && operation() != null;
  }

  /** Its operation; null for a nested scope. */
  Operation operation() {
    return Fusion.operation(group().main());
  }

  /** How many of these items' inputs are that node's map. */
  static long readers(CheckedNode node, List<Item> items) {
    return items.stream().flatMap(item -> item.inputs().stream()).filter(node::equals).count();
  }
}
