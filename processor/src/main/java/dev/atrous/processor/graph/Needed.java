package dev.atrous.processor.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which nodes some outputs need, directly or through others. */
final class Needed {

  private Needed() {}

  /** The outputs themselves and all that they read. */
  static Set<Node> by(List<Node> outputs) {
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

  /** Those of the nodes that the outputs need, in their order. */
  static List<Node> of(List<Node> nodes, List<Node> outputs) {
    Set<Node> needed = by(outputs);
    return nodes.stream().filter(needed::contains).toList();
  }
}
