package dev.atrous.processor.graph;

import java.util.List;
import java.util.Map;

/**
 * The layers of one scope after their names were resolved.
 *
 * @param byName the nodes of each layer: one, several after {@code @Each}, none if it was left out
 *     or lies on a circle
 * @param standIns for each layer that was left out, what those read instead that would read it
 * @param order all nodes, each behind those that it reads
 */
record Resolution(
    Map<String, List<Node>> byName, Map<String, List<Node>> standIns, List<Node> order) {

  List<Node> nodes(String name) {
    return byName.getOrDefault(name, List.of());
  }

  /** The nodes of a layer, or what stands in for it if it was left out. */
  List<Node> nodesOrStandIns(String name) {
    return standIns.getOrDefault(name, nodes(name));
  }
}
