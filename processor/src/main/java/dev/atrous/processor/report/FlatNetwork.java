package dev.atrous.processor.report;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.List;

/** A network without scopes: its inputs and operations, in the order in which they are computed. */
final class FlatNetwork {

  private final List<CheckedNode> order = new ArrayList<>();

  FlatNetwork(CheckedScope network) {
    order.addAll(network.inputs());
    addAll(network);
  }

  private void addAll(CheckedScope scope) {
    for (CheckedNode node : scope.nodes()) {
      if (node.content() instanceof CheckedNode.Content.Nested nested) {
        addAll(nested.scope());
      } else {
        order.add(node);
      }
    }
  }

  /** Inputs and operations, each behind those that it reads. */
  List<CheckedNode> order() {
    return order;
  }

  /** The operation whose result a node's map is. */
  static CheckedNode source(CheckedNode node) {
    if (node.content() instanceof CheckedNode.Content.Nested nested) {
      return source(nested.scope().outputs().get(0));
    }
    return node.content() instanceof CheckedNode.Content.Placeholder
        ? source(node.inputs().get(0))
        : node;
  }

  static Operation operation(CheckedNode node) {
    return ((CheckedNode.Content.Single) node.content()).operation();
  }
}
