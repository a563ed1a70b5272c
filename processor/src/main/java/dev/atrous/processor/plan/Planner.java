package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.NetworkGraph;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans a network: all of it at once, and each of its layers as called by itself. */
public final class Planner {

  private Planner() {}

  /** Empty, and reported, if the network needs more memory than a Java array holds. */
  public static Optional<NetworkPlan> plan(
      NetworkGraph graph, CheckedScope checked, Problems problems) {
    try {
      return Optional.of(plan(graph, checked));
    } catch (ScopePlanner.MemoryTooLarge tooLarge) {
      problems.add(
          Problem.TOO_LARGE,
          graph.declaration().place(),
          tooLarge.scope(),
          String.format("maps of %,d numbers alive at once", tooLarge.floats()),
          "");
      return Optional.empty();
    }
  }

  private static NetworkPlan plan(NetworkGraph graph, CheckedScope checked)
      throws ScopePlanner.MemoryTooLarge {
    List<Item> items = new ArrayList<>();
    for (CheckedNode node : checked.nodes()) {
      items.add(new Item(node, node.name(), node.inputs(), ScopePlanner.templates(node)));
    }
    ScopePlan scope =
        ScopePlanner.plan(
                Scope.Kind.NETWORK,
                checked.title(),
                checked.inputs(),
                items,
                checked.outputs(),
                Optional.of(""))
            .plan();
    LayerPlanner planner = new LayerPlanner(graph.declaration(), scope.members());
    List<LayerPlan> layers =
        items.stream().map(item -> planner.plan(item.node(), item.templates())).toList();
    int memory =
        Math.max(scope.memory(), layers.stream().mapToInt(LayerPlan::memory).max().orElse(0));
    return new NetworkPlan(
        graph.declaration(),
        checked.inputs().stream().map(CheckedNode::name).toList(),
        checked.outputs().stream().map(CheckedNode::name).toList(),
        scope,
        layers,
        graph.leftOut(),
        memory);
  }
}
