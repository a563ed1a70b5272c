package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the maps between the calls of a scope lie. */
final class ScopeMemory {

  private final Map<CheckedNode, Ref> fixed = new HashMap<>();
  private final Map<CheckedNode, BufferPlanner.Buffer> buffers = new LinkedHashMap<>();
  private final Map<Integer, BufferPlanner.Buffer> scratch = new HashMap<>();
  private final BufferPlanner planner = new BufferPlanner();
  private final Layout layout;

  ScopeMemory(
      List<CheckedNode> inputs, List<CheckedNode> outputs, List<Lowered> items, Layout layout) {
    this.layout = layout;
    for (int index = 0; index < inputs.size(); index++) {
      fixed.put(inputs.get(index), Ref.input(index));
    }
    for (int index = 0; index < outputs.size(); index++) {
      fixed.put(outputs.get(index), Ref.output(index));
    }
    Map<CheckedNode, Integer> lastReads = new HashMap<>();
    for (int at = 0; at < items.size(); at++) {
      for (CheckedNode input : items.get(at).inputs()) {
        lastReads.put(whole(input), at);
      }
    }
    for (int at = items.size() - 1; at >= 0; at--) {
      writeInto(items.get(at), at, lastReads);
    }
    for (int at = 0; at < items.size(); at++) {
      Lowered item = items.get(at);
      CheckedNode whole = whole(item.node());
      if (!fixed.containsKey(whole) && !buffers.containsKey(whole)) {
        buffers.put(whole, buffer(item, at, lastReads));
      }
      for (CheckedNode input : item.inputs()) {
        if (buffers.containsKey(whole(input))) {
          buffers.get(whole(input)).readBy(at);
        }
      }
      long nested =
          item.templates().stream()
              .mapToLong(each -> each.target() instanceof ScopePlan plan ? plan.memory() : 0)
              .max()
              .orElse(0);
      if (nested > 0) {
        scratch.put(at, planner.add(nested, at));
      }
    }
  }

  /** Puts the map that an output may replace into that output's place from the beginning. */
  private void writeInto(Lowered item, int at, Map<CheckedNode, Integer> lastReads) {
    Ref output = fixed.get(item.node());
    if (output != null && output.slot() == Ref.Slot.OUTPUT) {
      replaceable(item, at, lastReads).stream()
          .filter(input -> !fixed.containsKey(input))
          .findFirst()
          .ifPresent(input -> fixed.put(input, output));
    }
  }

  /** A new place, or that of an input that the step may replace. */
  private BufferPlanner.Buffer buffer(Lowered item, int at, Map<CheckedNode, Integer> lastReads) {
    for (CheckedNode input : replaceable(item, at, lastReads)) {
      BufferPlanner.Buffer shared = buffers.get(input);
      if (shared != null && shared.lastCall() <= at) {
        return shared;
      }
    }
    Grid grid = layout.grid(whole(item.node()));
    return planner.add((long) grid.height() * grid.rowStep(), at);
  }

  /** The inputs whose place a step's result may take: it reads them once, and nobody later. */
  private List<CheckedNode> replaceable(Lowered item, int at, Map<CheckedNode, Integer> lastReads) {
    if (item.templates().size() != 1 || layout.isSlice(item.node())) {
      return List.of();
    }
    return item.only().target().replaceable().stream()
        .map(operand -> item.inputs().get(item.only().operands().get(operand)))
        .filter(input -> !layout.isSlice(input) && lastReads.get(input) == at)
        .filter(input -> item.inputs().stream().filter(each -> whole(each) == input).count() == 1)
        .toList();
  }

  /**
   * What is kept where, once it is placed.
   *
   * @param firstCalls for each item, its first call; that of the next one if it has none
   */
  List<HeldMap> held(List<Integer> firstCalls) {
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
  long place(int first) {
    return planner.place(first);
  }

  Ref ref(CheckedNode node) {
    Layout.Place place = layout.place(node);
    Ref ref = fixed.get(place.whole());
    Ref whole = ref == null ? Ref.memory(buffers.get(place.whole()).offset()) : ref;
    return whole.plus(place.offset());
  }

  private CheckedNode whole(CheckedNode node) {
    return layout.place(node).whole();
  }

  int scratch(int at) {
    return scratch.containsKey(at) ? scratch.get(at).offset() : 0;
  }
}
