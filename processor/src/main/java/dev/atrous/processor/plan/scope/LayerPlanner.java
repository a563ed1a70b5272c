package dev.atrous.processor.plan.scope;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.declare.EdgeDeclaration;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.NetworkDeclaration;
import dev.atrous.processor.plan.Call;
import dev.atrous.processor.plan.FilterPlan;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.LayerPlan;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.WindowPlan;
import dev.atrous.processor.plan.memory.Layout;
import dev.atrous.processor.plan.rewrite.Fusion;
import dev.atrous.processor.plan.rewrite.Lowering;
import dev.atrous.processor.plan.rewrite.Op;
import dev.atrous.processor.plan.rewrite.UnplacedCall;
import dev.atrous.processor.shape.Concat;
import dev.atrous.processor.shape.Operation;
import dev.atrous.processor.shape.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans a layer as called by itself: by the instances that the network has for it, or by instances
 * of its own if the network computes it as part of another one.
 */
final class LayerPlanner {

  private final NetworkDeclaration network;
  private final Map<String, Op> computed = new HashMap<>();
  private final Layout layout;
  private final Instances instances;

  /**
   * Prepares a network.
   *
   * @param lowered what the network computes
   * @param layout how its maps lie
   * @param instances what it consists of; layers add what is missing
   */
  LayerPlanner(NetworkDeclaration network, List<Op> lowered, Layout layout, Instances instances) {
    this.network = network;
    lowered.stream()
        .filter(layer -> !isPlaced(layer) && !isPart(layer))
        .forEach(layer -> computed.put(layer.name(), layer));
    this.layout = layout;
    this.instances = instances;
  }

  LayerPlan plan(CheckedNode node) {
    List<Call> calls = new ArrayList<>();
    int memory = 0;
    Op layer = computed.get(node.name());
    if (layer != null) {
      List<Integer> own = instances.of(node.name());
      for (UnplacedCall call : layer.calls()) {
        calls.add(call(node, own.get(calls.size()), call));
        memory = Math.max(memory, call.callee() instanceof ScopePlan plan ? plan.memory() : 0);
      }
    } else {
      for (UnplacedCall call : Lowering.calls(Fusion.groups(node).get(0))) {
        calls.add(call(node, instances.addOrFind(node.name(), call), call));
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
  private static boolean isPart(Op layer) {
    return layer.calls().stream()
        .anyMatch(
            call ->
                call.callee() instanceof WindowPlan plan
                    && plan.filter().flatMap(FilterPlan::part).isPresent());
  }

  /** What of a concatenation is copied depends on the network, and whether a slice is. */
  private static boolean isPlaced(Op layer) {
    if (Fusion.groups(layer.node()).size() > 1) {
      return false;
    }
    Operation operation = Fusion.operation(Fusion.groups(layer.node()).get(0).main());
    return operation instanceof Concat || operation instanceof Slice;
  }

  /** The map that a convolution is added to. */
  private static Optional<Grid> added(Op layer) {
    return layer.calls().stream()
        .map(UnplacedCall::callee)
        .flatMap(
            callee -> callee instanceof WindowPlan plan ? plan.accumulator().stream() : Stream.of())
        .findFirst();
  }

  private static Call call(CheckedNode node, int instance, UnplacedCall call) {
    List<MapRef> inputs = call.operands().stream().map(operand -> operand(node, operand)).toList();
    return new Call(
        instance,
        List.of(node.name()),
        Op.OWN,
        inputs,
        MapRef.output(0).plus(call.outputOffset()),
        0);
  }

  private static MapRef operand(CheckedNode node, int operand) {
    if (operand == UnplacedCall.OWN) {
      return MapRef.output(0);
    }
    return operand < node.inputs().size() ? MapRef.input(operand) : MapRef.zeros();
  }
}
