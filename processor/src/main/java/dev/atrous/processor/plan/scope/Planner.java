package dev.atrous.processor.plan.scope;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.graph.NetworkGraph;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.LayerPlan;
import dev.atrous.processor.plan.NetworkPlan;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.memory.Layout;
import dev.atrous.processor.plan.rewrite.Absorbed;
import dev.atrous.processor.plan.rewrite.Ops;
import dev.atrous.processor.plan.rewrite.Passes;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.runtime.loops.Alignment;
import java.util.List;
import java.util.Locale;
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
          String.format(Locale.ROOT, "maps of %,d numbers alive at once", tooLarge.floats()),
          "");
      return Optional.empty();
    }
  }

  private static NetworkPlan plan(NetworkGraph graph, CheckedScope checked)
      throws ScopePlanner.MemoryTooLarge {
    Ops ops = Passes.operations(checked, Absorbed.NONE);
    Layout layout = Layout.of(ops, checked.inputs(), whole(checked.inputs()), whole(ops.outputs()));
    Ops lowered = ScopePlanner.lowered(ops, layout);
    Instances instances = new Instances("");
    ScopePlanner planner = new ScopePlanner(checked.title(), checked.inputs(), layout, instances);
    ScopePlan calls = planner.plan(Passes.steps(lowered), Alignment.FIRST_FLOAT);
    LayerPlanner layerPlanner =
        new LayerPlanner(graph.declaration(), lowered.all(), layout, instances);
    List<LayerPlan> layers = checked.nodes().stream().map(layerPlanner::plan).toList();
    ScopePlan scope = calls.with(instances.all());
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
