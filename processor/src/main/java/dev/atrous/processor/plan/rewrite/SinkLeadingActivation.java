package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.plan.Epilogue;
import dev.atrous.processor.shape.Activation;
import java.util.List;

/**
 * Moves the activation that a chain begins with to the convolution before it, if nobody else reads
 * that: {@code @Conv first} and {@code @Relu @Conv second} become {@code @Conv @Relu} and
 * {@code @Conv}, as within the modules of Xception (Chollet 2017, figure 5). Not in a network
 * itself, whose layers are also called one by one.
 */
final class SinkLeadingActivation implements Pass {

  @Override
  public Ops apply(Ops ops) {
    if (ops.kind() == Scope.Kind.NETWORK) {
      return ops;
    }
    List<Op> moved = ops.copy();
    for (int at = 0; at < moved.size(); at++) {
      Op op = moved.get(at);
      if (op.groups().size() > 1
          && Fusion.operation(op.group().main()) instanceof Activation activation
          && op.group().epilogue().isNone()) {
        int before = ops.at(op.inputs().get(0));
        if (before >= 0 && canTake(moved.get(before), ops)) {
          moved.set(before, moved.get(before).activated(Epilogue.of(activation)));
          moved.set(at, op.withoutFirst());
        }
      }
    }
    return ops.with(moved);
  }

  private static boolean canTake(Op op, Ops ops) {
    Fusion.Group last = op.groups().get(op.groups().size() - 1);
    return last.epilogue().isNone()
        && Fusion.last(last.main()) != null
        && Fusion.last(last.main()).absorbs().norm()
        && ops.hasOneReader(op.node());
  }
}
