package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.plan.CopyPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out operations that merely copy a map, such as an {@code @Add(ifSameShape = true)} whose
 * shortcut was left out: the copied map is written to where the copy would have gone.
 */
final class EliminateCopies implements Pass {

  @Override
  public Ops apply(Ops ops) {
    Map<CheckedNode, CheckedNode> copied = new HashMap<>();
    List<Op> kept = new ArrayList<>();
    for (Op op : ops.all()) {
      Op reading = op.reading(replaced(op.inputs(), copied));
      CheckedNode original = reading.inputs().get(0);
      if (isCopy(op) && isComputed(original, kept, replaced(ops.outputs(), copied))) {
        copied.put(op.node(), original);
      } else {
        kept.add(reading);
      }
    }
    return new Ops(ops.kind(), kept, replaced(ops.outputs(), copied));
  }

  private static boolean isCopy(Op op) {
    return op.isOperation()
        && Lowering.calls(op.group()).get(0).callee() instanceof CopyPlan copy
        && copy.isWhole();
  }

  /** What the scope itself computes, and for itself, can be computed in another place. */
  private static boolean isComputed(CheckedNode map, List<Op> before, List<CheckedNode> outputs) {
    return !outputs.contains(map) && before.stream().anyMatch(op -> op.node() == map);
  }

  private static List<CheckedNode> replaced(
      List<CheckedNode> maps, Map<CheckedNode, CheckedNode> copied) {
    return maps.stream().map(map -> copied.getOrDefault(map, map)).toList();
  }
}
