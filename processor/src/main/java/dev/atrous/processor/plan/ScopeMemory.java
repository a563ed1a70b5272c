package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the maps between the calls of a scope lie. */
final class ScopeMemory {

  private final Map<CheckedNode, Ref> fixed = new HashMap<>();
  private final Map<CheckedNode, BufferPlanner.Buffer> buffers = new HashMap<>();
  private final Map<Integer, BufferPlanner.Buffer> scratch = new HashMap<>();
  private final BufferPlanner planner = new BufferPlanner();

  ScopeMemory(List<CheckedNode> inputs, List<CheckedNode> outputs, List<Item> items) {
    for (int index = 0; index < inputs.size(); index++) {
      fixed.put(inputs.get(index), Ref.input(index));
    }
    for (int index = 0; index < outputs.size(); index++) {
      fixed.put(outputs.get(index), Ref.output(index));
    }
    Map<CheckedNode, Integer> lastReads = new HashMap<>();
    for (int at = 0; at < items.size(); at++) {
      for (CheckedNode input : items.get(at).inputs()) {
        lastReads.put(input, at);
      }
    }
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      if (!fixed.containsKey(item.node())) {
        buffers.put(item.node(), buffer(item, at, lastReads));
      }
      for (CheckedNode input : item.inputs()) {
        if (buffers.containsKey(input)) {
          buffers.get(input).readBy(at);
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

  /** A new place, or the first input's if the step can work there and nobody reads it later. */
  private BufferPlanner.Buffer buffer(Item item, int at, Map<CheckedNode, Integer> lastReads) {
    if (item.templates().size() == 1
        && item.templates().get(0).target() instanceof StepPlan step
        && step.inPlace()) {
      CheckedNode input = item.inputs().get(item.templates().get(0).operands().get(0));
      BufferPlanner.Buffer shared = buffers.get(input);
      boolean onlyOwner = shared != null && lastReads.get(input) == at && shared.lastCall() <= at;
      if (onlyOwner) {
        return shared;
      }
    }
    return planner.add(item.node().output().elements(), at);
  }

  long place() {
    return planner.place();
  }

  Ref ref(CheckedNode node) {
    Ref ref = fixed.get(node);
    return ref == null ? Ref.memory(buffers.get(node).offset()) : ref;
  }

  int scratch(int at) {
    return scratch.containsKey(at) ? scratch.get(at).offset() : 0;
  }
}
