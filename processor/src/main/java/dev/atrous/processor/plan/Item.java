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
 * @param outward if its last operation computes what follows its scope, how many scopes around it
 *     that belongs to; else −1
 */
record Item(
    CheckedNode node,
    String name,
    List<CheckedNode> inputs,
    List<Fusion.Group> groups,
    boolean onto,
    int outward) {

  /** Nothing around the scope is computed. */
  static final int OWN = -1;

  static Item of(CheckedNode node) {
    return new Item(node, node.name(), node.inputs(), Fusion.groups(node), false, OWN);
  }

  /** The groups of a chain, each reading the one before; the last computes what this one does. */
  List<Item> chainItems(CheckedScope chain) {
    List<Item> items = new ArrayList<>();
    List<CheckedNode> read = chain.inputs();
    for (Fusion.Group group : groups) {
      boolean last = items.size() == groups.size() - 1;
      int around = last && outward != OWN ? outward + 1 : OWN;
      items.add(new Item(group.main(), group.main().name(), read, List.of(group), false, around));
      read = List.of(group.main());
    }
    return List.copyOf(items);
  }

  Item reading(List<CheckedNode> others) {
    return new Item(node, name, others, groups, onto, outward);
  }

  /** The same with what follows its scope. */
  Item with(Tail tail) {
    List<Fusion.Group> all = new ArrayList<>(groups);
    Fusion.Group last = all.remove(all.size() - 1);
    all.add(new Fusion.Group(last.main(), tail.norm(), tail.epilogue()));
    return new Item(node, name, inputs, List.copyOf(all), onto, tail.outward());
  }

  /** The same with an activation behind it. */
  Item activated(Epilogue epilogue) {
    List<Fusion.Group> all = new ArrayList<>(groups);
    Fusion.Group last = all.remove(all.size() - 1);
    all.add(new Fusion.Group(last.main(), last.norm(), epilogue));
    return new Item(node, name, inputs, List.copyOf(all), onto, outward);
  }

  /** The same without the first operation of its chain. */
  Item withoutFirst() {
    return new Item(node, name, inputs, groups.subList(1, groups.size()), onto, outward);
  }

  /** What its nested scope computes for it. */
  Tail tail() {
    return new Tail(group().norm(), group().epilogue(), outward + 1);
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

  /** Where a node is computed; −1 if the scope only reads it. */
  static int at(CheckedNode node, List<Item> items) {
    for (int at = 0; at < items.size(); at++) {
      if (items.get(at).node() == node) {
        return at;
      }
    }
    return -1;
  }

  /** How many of these items' inputs are that node's map. */
  static long readers(CheckedNode node, List<Item> items) {
    return items.stream().flatMap(item -> item.inputs().stream()).filter(node::equals).count();
  }
}
