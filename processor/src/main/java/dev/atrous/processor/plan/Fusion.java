package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.Activation;
import dev.atrous.processor.shape.BatchNorm;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Dropout;
import dev.atrous.processor.shape.Linear;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.TransposedConv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Groups the operations of a chain into steps: a convolution takes the batch normalisation behind
 * it into its weights, and anything that can takes the activation behind it along.
 */
final class Fusion {

  /**
   * What one step computes.
   *
   * @param main the operation, or the nested scope
   * @param norm batch normalisation folded into it
   * @param epilogue activation applied to its result
   */
  record Group(CheckedNode main, Optional<CheckedNode> norm, Epilogue epilogue) {}

  private Fusion() {}

  /** The groups of a node: several only if it is a chain. */
  static List<Group> groups(CheckedNode node) {
    if (node.content() instanceof CheckedNode.Content.Nested nested
        && nested.scope().kind() == Scope.Kind.CHAIN) {
      return chain(nested.scope());
    }
    return List.of(new Group(node, Optional.empty(), Epilogue.NONE));
  }

  private static List<Group> chain(CheckedScope chain) {
    List<CheckedNode> nodes =
        chain.nodes().stream().filter(node -> !(operation(node) instanceof Dropout)).toList();
    if (nodes.isEmpty()) {
      nodes = chain.nodes().subList(0, 1);
    }
    List<Group> groups = new ArrayList<>();
    int at = 0;
    while (at < nodes.size()) {
      CheckedNode main = nodes.get(at++);
      Optional<CheckedNode> norm = Optional.empty();
      Epilogue epilogue = Epilogue.NONE;
      if (foldsNorm(operation(main))
          && at < nodes.size()
          && operation(nodes.get(at)) instanceof BatchNorm) {
        norm = Optional.of(nodes.get(at++));
      }
      if (Lowering.takesActivation(operation(main))
          && at < nodes.size()
          && operation(nodes.get(at)) instanceof Activation activation) {
        epilogue = Epilogue.of(activation);
        at++;
      }
      groups.add(new Group(main, norm, epilogue));
    }
    return groups;
  }

  private static boolean foldsNorm(Operation operation) {
    return operation instanceof Convolution
        || operation instanceof TransposedConv
        || operation instanceof Linear;
  }

  /** The node's operation; null for a nested scope. */
  static Operation operation(CheckedNode node) {
    return node.content() instanceof CheckedNode.Content.Single single ? single.operation() : null;
  }
}
