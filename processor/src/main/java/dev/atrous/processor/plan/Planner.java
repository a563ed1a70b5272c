package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.NetworkGraph;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.runtime.loops.Lane;
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
    Identities plain =
        Identities.removed(checked.nodes().stream().map(Item::of).toList(), checked.outputs());
    List<Item> items =
        SpreadPixels.removed(
            Residuals.removed(checked.kind(), plain.items(), plain.outputs()), plain.outputs());
    List<CheckedNode> outputs = plain.outputs();
    Layout layout =
        Layout.of(items, checked.inputs(), whole(checked.inputs()), outputs, whole(outputs));
    List<Lowered> lowered = ScopePlanner.lowered(items, layout);
    Members members = new Members("");
    ScopePlanner planner =
        new ScopePlanner(
            checked.kind(), checked.title(), checked.inputs(), outputs, layout, members);
    ScopePlan calls = planner.plan(JointItems.joined(lowered, outputs), Lane.FIRST);
    LayerPlanner layerPlanner = new LayerPlanner(graph.declaration(), lowered, layout, members);
    List<LayerPlan> layers = checked.nodes().stream().map(layerPlanner::plan).toList();
    ScopePlan scope = calls.with(members.all());
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

  /** The tensors of a caller. */
  private static List<Grid> whole(List<CheckedNode> nodes) {
    return nodes.stream().map(node -> Grid.of(node.output())).toList();
  }
}
