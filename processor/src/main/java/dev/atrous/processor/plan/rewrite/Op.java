package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.check.CheckedScope;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.shape.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * What computes a map of a scope: passes rewrite it, then it is lowered to calls of steps, which
 * passes rewrite again.
 *
 * @param node what it computes
 * @param name the layer that its weights belong to
 * @param inputs what it reads
 * @param groups its operations: several only if it is a chain with a scope of its own
 * @param accumulates whether it is a convolution that is added to its second input
 * @param scopesUp if its last operation computes what follows its scope, how many scopes around it
 *     that belongs to; else −1
 * @param calls what computes it; none until it is lowered
 */
public record Op(
    CheckedNode node,
    String name,
    List<CheckedNode> inputs,
    List<Fusion.Group> groups,
    boolean accumulates,
    int scopesUp,
    List<UnplacedCall> calls) {

  /** Nothing around the scope is computed. */
  public static final int OWN = -1;

  /** One that is not lowered yet. */
  Op(
      CheckedNode node,
      String name,
      List<CheckedNode> inputs,
      List<Fusion.Group> groups,
      boolean accumulates,
      int scopesUp) {
    this(node, name, inputs, groups, accumulates, scopesUp, List.of());
  }

  static Op of(CheckedNode node) {
    return new Op(node, node.name(), node.inputs(), Fusion.groups(node), false, OWN);
  }

  /** The groups of a chain, each reading the one before; the last computes what this one does. */
  public List<Op> chainOps(CheckedScope chain) {
    List<Op> ops = new ArrayList<>();
    List<CheckedNode> read = chain.inputs();
    for (Fusion.Group group : groups) {
      boolean last = ops.size() == groups.size() - 1;
      int around = last && scopesUp != OWN ? scopesUp + 1 : OWN;
      ops.add(new Op(group.main(), group.main().name(), read, List.of(group), false, around));
      read = List.of(group.main());
    }
    return List.copyOf(ops);
  }

  Op reading(List<CheckedNode> others) {
    return new Op(node, name, others, groups, accumulates, scopesUp);
  }

  /** The same with what follows its scope. */
  Op with(Absorbed around) {
    List<Fusion.Group> all = new ArrayList<>(groups);
    all.add(all.remove(all.size() - 1).with(around.norm(), around.epilogue()));
    return new Op(node, name, inputs, List.copyOf(all), accumulates, around.scopesUp());
  }

  /** The same with an activation behind it. */
  Op activated(Epilogue epilogue) {
    List<Fusion.Group> all = new ArrayList<>(groups);
    Fusion.Group last = all.remove(all.size() - 1);
    all.add(last.with(last.norm(), epilogue));
    return new Op(node, name, inputs, List.copyOf(all), accumulates, scopesUp);
  }

  /** The same without the first operation of its chain. */
  Op withoutFirst() {
    return new Op(node, name, inputs, groups.subList(1, groups.size()), accumulates, scopesUp);
  }

  /** The same map computed by calls. */
  public Op lowered(List<UnplacedCall> how) {
    return lowered(inputs, how);
  }

  /** The same map computed by calls from others. */
  Op lowered(List<CheckedNode> from, List<UnplacedCall> how) {
    return new Op(node, name, from, groups, accumulates, scopesUp, how);
  }

  /** Its only call. */
  public UnplacedCall onlyCall() {
    return calls.get(0);
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
