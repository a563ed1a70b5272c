package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
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
    List<ScopePlanner.Item> items = new ArrayList<>();
    List<LayerPlan> layers = new ArrayList<>();
    for (CheckedNode node : checked.nodes()) {
      List<Template> templates = ScopePlanner.templates(node);
      items.add(new ScopePlanner.Item(node, node.name(), node.inputs(), templates));
      layers.add(layer(graph, node, templates));
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
    int memory =
        Math.max(scope.memory(), layers.stream().mapToInt(LayerPlan::memory).max().orElse(0));
    return new NetworkPlan(
        graph.declaration(),
        checked.inputs().stream().map(CheckedNode::name).toList(),
        checked.outputs().stream().map(CheckedNode::name).toList(),
        scope,
        List.copyOf(layers),
        graph.leftOut(),
        memory);
  }

  private static LayerPlan layer(NetworkGraph graph, CheckedNode node, List<Template> templates) {
    List<Call> calls = new ArrayList<>();
    int memory = 0;
    for (Template template : templates) {
      List<Ref> inputs =
          template.operands().stream()
              .map(operand -> operand == Template.OWN ? Ref.output(0) : Ref.input(operand))
              .toList();
      calls.add(
          new Call(
              node.name(),
              template.target(),
              inputs,
              Ref.output(0).plus(template.outputOffset()),
              template.weights(),
              0));
      memory = Math.max(memory, template.target() instanceof ScopePlan plan ? plan.memory() : 0);
    }
    LayerDeclaration declaration =
        graph.declaration().layers().stream()
            .filter(layer -> layer.name().equals(node.name()))
            .findFirst()
            .orElseThrow();
    return new LayerPlan(
        node.name(),
        declaration.edges().stream().map(EdgeDeclaration::name).toList(),
        node.inputFeatures(),
        node.output(),
        List.copyOf(calls),
        memory);
  }
}
