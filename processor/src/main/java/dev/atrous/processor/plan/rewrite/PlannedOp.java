package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * A node of a scope before it is known where its maps lie.
 *
 * @param node what it computes
 * @param name the layer that its weights belong to
 * @param inputs what it reads
 * @param groups its operations: several only if it is a chain with a scope of its own
 * @param accumulates whether it is a convolution that is added to its second input
 * @param scopesUp if its last operation computes what follows its scope, how many scopes around it
 *     that belongs to; else −1
 */
public record PlannedOp(
    CheckedNode node,
    String name,
    List<CheckedNode> inputs,
    List<Fusion.Group> groups,
    boolean accumulates,
    int scopesUp)
    implements Op {

  /** Nothing around the scope is computed. */
  public static final int OWN = -1;

  static PlannedOp of(CheckedNode node) {
    return new PlannedOp(node, node.name(), node.inputs(), Fusion.groups(node), false, OWN);
  }

  /** The groups of a chain, each reading the one before; the last computes what this one does. */
  public List<PlannedOp> chainOps(CheckedScope chain) {
    List<PlannedOp> ops = new ArrayList<>();
    List<CheckedNode> read = chain.inputs();
    for (Fusion.Group group : groups) {
      boolean last = ops.size() == groups.size() - 1;
      int around = last && scopesUp != OWN ? scopesUp + 1 : OWN;
      ops.add(
          new PlannedOp(group.main(), group.main().name(), read, List.of(group), false, around));
      read = List.of(group.main());
    }
    return List.copyOf(ops);
  }

  PlannedOp reading(List<CheckedNode> others) {
    return new PlannedOp(node, name, others, groups, accumulates, scopesUp);
  }

  /** The same with what follows its scope. */
  PlannedOp with(Absorbed around) {
    List<Fusion.Group> all = new ArrayList<>(groups);
    all.add(all.remove(all.size() - 1).with(around.norm(), around.epilogue()));
    return new PlannedOp(node, name, inputs, List.copyOf(all), accumulates, around.scopesUp());
  }

  /** The same with an activation behind it. */
  PlannedOp activated(Epilogue epilogue) {
    List<Fusion.Group> all = new ArrayList<>(groups);
    Fusion.Group last = all.remove(all.size() - 1);
    all.add(last.with(last.norm(), epilogue));
    return new PlannedOp(node, name, inputs, List.copyOf(all), accumulates, scopesUp);
  }

  /** The same without the first operation of its chain. */
  PlannedOp withoutFirst() {
    return new PlannedOp(
        node, name, inputs, groups.subList(1, groups.size()), accumulates, scopesUp);
  }

  /** What its nested scope computes for it. */
  public Absorbed around() {
    return new Absorbed(group().norm(), group().epilogue(), scopesUp + 1);
  }

  public Fusion.Group group() {
    return groups.get(0);
  }

  /** Whether it is computed by steps of its scope, not by a scope of its own. */
  public boolean isOperation() {
    return groups.size() == 1 && operation() != null;
  }

  /** Its operation; null for a nested scope. */
  public Operation operation() {
    return Fusion.operation(group().main());
  }
}
