package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import java.util.List;

/**
 * A node's calls within its scope, and what they read there.
 *
 * @param scopesUp as of {@link PlannedOp}
 */
public record LoweredOp(
    CheckedNode node, String name, List<CheckedNode> inputs, List<UnplacedCall> calls, int scopesUp)
    implements Op {

  /** Its only call. */
  public UnplacedCall only() {
    return calls.get(0);
  }
}
