package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedScope;
import java.util.List;

/** The rewrites of a scope's operations, in their order. */
public final class Passes {

  private Passes() {}

  /**
   * While operations are known, and no steps yet.
   *
   * @param around what the last operation computes for the scopes around
   */
  private static List<Pass> ofOperations(Absorbed around) {
    return List.of(
        // First: a copy hides from all others which operation computes the map that they read.
        new EliminateCopies(),
        // Before activations move: a sum takes none, the convolution that it becomes does.
        new FuseResidualAdd(),
        new SinkLeadingActivation(),
        // Behind them: they ask whether an operation still has room for an activation of its own.
        new AbsorbSuccessors(around),
        // Last: of a convolution in two parts, both take the norm, and the second the activation.
        new HoistBroadcast());
  }

  /** When each operation is calls of steps, and it is known how maps lie. */
  private static final List<Pass> OF_STEPS = List.of(new FuseDepthwisePointwise());

  /** The operations of a scope as they are to be computed. */
  public static Ops operations(CheckedScope scope, Absorbed around) {
    List<Op> written = scope.nodes().stream().map(Op::of).toList();
    return applied(ofOperations(around), new Ops(scope.kind(), written, scope.outputs()));
  }

  /** The calls of a scope as they are to be made. */
  public static Ops steps(Ops lowered) {
    return applied(OF_STEPS, lowered);
  }

  private static Ops applied(List<Pass> passes, Ops ops) {
    Ops rewritten = ops;
    for (Pass pass : passes) {
      rewritten = pass.apply(rewritten);
    }
    return rewritten;
  }
}
