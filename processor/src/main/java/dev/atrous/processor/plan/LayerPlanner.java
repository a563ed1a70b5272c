package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plans a layer as called by itself: by the members that the network has for it. */
final class LayerPlanner {

  private final NetworkDeclaration network;
  private final List<Member> members;

  LayerPlanner(NetworkDeclaration network, List<Member> members) {
    this.network = network;
    this.members = members;
  }

  /**
   * A layer.
   *
   * @param templates its calls, which became the members of its name
   */
  LayerPlan plan(CheckedNode node, List<Template> templates) {
    List<Integer> own =
        IntStream.range(0, members.size())
            .filter(at -> members.get(at).layer().equals(node.name()))
            .filter(at -> !(members.get(at).target() instanceof FusedPlan))
            .boxed()
            .toList();
    List<Call> calls = new ArrayList<>();
    int memory = 0;
    for (int at = 0; at < templates.size(); at++) {
      Template template = templates.get(at);
      calls.add(call(own.get(at), template));
      memory = Math.max(memory, template.target() instanceof ScopePlan plan ? plan.memory() : 0);
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

  private static Call call(int member, Template template) {
    List<Ref> inputs =
        template.operands().stream()
            .map(operand -> operand == Template.OWN ? Ref.output(0) : Ref.input(operand))
            .toList();
    return new Call(member, inputs, Ref.output(0).plus(template.outputOffset()), 0);
  }
}
