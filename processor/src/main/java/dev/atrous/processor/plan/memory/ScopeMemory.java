package dev.atrous.processor.plan.memory;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.Grid;
import dev.atrous.processor.plan.HeldMap;
import dev.atrous.processor.plan.MapRef;
import dev.atrous.processor.plan.ScopePlan;
import dev.atrous.processor.plan.rewrite.Op;
import dev.atrous.processor.plan.rewrite.Ops;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the maps between the calls of a scope lie. */
public final class ScopeMemory {

  private final Map<CheckedNode, MapRef> fixed = new HashMap<>();
  private final Map<CheckedNode, BufferPlanner.Buffer> buffers = new LinkedHashMap<>();
  private final Map<Integer, BufferPlanner.Buffer> scratch = new HashMap<>();
  private final BufferPlanner planner = new BufferPlanner();
  private final Layout layout;

  /** What is kept by the calls of a scope, and how it lies, before it has a place. */
  public ScopeMemory(List<CheckedNode> inputs, Ops scope, Layout layout) {
    this.layout = layout;
    List<CheckedNode> outputs = scope.outputs();
    List<Op> ops = scope.all();
    for (int index = 0; index < inputs.size(); index++) {
      fixed.put(inputs.get(index), MapRef.input(index));
    }
    for (int index = 0; index < outputs.size(); index++) {
      fixed.put(outputs.get(index), MapRef.output(index));
    }
    Map<CheckedNode, Integer> lastReads = new HashMap<>();
    for (int at = 0; at < ops.size(); at++) {
      for (CheckedNode input : ops.get(at).inputs()) {
        lastReads.put(whole(input), at);
      }
    }
    for (int at = ops.size() - 1; at >= 0; at--) {
      writeInto(ops.get(at), at, lastReads);
    }
    for (int at = 0; at < ops.size(); at++) {
      Op op = ops.get(at);
      CheckedNode whole = whole(op.node());
      if (!fixed.containsKey(whole) && !buffers.containsKey(whole)) {
        buffers.put(whole, buffer(op, at, lastReads));
      }
      for (CheckedNode input : op.inputs()) {
        if (buffers.containsKey(whole(input))) {
          buffers.get(whole(input)).readBy(at);
        }
      }
      long nested =
          op.calls().stream()
              .mapToLong(each -> each.callee() instanceof ScopePlan plan ? plan.memory() : 0)
              .max()
              .orElse(0);
      if (nested > 0) {
        scratch.put(at, planner.add(nested, at));
      }
    }
  }

  /** Puts the map that an output may replace into that output's place from the beginning. */
  private void writeInto(Op op, int at, Map<CheckedNode, Integer> lastReads) {
    MapRef output = fixed.get(op.node());
    if (output != null && output.slot() == MapRef.Slot.OUTPUT) {
      replaceable(op, at, lastReads).stream()
          .filter(input -> !fixed.containsKey(input))
          .findFirst()
          .ifPresent(input -> fixed.put(input, output));
    }
  }

  /** A new place, or that of an input that the step may replace. */
  private BufferPlanner.Buffer buffer(Op op, int at, Map<CheckedNode, Integer> lastReads) {
    for (CheckedNode input : replaceable(op, at, lastReads)) {
      BufferPlanner.Buffer shared = buffers.get(input);
      if (shared != null && shared.lastCall() <= at) {
        return shared;
      }
    }
    Grid grid = layout.grid(whole(op.node()));
    return planner.add((long) grid.height() * grid.rowStep(), at);
  }

  /** The inputs whose place a step's result may take: it reads them once, and nobody later. */
  private List<CheckedNode> replaceable(Op op, int at, Map<CheckedNode, Integer> lastReads) {
    if (op.calls().size() != 1 || layout.isSlice(op.node())) {
      return List.of();
    }
    return op.onlyCall().callee().replaceable().stream()
        .map(operand -> op.inputs().get(op.onlyCall().operands().get(operand)))
        .filter(input -> !layout.isSlice(input) && lastReads.get(input) == at)
        .filter(input -> op.inputs().stream().filter(each -> whole(each) == input).count() == 1)
        .toList();
  }

  /**
   * What is kept where, once it is placed.
   *
   * @param firstCalls for each op, its first call; that of the next one if it has none
   */
  public List<HeldMap> held(List<Integer> firstCalls) {
    Map<BufferPlanner.Buffer, HeldMap> held = new LinkedHashMap<>();
    buffers.forEach(
        (node, buffer) -> {
          int first = firstCalls.get(buffer.firstCall());
          int last = Math.max(first, firstCalls.get(buffer.lastCall() + 1) - 1);
          held.putIfAbsent(
              buffer, new HeldMap(node.name(), buffer.used(), buffer.offset(), first, last));
        });
    return List.copyOf(held.values());
  }

  /** Places all maps from {@code first} on; returns how many floats the array needs. */
  public long place(int first) {
    return planner.place(first);
  }

  public MapRef ref(CheckedNode node) {
    Layout.Place place = layout.place(node);
    MapRef ref = fixed.get(place.whole());
    MapRef whole = ref == null ? MapRef.held(held().indexOf(buffers.get(place.whole()))) : ref;
    return whole.plus(place.offset());
  }

  /** What is kept, in the order in which it is first written. */
  private List<BufferPlanner.Buffer> held() {
    return buffers.values().stream().distinct().toList();
  }

  private CheckedNode whole(CheckedNode node) {
    return layout.place(node).whole();
  }

  public int scratch(int at) {
    return scratch.containsKey(at) ? scratch.get(at).offset() : 0;
  }
}
