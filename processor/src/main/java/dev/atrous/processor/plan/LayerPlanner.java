package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.shape.Concat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans a layer as called by itself: by the members that the network has for it, or by members of
 * its own if the network computes it as part of another one.
 */
final class LayerPlanner {

  private final NetworkDeclaration network;
  private final Map<String, Lowered> computed = new HashMap<>();
  private final Layout layout;
  private final Members members;

  /**
   * Prepares a network.
   *
   * @param lowered what the network computes
   * @param layout how its maps lie
   * @param members what it consists of; layers add what is missing
   */
  LayerPlanner(NetworkDeclaration network, List<Lowered> lowered, Layout layout, Members members) {
    this.network = network;
    lowered.stream()
        .filter(layer -> !isConcat(layer) && !isPart(layer))
        .forEach(layer -> computed.put(layer.name(), layer));
    this.layout = layout;
    this.members = members;
  }

  LayerPlan plan(CheckedNode node) {
    List<Call> calls = new ArrayList<>();
    int memory = 0;
    Lowered layer = computed.get(node.name());
    if (layer != null) {
      List<Integer> own = members.of(node.name());
      for (Template template : layer.templates()) {
        calls.add(call(node, own.get(calls.size()), template));
        memory = Math.max(memory, template.target() instanceof ScopePlan plan ? plan.memory() : 0);
      }
    } else {
      for (Template template : Lowering.templates(Fusion.groups(node).get(0))) {
        calls.add(call(node, members.addOrFind(node.name(), template), template));
      }
    }
    LayerDeclaration declaration =
        network.layers().stream()
            .filter(each -> each.name().equals(node.name()))
            .findFirst()
            .orElseThrow();
    return new LayerPlan(
        node.name(),
        declaration.edges().stream().map(EdgeDeclaration::name).toList(),
        layer == null
            ? node.inputShapes().stream().map(Grid::of).toList()
            : layout.grids(layer.inputs()).subList(0, node.inputs().size()),
        layer == null ? Grid.of(node.output()) : layout.grid(layer.node()),
        List.copyOf(calls),
        layer == null ? Optional.empty() : added(layer),
        memory);
  }

  /** A layer of which one step takes some input channels and another one the rest. */
  private static boolean isPart(Lowered layer) {
    return layer.templates().stream()
        .anyMatch(
            template ->
                template.target() instanceof WindowPlan plan
                    && plan.filter().flatMap(FilterPlan::part).isPresent());
  }

  /** What of a concatenation is copied depends on the network. */
  private static boolean isConcat(Lowered layer) {
    return Fusion.groups(layer.node()).size() == 1
        && Fusion.operation(Fusion.groups(layer.node()).get(0).main()) instanceof Concat;
  }

  /** The map that a convolution is added to. */
  private static Optional<Grid> added(Lowered layer) {
    return layer.templates().stream()
        .map(Template::target)
        .flatMap(target -> target instanceof WindowPlan plan ? plan.onto().stream() : Stream.of())
        .findFirst();
  }

  private static Call call(CheckedNode node, int member, Template template) {
    List<Ref> inputs = template.operands().stream().map(operand -> operand(node, operand)).toList();
    return new Call(
        member,
        List.of(node.name()),
        Item.OWN,
        inputs,
        Ref.output(0).plus(template.outputOffset()),
        0);
  }

  private static Ref operand(CheckedNode node, int operand) {
    if (operand == Template.OWN) {
      return Ref.output(0);
    }
    return operand < node.inputs().size() ? Ref.input(operand) : Ref.zeros();
  }
}
