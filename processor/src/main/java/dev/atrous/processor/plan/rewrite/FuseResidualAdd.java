package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import dev.atrous.processor.graph.Scope;
import dev.atrous.processor.shape.Convolution;
import dev.atrous.processor.shape.Join;
import dev.atrous.runtime.loops.Combination;
import java.util.List;

/**
 * Takes out sums of two maps, one of which a convolution computes for that sum only: the
 * convolution is added to the other map instead (He et al. 2016, "Deep residual learning", equation
 * 1), and takes the activation behind the sum along.
 */
final class FuseResidualAdd implements Pass {

  @Override
  public Ops apply(Ops ops) {
    Ops fused = ops;
    for (Op op : ops.all()) {
      if (isResidual(op, ops.kind())) {
        fused = fused(op, fused);
      }
    }
    return fused;
  }

  private static boolean isResidual(Op sum, Scope.Kind kind) {
    // A layer of a network is also called by itself, without the activation behind the sum.
    return sum.isOperation()
        && sum.operation() instanceof Join join
        && join.combination() == Combination.ADD
        && sum.inputs().size() == 2
        && sum.inputs().get(0).output().sameSize(sum.inputs().get(1).output())
        && (kind != Scope.Kind.NETWORK || sum.group().epilogue().isNone());
  }

  /** The later operand if it can: the earlier one is then there to add to. */
  private static Ops fused(Op sum, Ops ops) {
    int one = ops.at(sum.inputs().get(0));
    int other = ops.at(sum.inputs().get(1));
    int later = Math.max(one, other);
    int earlier = Math.min(one, other);
    if (later >= 0 && canAccumulate(ops.all().get(later), ops)) {
      return fused(sum, later, later, ops);
    }
    if (earlier >= 0 && canAccumulate(ops.all().get(earlier), ops)) {
      return fused(sum, earlier, ops.all().indexOf(sum), ops);
    }
    return ops;
  }

  private static boolean canAccumulate(Op op, Ops ops) {
    return op.isOperation()
        && op.operation() instanceof Convolution convolution
        && op.group().epilogue().isNone()
        && !op.accumulates()
        && !convolution.depthwise()
        && convolution.groups(op.inputs().get(0).output()) == 1
        && ops.hasOneReader(op.node());
  }

  /** Puts the convolution and the sum where one of them was. */
  private static Ops fused(Op sum, int convolution, int place, Ops ops) {
    Op op = ops.all().get(convolution);
    CheckedNode map = sum.inputs().get(0) == op.node() ? sum.inputs().get(1) : sum.inputs().get(0);
    Op accumulating =
        new Op(
            sum.node(),
            op.name(),
            List.of(op.inputs().get(0), map),
            List.of(op.group().with(op.group().norm(), sum.group().epilogue())),
            true,
            op.scopesUp());
    List<Op> all = ops.copy();
    all.set(place, accumulating);
    all.remove(place == convolution ? sum : op);
    return ops.with(all);
  }
}
