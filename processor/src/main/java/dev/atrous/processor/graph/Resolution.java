package dev.atrous.processor.graph;

import java.util.List;
import java.util.Map;

/**
 * The layers of one scope after their names were resolved.
 *
 * @param byName the nodes of each layer: one, several after {@code @Each}, none if it was left out
 *     or lies on a circle
 * @param order all nodes, each behind those that it reads
 */
record Resolution(Map<String, List<Node>> byName, List<Node> order) {

  List<Node> nodes(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
