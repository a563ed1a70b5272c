package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.List;

/**
 * A node's calls within its scope, and what they read there.
 *
 * @param outward as of {@link Item}
 */
record Lowered(
    CheckedNode node,
    String name,
    List<CheckedNode> inputs,
    List<Template> templates,
    int outward) {

  /** Its only call. */
  Template only() {
    return templates.get(0);
  }
}
