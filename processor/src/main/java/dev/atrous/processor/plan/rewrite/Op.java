package dev.atrous.processor.plan.rewrite;

import dev.atrous.processor.check.CheckedNode;
import java.util.List;

/** What the list of a scope holds: something that computes a map from others. */
public sealed interface Op permits PlannedOp, LoweredOp {

  /** The map that it computes. */
  CheckedNode node();

  /** The maps that it reads. */
  List<CheckedNode> inputs();
}
