package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out nodes that merely copy another, such as an {@code @Add(ifSameShape = true)} whose
 * shortcut was left out: the copied node writes to where the copy would have gone.
 *
 * @param items what is left, reading the copied nodes
 * @param outputs likewise
 */
record Identities(List<Item> items, List<CheckedNode> outputs) {

  static Identities removed(List<Item> items, List<CheckedNode> outputs) {
    Map<CheckedNode, CheckedNode> copied = new HashMap<>();
    List<Item> kept = new ArrayList<>();
    for (Item item : items) {
      Item reading = item.reading(replaced(item.inputs(), copied));
      if (isCopy(item) && isComputed(reading.inputs().get(0), kept, replaced(outputs, copied))) {
        copied.put(item.node(), reading.inputs().get(0));
      } else {
        kept.add(reading);
      }
    }
    return new Identities(List.copyOf(kept), replaced(outputs, copied));
  }

  private static boolean isCopy(Item item) {
    return item.isOperation()
        && Lowering.templates(item.group()).get(0).target() instanceof CopyPlan copy
        && copy.isWhole();
  }

  /** What the scope itself computes, and for itself, can be computed in another place. */
  private static boolean isComputed(CheckedNode node, List<Item> items, List<CheckedNode> outputs) {
    return !outputs.contains(node) && items.stream().anyMatch(item -> item.node() == node);
  }

  private static List<CheckedNode> replaced(
      List<CheckedNode> nodes, Map<CheckedNode, CheckedNode> copied) {
    return nodes.stream().map(node -> copied.getOrDefault(node, node)).toList();
  }
}
