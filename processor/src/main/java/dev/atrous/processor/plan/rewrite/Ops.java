package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.graph.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * The operations of a scope in their order: what a {@link Pass} rewrites.
 *
 * @param outputs the maps that leave the scope
 */
public record Ops(Scope.Kind kind, List<Op> all, List<CheckedNode> outputs) {

  public Ops {
    all = List.copyOf(all);
    outputs = List.copyOf(outputs);
  }

  /** The same scope with other operations. */
  public Ops with(List<Op> others) {
    return new Ops(kind, others, outputs);
  }

  /** The operations as a list that a pass may change. */
  List<Op> copy() {
    return new ArrayList<>(all);
  }

  /** Where a map is computed; −1 if the scope only reads it. */
  int at(CheckedNode map) {
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).node() == map) {
        return at;
      }
    }
    return -1;
  }

  /** How many inputs of the operations are that map. */
  public long readers(CheckedNode map) {
    return all.stream().flatMap(op -> op.inputs().stream()).filter(map::equals).count();
  }

  /** Whether one operation alone reads a map, so that nobody would miss it. */
  boolean hasOneReader(CheckedNode map) {
    return !outputs.contains(map) && readers(map) == 1;
  }
}
