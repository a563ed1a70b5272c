package dev.atrous.processor.plan;

import dev.atrous.processor.check.CheckedNode;
import java.util.List;

/** A node's calls within its scope, and what they read there. */
record Lowered(CheckedNode node, String name, List<CheckedNode> inputs, List<Template> templates) {

  /** Its only call. */
  Template only() {
    return templates.get(0);
  }
}
