package dev.atrous.processor.plan.rewrite;

import java.util.List;

/**
 * Lets the operation that computes a nested scope's result compute what follows the scope, too: the
 * batch normalisation and the activation that stand behind a block.
 */
final class AbsorbSuccessors implements Pass {

  private final Absorbed around;

  AbsorbSuccessors(Absorbed around) {
    this.around = around;
  }

  @Override
  public Ops apply(Ops ops) {
    if (around.isNone()) {
      return ops;
    }
    List<Op> all =
        ops.all().stream()
            .map(op -> ops.outputs().contains(op.node()) ? op.with(around) : op)
            .toList();
    return ops.with(all);
  }
}
