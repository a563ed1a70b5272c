package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans a layer as called by itself: by the members that the network has for it, or by members of
 * its own if the network computes it as part of another one.
 */
final class LayerPlanner {

  private final NetworkDeclaration network;
  private final Map<String, List<Template>> templates = new HashMap<>();
  private final Members members;

  /**
   * Prepares a network.
   *
   * @param lowered what the network computes
   * @param members what it consists of; layers add what is missing
   */
  LayerPlanner(NetworkDeclaration network, List<Lowered> lowered, Members members) {
    this.network = network;
    lowered.forEach(layer -> templates.put(layer.name(), layer.templates()));
    this.members = members;
  }

  LayerPlan plan(CheckedNode node) {
    List<Call> calls = new ArrayList<>();
    int memory = 0;
    if (templates.containsKey(node.name())) {
      List<Integer> own = members.of(node.name());
      for (Template template : templates.get(node.name())) {
        calls.add(call(node, own.get(calls.size()), template));
        memory = Math.max(memory, template.target() instanceof ScopePlan plan ? plan.memory() : 0);
      }
    } else {
      for (Template template : Lowering.templates(Fusion.groups(node).get(0))) {
        calls.add(call(node, members.add(node.name(), template), template));
      }
    }
    LayerDeclaration declaration =
        network.layers().stream()
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

  private static Call call(CheckedNode node, int member, Template template) {
    List<Ref> inputs = template.operands().stream().map(operand -> operand(node, operand)).toList();
    return new Call(member, inputs, Ref.output(0).plus(template.outputOffset()), 0);
  }

  private static Ref operand(CheckedNode node, int operand) {
    if (operand == Template.OWN) {
      return Ref.output(0);
    }
    return operand < node.inputs().size() ? Ref.input(operand) : Ref.zeros();
  }
}
